#pragma once
#include <cstdint>
#include <string_view>

#include "models/catalogue/facts.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim::catalogue {

/// One thing that a set-up writes, or that a behaviour changes.
struct Change {
  enum class Of : std::uint8_t {
    registry_value,
    registry_value_deleted,
    fact,
    file,
    start_type,
    service_ended
  };
  Of of = Of::fact;
  RegistryEntry value{};
  std::string_view text = {};  ///< of a registry value that is text
  std::uint32_t number = 0;    ///< of one that is a number; the word of a fact
  Fact fact{};
  File file{};
  Origin origin = Origin::absent;  ///< of the file then: absent, or a copy of `level`
  Level level = Level::rtm;
  Service service{};
  StartType start{};
};

}  // namespace mscsim::catalogue
