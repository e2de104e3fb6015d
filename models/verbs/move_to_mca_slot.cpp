#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/named_adapter.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { slot = 2 };
constexpr std::array parameters{
    on_node, adapter_name,
    Parameter{.name = "slot", .kind = Kind::count, .help = "its Micro Channel slot: 1 to 16"}};

Adapter adapter_of(const View& view, const Arguments& arguments) {
  return view.network(node_of(arguments)).adapters[index(adapter_slot(view, arguments))];
}

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_adapter(view, arguments); !none.empty()) { return none; }
  if (view.power(node_of(arguments)).power != Power::off) { return "the machine has to be off"; }
  const auto wanted = arguments.get<std::uint64_t>(slot);
  if (wanted < 1 || wanted > catalogue::mca_slots_max) { return "Micro Channel slots are 1 to 16"; }
  return adapter_of(view, arguments).mca_slot == wanted ? "it is in that slot" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const AdapterSlot found = adapter_slot(transition, arguments);
  transition.change_network(node_of(arguments)).adapters[index(found)].mca_slot =
      static_cast<std::uint8_t>(arguments.get<std::uint64_t>(slot));
}

}  // namespace

/// On a machine with Micro Channel, whose configuration utility is run after it.
Verb move_to_mca_slot() {
  return {.name = "move_to_mca_slot",
          .help = "put an adapter into another Micro Channel slot",
          .source = "Q167632",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
