#include "models/cluster/registry_checkpoints.hpp"

#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/applications.hpp"
#include "models/node/boot.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

NameId data_on(const View& view, NodeId node, NameId key) {
  const RegistryKey* const found = node::find_key(view.disk(node), key);
  return found == nullptr ? no_name : found->data;
}

void save(Transition& transition, RegistryCheckpoint& checkpoint) {
  checkpoint.data = data_on(transition, owner_of(transition, checkpoint.resource), checkpoint.key);
}

void restore(Transition& transition, const RegistryCheckpoint& checkpoint) {
  const NodeId owner = owner_of(transition, checkpoint.resource);
  if (data_on(transition, owner, checkpoint.key) == checkpoint.data) {
    const RegistryKey* const same = node::find_key(transition.disk(owner), checkpoint.key);
    if (same == nullptr || (!same->held_open && !same->denied)) { return; }
  }
  RegistryKey* const key = node::key_for(transition.change_disk(owner), checkpoint.key);
  if (key == nullptr || key->held_open || key->denied) {
    const NameId name = transition.database().resources[index(checkpoint.resource)].name;
    transition.record(owner, Event::registry_checkpoint_not_restored,
                      {Insert::name(name), Insert::name(checkpoint.key)});
    return;
  }
  key->data = checkpoint.data;
}

}  // namespace

bool administrator_reads_keys(const View& view, NodeId id, ResourceId resource) {
  constexpr std::size_t characters_max = 128;
  std::size_t characters = 0;
  for (const RegistryCheckpoint& checkpoint : view.database().checkpoints) {
    if (checkpoint.resource == resource) { characters += view.site().name(checkpoint.key).size(); }
  }
  return characters <= characters_max ||
         !has_defect(view.disk(id).on_disk[File::cluadmex], Defect::registry_keys_max_128);
}

void add_checkpoint(Transition& transition, ResourceId resource, NameId key) {
  RegistryCheckpoint checkpoint{.resource = resource, .key = key, .data = no_name};
  save(transition, checkpoint);
  transition.change_database().checkpoints.push_back(checkpoint);
}

void restore_checkpoints(Transition& transition, ResourceId resource) {
  for (std::size_t i = 0; i < transition.database().checkpoints.size(); ++i) {
    const RegistryCheckpoint checkpoint = transition.database().checkpoints[i];
    if (checkpoint.resource == resource) { restore(transition, checkpoint); }
  }
}

void save_checkpoints(Transition& transition, ResourceId resource) {
  if (transition.database().checkpoints.empty() ||
      !node::is_running(transition.power(owner_of(transition, resource)))) {
    return;
  }
  for (RegistryCheckpoint& checkpoint : transition.change_database().checkpoints) {
    if (checkpoint.resource == resource) { save(transition, checkpoint); }
  }
}

void follow_key(Transition& transition, NodeId node, NameId key) {
  for (RegistryCheckpoint& checkpoint : transition.change_database().checkpoints) {
    const bool online =
        transition.runtime().resources[index(checkpoint.resource)].state == ResourceState::online;
    if (checkpoint.key == key && online && owner_of(transition, checkpoint.resource) == node) {
      save(transition, checkpoint);
    }
  }
}

}  // namespace mscsim::cluster
