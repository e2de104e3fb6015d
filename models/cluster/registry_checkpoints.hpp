#pragma once
#include "models/world/view.hpp"

// Registry replication: keys that follow a Generic Service or Generic Application, saved on the
// quorum disk as the resource goes offline and put back as it comes online.
namespace mscsim::cluster {

/// Adds a key to those that follow `resource`: it is saved at once, as its owner has it.
/// Source: Q174070
void add_checkpoint(Transition& transition, ResourceId resource, NameId key);

/// Whether Cluster Administrator on `id` can show the keys that follow `resource`: before SP4 not
/// more than 128 characters in all. Source: Q188652
[[nodiscard]] bool administrator_reads_keys(const View& view, NodeId id, ResourceId resource);

/// Puts the saved keys of a resource into its owner's registry.
/// Events: 1024, for a key that somebody else holds open, or that the account of the Cluster
/// service may not write. Source: Q174070, Q316772, Q192493
void restore_checkpoints(Transition& transition, ResourceId resource);

/// Saves the keys of a resource that goes offline, as its owner has them. An owner without power
/// has nothing to say. Source: Q174070
void save_checkpoints(Transition& transition, ResourceId resource);

/// A key of `node` changed: it is saved, if a resource is online there that it follows.
/// Source: Q174070
void follow_key(Transition& transition, NodeId node, NameId key);

}  // namespace mscsim::cluster
