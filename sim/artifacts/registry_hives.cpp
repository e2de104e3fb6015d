#include "sim/artifacts/registry_hives.hpp"

#include <algorithm>

#include "sim/artifacts/cluster_registry.hpp"
#include "sim/console/words.hpp"

namespace mscsim::artifacts {
namespace {

using console::dword;
using console::key_at;
using console::RegistryKey;

}  // namespace

std::vector<RegistryKey> registry_hives(const View& view, NodeId node) {
  std::vector<RegistryKey> hives = console::local_machine(view, node).keys;
  for (RegistryKey& hive : hives) {
    if (!console::same(hive.name, "SYSTEM")) { continue; }
    for (RegistryKey& key : hive.keys) {
      if (console::same(key.name, "CurrentControlSet")) { key.name = "ControlSet001"; }
    }
    key_at(hive, "Select").values = {dword("Current", 1), dword("Default", 1), dword("Failed", 0),
                                     dword("LastKnownGood", 1)};
  }
  if (view.database().members.contains(node)) { hives.push_back(cluster_registry(view)); }
  return hives;
}

}  // namespace mscsim::artifacts
