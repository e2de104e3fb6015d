#pragma once
#include <string_view>

#include "models/start.hpp"
#include "models/step.hpp"
#include "models/tables.hpp"

// Sites, worlds and actions for the tests of the models.
namespace mscsim::test {

/// NODE1 with adapters Public (10.1.0.11/16 on Corporate) and Private (192.168.0.1/24 on
/// Heartbeat), disk Q:, and the packages acme (fetches tcpip.sys and netbt.sys) and oem (brings
/// e100b.sys, lower).
/// With `nodes` 2 there is NODE2 too: 10.1.0.12/16 and 192.168.0.2/24.
struct OneNode {
  Site site;
  NodeId node{};
  PackageId acme{};
  PackageId oem{};
  explicit OneNode(Edition edition = Edition::enterprise, int nodes = 1);
  [[nodiscard]] World at(Level level) const;
};

/// Remembers every event and message, in order.
class Seen : public Journal {
 public:
  void record(const EventRecord& event) override { events.push_back(event); }
  void show(const Shown& shown) override { messages.push_back(shown); }
  void elapse(std::uint32_t ms) override { time_ms += ms; }

  [[nodiscard]] int count(Event event) const;
  [[nodiscard]] bool has(Message message) const;

  std::vector<EventRecord> events;
  std::vector<Shown> messages;
  std::uint64_t time_ms = 0;
};

/// The row of a verb. Requires: there is one of that name.
[[nodiscard]] std::uint16_t verb(std::string_view name);

/// An action with the arguments of the verb's parameters, by their names.
struct Given {
  std::string_view parameter;
  std::uint64_t value = 0;
  std::uint8_t key = 0;
};
[[nodiscard]] Action action(std::string_view verb_name, std::initializer_list<Given> given = {});

/// The value of an address_with_mask argument.
[[nodiscard]] std::uint64_t on_subnet(std::string_view address, int prefix);

/// Does the action and lets the world settle. Fails the test where it is refused.
void perform(const Site& site, World& world, Journal& journal, const Action& what);

}  // namespace mscsim::test
