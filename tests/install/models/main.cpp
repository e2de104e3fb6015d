#include <algorithm>
#include <array>
#include <cstdint>
#include <iostream>
#include <mscsim/models/start.hpp>
#include <mscsim/models/step.hpp>
#include <mscsim/models/tables.hpp>
#include <string_view>

using namespace mscsim;

// Counts what a step showed.
class Counts : public Journal {
 public:
  void record(const EventRecord& /*event*/) override { ++events; }
  void show(const Shown& /*shown*/) override {}
  void elapse(std::uint32_t ms) override { time_ms += ms; }

  int events = 0;
  std::uint64_t time_ms = 0;
};

// Does a verb whose only parameter is the machine.
Refusal perform(const Site& site, World& world, std::string_view name, Journal& journal) {
  const auto verb = std::ranges::find(verbs_table(), name, &Verb::name);
  Action action{.verb = static_cast<std::uint16_t>(verb - verbs_table().begin()), .arguments = {}};
  action.arguments.add({.parameter = 0, .key = 0, .value = 0});
  const Refusal refusal = step(site, world, action, journal);
  settle(site, world, journal, {});
  return refusal;
}

int main() {
  Site site;
  site.add_node("NODE1", Edition::enterprise);
  World world = start_world(site, std::array{NodeStart{}}, {});
  const World before = world;
  Counts counts;
  const Refusal restarted = perform(site, world, "restart", counts);
  const Refusal off = perform(site, world, "power_off", counts);
  const Refusal again = perform(site, world, "power_off", counts);
  std::cout << counts.events << " events in " << counts.time_ms / 1000 << " s; " << told(again)
            << '\n';
  return restarted.empty() && off.empty() && !again.empty() && counts.events > 0 &&
                 !(world == before)
             ? 0
             : 1;
}
