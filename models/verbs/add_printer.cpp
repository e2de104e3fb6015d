#include <array>

#include "models/cluster/printing.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/verbs/named_resource.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { name = 1, port, driver };
constexpr std::array parameters{
    resource_name, Parameter{.name = "name", .kind = Kind::name, .help = "of the printer"},
    Parameter{.name = "port", .kind = Kind::text, .help = "that it prints through"},
    Parameter{.name = "driver",
              .kind = Kind::text,
              .required = false,
              .help = "that it needs; left out: one that every node has"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_resource(view, arguments); !none.empty()) { return none; }
  const ResourceId id = resource_of(view, arguments);
  if (view.database().resources[index(id)].type != ResourceType::print_spooler) {
    return "printers belong to a Print Spooler resource";
  }
  if (view.runtime().resources[index(id)].state != ResourceState::online) {
    return "bring the Print Spooler online first: printers are added through its network name";
  }
  if (cluster::find_printer(view.database(), arguments.get<NameId>(name))) {
    return "there is a printer of that name already";
  }
  const Node& owner = view.node(cluster::owner_of(view, id));
  return cluster::has_printer_part(owner, arguments.get<NameId>(port)) &&
                 cluster::has_printer_part(owner, arguments.get_or<NameId>(driver, no_name))
             ? possible
             : "the owner of the spooler has no such port or driver: the wizard cannot add a port "
               "from afar";
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_database().printers.push_back(
      {.name = arguments.get<NameId>(name),
       .spooler = resource_of(transition, arguments),
       .port = arguments.get<NameId>(port),
       .driver = arguments.get_or<NameId>(driver, no_name)});
  transition.change_runtime().printers.push_back({});
}

}  // namespace

/// The Add Printer wizard, through the network name of the spooler.
Verb add_printer() {
  return {.name = "add_printer",
          .help = "add a printer to a Print Spooler resource",
          .source = "Q197046, Q245092",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
