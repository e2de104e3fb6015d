#pragma once
#include <optional>
#include <string_view>

#include "models/world/view.hpp"

namespace mscsim {

/// A value as it is now.
[[nodiscard]] ReadValue read_value(const NodeDisk& node, RegistryEntry entry);

/// The data of a REG_DWORD; nothing where the value is missing.
[[nodiscard]] std::optional<std::uint32_t> registry_number(const NodeDisk& node,
                                                           RegistryEntry entry);

/// The data of a REG_SZ or REG_MULTI_SZ; nothing where the value is missing.
[[nodiscard]] std::optional<std::string_view> registry_text(const View& view, NodeId id,
                                                            RegistryEntry entry);

/// Whether RPC servers of the machine get a port to listen on. RPC does not understand a range of
/// ports with blanks in it. Source: Q246784
[[nodiscard]] bool rpc_has_ports(const View& view, NodeId id);

/// Whether Winsock has the Cluster Datagram Protocol among its transports. Source: Q262832
[[nodiscard]] bool winsock_has_clusnet(const View& view, NodeId id);

/// Whether the file that a value of ClusterLog asks for, if it asks for one, is on a drive of the
/// machine. Source: Q262962, Q168801
[[nodiscard]] bool cluster_log_path_is_local(const View& view, const ReadValue& cluster_log);

}  // namespace mscsim
