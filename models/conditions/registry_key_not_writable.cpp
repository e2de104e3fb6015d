#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Its checkpoint cannot be restored on that node.
Condition registry_key_not_writable() {
  return {
      .name = "registry-key-not-writable",
      .help = "a key that follows a resource is held open, or denied to the Cluster service",
      .source = "Q316772, Q192493",
      .asks =
          [](const View& view, NodeId id) {
            return std::ranges::any_of(
                view.database().checkpoints, [&](const RegistryCheckpoint& checkpoint) {
                  return std::ranges::any_of(view.disk(id).keys, [&](const RegistryKey& key) {
                    return key.name == checkpoint.key && (key.held_open || key.denied);
                  });
                });
          },
  };
}

}  // namespace mscsim::conditions
