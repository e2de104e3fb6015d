#pragma once
#include "models/node/files.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Sets up a product: its files go over what is there, older or newer; its services are registered.
/// Source: Q196269, Q165941, Q163595
void install_software(Transition& transition, NodeId id, Software software, MediaSource source);

/// Copies its files again, as Update in the Network control panel does. Source: Q171401
void update_software(Transition& transition, NodeId id, Software software, MediaSource source);

/// Deletes its services; its files stay on disk.
void remove_software(Transition& transition, NodeId id, Software software);

}  // namespace mscsim::node
