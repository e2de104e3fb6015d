#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/changes.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/programs.hpp"
#include "models/catalogue/start_result.hpp"
#include "models/catalogue/state_tests.hpp"

namespace mscsim {

/// When a behaviour is asked for: never at a step of somebody's, but where the machine itself comes
/// to what the behaviour is of.
enum class Moment : std::uint8_t {
  boot,            ///< the loader has read the files
  service_start,   ///< of one service or driver, once the SCM has found what it depends on
  service_stop,    ///< of one service that runs
  program,         ///< somebody uses a program
  software_setup,  ///< a product is about to be set up
  hotfix_setup,    ///< a hotfix is about to be applied
  pack_setup,      ///< update.exe of a service pack is about to copy
  shutdown,        ///< the machine is told to shut down
  count
};

/// Whether something is about to be set up, which can be refused then.
[[nodiscard]] constexpr bool is_setup(Moment moment) {
  return moment == Moment::software_setup || moment == Moment::hotfix_setup ||
         moment == Moment::pack_setup;
}

}  // namespace mscsim

namespace mscsim::catalogue {

/// An event that a behaviour writes, with its %1, %2, %3.
struct OwnEvent {
  Event event{};
  std::array<std::string_view, 3> strings{};
};

/// What comes of a moment at which some state holds. The first behaviour of a moment that holds is
/// what happens.
struct Behaviour {
  Moment at = Moment::boot;
  /// The number of the service, program, software, hotfix or level; at boot and shutdown 0.
  std::uint8_t of = 0;
  std::span<const StateTest> when{};
  StartResult result{};              ///< of a start
  bool refused = false;              ///< of a set-up: nothing is set up
  std::optional<Message> message{};  ///< shown; at boot and of a stop the STOP screen
  bool stops_machine = false;        ///< with `message`
  std::span<const OwnEvent> events{};
  std::span<const Change> changes{};
  Source source{};

  /// Of a set-up: whether nothing is set up.
  [[nodiscard]] bool ends_setup() const { return refused || stops_machine; }
};

}  // namespace mscsim::catalogue
