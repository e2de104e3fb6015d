#include "sim/shell/summary.hpp"

#include <fmt/format.h>

#include <bit>

#include "models/catalogue/service_packs.hpp"
#include "models/surroundings/shared_bus.hpp"
#include "sim/evidence/calendar.hpp"

namespace mscsim::shell {
namespace {

std::string_view word(Power power) {
  switch (power) {
    case Power::off:
      return "off";
    case Power::booting:
      return "starting";
    case Power::running:
      return "running";
    case Power::blue_screen:
    case Power::count:
      break;
  }
  return "at a STOP screen";
}

std::string with_mask(Ipv4OnSubnet address) {
  return fmt::format("{}/{}", text(address.address), std::popcount(address.mask.value));
}

void put_node(std::string& out, const View& view, NodeId id) {
  const Node& node = view.node(id);
  const Site& site = view.site();
  const std::string_view pack = catalogue::service_pack(node.csd_version).name;
  out +=
      fmt::format("{}: {}, {} edition, {}\n", site.name(id), word(node.power),
                  catalogue::word(site.node(id).edition), pack.empty() ? "no service pack" : pack);
  for (const Adapter& adapter : node.adapters) {
    if (adapter.name == no_name) { continue; }
    out += fmt::format("  adapter {}: {}, on {}, {}{}\n", site.name(adapter.name),
                       site.name(adapter.package), site.name(adapter.network),
                       with_mask(adapter.address), adapter.plugged ? "" : ", cable out");
  }
}

/// `title: name, name`; nothing where there are none.
template <class Rows, class NameOf>
void put_list(std::string& out, std::string_view title, const Rows& rows, NameOf name_of) {
  std::string names;
  for (const auto& row : rows) {
    const std::string name = name_of(row);
    if (!name.empty()) { names.append(names.empty() ? "" : ", ").append(name); }
  }
  if (!names.empty()) { out += fmt::format("{}: {}\n", title, names); }
}

}  // namespace

std::string summary(const View& view, std::uint64_t time_ms) {
  const Site& site = view.site();
  std::string out =
      fmt::format("{} {}\n", evidence::date_text(time_ms), evidence::time_text(time_ms));
  for (std::size_t i = 0; i < site.nodes().size(); ++i) {
    put_node(out, view, static_cast<NodeId>(i));
  }
  put_list(out, "networks", site.networks(),
           [&](NameId name) { return std::string(site.name(name)); });
  std::size_t disk_row = 0;
  put_list(out, "disks", site.disks(), [&](const SiteDisk& disk) {
    const bool answers = surroundings::disk_answers(view, static_cast<DiskId>(disk_row++));
    return fmt::format("{}{}", site.name(disk.name), answers ? "" : " (does not answer)");
  });
  put_list(out, "drivers", site.packages(),
           [&](const DriverPackage& package) { return std::string(site.name(package.name)); });
  put_list(out, "other machines", view.surroundings().hosts, [&](const Host& host) {
    if (host.name == no_name) { return std::string(); }
    return fmt::format("{} ({} on {})", site.name(host.name), text(host.address),
                       site.name(host.network));
  });
  const ClusterDatabase& cluster = view.database();
  if (cluster.name != no_name) { out += fmt::format("cluster: {}\n", site.name(cluster.name)); }
  return out;
}

}  // namespace mscsim::shell
