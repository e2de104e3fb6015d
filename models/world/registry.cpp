#include "models/world/registry.hpp"

namespace mscsim {

ReadValue read_value(const NodeDisk& node, RegistryEntry entry) {
  return {.set = node.registry.set.contains(entry), .data = node.registry.data[entry]};
}

std::optional<std::uint32_t> registry_number(const NodeDisk& node, RegistryEntry entry) {
  if (!node.registry.set.contains(entry)) { return std::nullopt; }
  return node.registry.data[entry];
}

std::optional<std::string_view> registry_text(const View& view, NodeId id, RegistryEntry entry) {
  const auto text = registry_number(view.disk(id), entry);
  if (!text) { return std::nullopt; }
  return view.site().name(static_cast<NameId>(*text));
}

bool rpc_has_ports(const View& view, NodeId id) {
  const auto ports = registry_text(view, id, RegistryEntry::rpc_ports);
  return !ports || ports->find(' ') == std::string_view::npos;
}

bool winsock_has_clusnet(const View& view, NodeId id) {
  const auto transports = registry_text(view, id, RegistryEntry::winsock_transports);
  return !transports || transports->find("Clusnet") != std::string_view::npos;
}

bool cluster_log_path_is_local(const View& view, const ReadValue& read) {
  if (!read.set) { return true; }
  const std::string_view path = view.site().name(static_cast<NameId>(read.data));
  if (path.starts_with("%SystemRoot%\\")) { return true; }
  return path.size() > 3 && path.substr(1, 2) == ":\\";
}

}  // namespace mscsim
