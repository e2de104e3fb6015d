#pragma once
#include <span>
#include <vector>

#include "models/world/view.hpp"

namespace mscsim {

/// An adapter that was there before the service pack.
struct AdapterStart {
  NameId name = no_name;
  PackageId package{};
  NetworkId network{};
  Ipv4OnSubnet address;
};

/// A machine as a scenario finds it.
struct NodeStart {
  /// Applied last, over everything, with an uninstall directory. A level not above the CD's is
  /// none.
  Level service_pack = Level::sp3;
  std::vector<AdapterStart> adapters{};      ///< at most adapters_max
  std::vector<Software> software{};          ///< set up before the service pack, in this order
  std::vector<Hotfix> hotfixes{};            ///< applied after it
  std::vector<catalogue::Change> changes{};  ///< registry values and facts that are not as at first
  BitSet<Component> components =
      BitSet<Component>::of(Component::tcpip, Component::wins_client, Component::netbios_interface,
                            Component::workstation, Component::server);
};

/// The world before the first step: every node of the site set up as `nodes` (one for each) says,
/// booted and healthy; every disk of the site present; `hosts` on the network.
[[nodiscard]] World start_world(const Site& site, std::span<const NodeStart> nodes,
                                std::span<const Host> hosts);

}  // namespace mscsim
