#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/components.hpp"
#include "models/catalogue/defects.hpp"
#include "models/catalogue/facts.hpp"
#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/levels.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/software.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// How the copy of one file stands to that of another.
enum class Relation : std::uint8_t {
  absent,    ///< there is none
  behind,    ///< it is of an older level
  ahead,     ///< of a newer one
  differs,   ///< of another one
  is_there,  ///< never mind the other file
};

/// One file that does not fit another, or is not as it should be.
struct FileRule {
  File file{};
  Relation relation = Relation::behind;
  File against = File::ntoskrnl;
  /// Only if the newer of the two is of one of these levels; of `is_there`, the file itself.
  Level from = Level::rtm;
  Level to = static_cast<Level>(static_cast<int>(Level::count) - 1);
  std::optional<Origin> origin = Origin::microsoft;  ///< only of a copy of this origin
  std::optional<Defect> defect = std::nullopt;       ///< and only if some copy has it, too
  /// Only if neither this hotfix nor a later one of the same level is in the copy.
  Hotfix without = Hotfix::none;
};

}  // namespace mscsim

namespace mscsim::catalogue {

/// One question about the state of a machine. Never about a step, a time or an event: so nothing
/// happens because a scenario says that it should.
struct StateTest {
  enum class Of : std::uint8_t {
    file,            ///< `file` holds of the files at `where`
    registry_value,  ///< `value` is as `has` says
    service,         ///< `service` is as `is` says
    software,        ///< `software` is set up
    hotfix,          ///< the registry lists `hotfix`
    service_pack,    ///< winver shows `file.from` to `file.to`
    edition,         ///< the machine has `edition`
    component,       ///< a network component is there
    driver_package,  ///< some adapter is set up with the package called `text`
    member,          ///< the machine is a member of a cluster
    fact,            ///< `fact` is word number `number`
    condition,       ///< `condition` holds
    any,             ///< one of `tests` holds
    all,             ///< each of `tests` does
    count
  };
  enum class Where : std::uint8_t {
    disk,
    loading,  ///< on disk, and a boot of the machine loads the files that are compared
    memory
  };
  enum class Has : std::uint8_t {
    set,     ///< somebody set it
    equals,  ///< the number, or the text whatever its case
    above,   ///< a number above, of the one set or else the one that holds then
    below,
    contains,  ///< a text with `text` in it, whatever its case
    outside    ///< a number outside RegistryValueRow::from and ::to
  };
  enum class Is : std::uint8_t { installed, running, boot, system, automatic, manual, disabled };

  Of of = Of::file;
  bool expected = true;    ///< else the test holds where what it asks is not so
  bool of_target = false;  ///< asked of the machine that a program is pointed at
  Where where = Where::disk;
  FileRule file{};
  RegistryEntry value{};
  Has has = Has::set;
  bool in_effect = false;  ///< as RegistryValueRow::read_by has read it
  std::uint32_t number = 0;
  std::string_view text = {};
  Service service{};
  Is is = Is::running;
  Software software{};
  Hotfix hotfix = Hotfix::none;
  Edition edition{};
  Component component{};
  Fact fact{};
  std::size_t condition = 0;  ///< row of conditions_of(the site)
  std::span<const StateTest> tests{};
};

}  // namespace mscsim::catalogue
