#include "models/cluster/mscs_setup.hpp"

#include "models/catalogue/limits.hpp"
#include "models/cluster/groups.hpp"
#include "models/cluster/membership.hpp"
#include "models/cluster/networks.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/node/netbt.hpp"
#include "models/node/services.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster {
namespace {

bool name_seems_taken(const View& view, NodeId id, NameId name) {
  const Node& node = view.node(id);
  return node.services[Service::netbios].start == StartType::absent ||
         node::name_is_defended(view, id, node.netbt_interfaces, name);
}

/// The cluster network that the first adapter on `wire` is an interface to.
ClusterNetworkId network_over(const View& view, NodeId id, NetworkId wire) {
  for (const NetworkInterface& interface : view.database().interfaces) {
    const auto slot = adapter_on(view, id, interface.network);
    if (slot && view.network(id).adapters[index(*slot)].network == wire) {
      return interface.network;
    }
  }
  return {};
}

/// A resource that Setup makes: it comes online with the cluster.
ResourceId create_first_resource(Transition& transition, NameId name, ResourceType type,
                                 GroupId group) {
  const ResourceId resource = create_resource(transition, name, type, group);
  transition.change_database().resources[index(resource)].persistent_online = true;
  return resource;
}

ResourceId create_core_resource(Transition& transition, NameId name, ResourceType type) {
  const ResourceId resource = create_first_resource(transition, name, type, GroupId{0});
  transition.change_database().resources[index(resource)].core = true;
  return resource;
}

NameId name_of(const View& view, std::string_view name) {
  return view.site().find_name(name).value();
}

void create_quorum_group(Transition& transition, NodeId id, DiskId disk) {
  const GroupId group = create_group(transition, name_of(transition, first_disk_group), id);
  const ResourceId resource = create_first_resource(
      transition, transition.site().disk(disk).resource_name, ResourceType::physical_disk, group);
  set_property(transition, resource, Property::disk, static_cast<std::uint32_t>(disk));
  transition.change_database().quorum_resource = resource;
}

void create_core_group(Transition& transition, NodeId id, const NewCluster& wanted) {
  create_group(transition, cluster_group_name, id);
  if (!wanted.local_quorum) { create_quorum_group(transition, id, wanted.quorum_disk); }
  const ResourceId address =
      create_core_resource(transition, cluster_ip_address_name, ResourceType::ip_address);
  set_property(transition, address, Property::address, wanted.address.address.value);
  set_property(transition, address, Property::subnet_mask, wanted.address.mask.value);
  set_property(transition, address, Property::network,
               static_cast<std::uint32_t>(network_over(transition, id, wanted.network)));
  const ResourceId name =
      create_core_resource(transition, cluster_name_name, ResourceType::network_name);
  set_property(transition, name, Property::name, static_cast<std::uint32_t>(wanted.name));
  add_dependency(transition, name, address);
  create_first_resource(transition, name_of(transition, time_service_name),
                        ResourceType::time_service, GroupId{0});
}

/// Lets the resource DLLs set up on a new member what their resources need there.
void open_resources(Transition& transition) {
  for (std::size_t i = 0; i < transition.database().resources.size(); ++i) {
    const ResourceDll& dll = resource_dll(transition.database().resources[i].type);
    if (dll.open != nullptr) { dll.open(transition, static_cast<ResourceId>(i)); }
  }
}

/// Setup's last page: the service is automatic from now on, and started.
void start_cluster_service(Transition& transition, NodeId id) {
  transition.change_services(id).services[Service::clussvc].start = StartType::automatic;
  static_cast<void>(node::start_service(transition, id, Service::clussvc));
  follow_cluster_service(transition, id);
  if (!node::is_running(transition.services(id), Service::clussvc)) {
    transition.show(id, Message::cluster_service_not_started);
  }
}

}  // namespace

bool setup_lists_disk(const View& view, NodeId id, DiskId disk) {
  const FileVersion clusres = view.disk(id).on_disk[File::clusres];
  return view.surroundings().disks.at(index(disk)).logical_drives <=
             catalogue::logical_drives_listed_before_sp5 ||
         !has_defect(clusres, Defect::setup_lists_three_logical_drives);
}

void form_new_cluster(Transition& transition, NodeId id, const NewCluster& wanted) {
  if (name_seems_taken(transition, id, wanted.name)) {
    transition.show(id, Message::cluster_name_in_use);
    return;
  }
  transition.change_database() = {};
  transition.change_runtime() = {};
  ClusterDatabase& database = transition.change_database();
  database.name = wanted.name;
  database.members.insert(id);
  database.local_quorum = wanted.local_quorum;
  refresh_networks(transition, id);
  create_core_group(transition, id, wanted);
  static_cast<void>(
      transition.take_database_before());  // the node has all of it, and no other copy
  start_cluster_service(transition, id);
}

void join_cluster(Transition& transition, NodeId id) {
  transition.change_database().members.insert(id);
  open_resources(transition);
  start_cluster_service(transition, id);
}

void leave_cluster(Transition& transition, NodeId id) {
  ClusterDatabase& database = transition.change_database();
  database.members.erase(id);
  database.paused.erase(id);
  erase_if(database.interfaces, [id](const NetworkInterface& each) { return each.node == id; });
  delete_networks_without_interface(transition);
  NodeDisk& disk = transition.change_disk(id);
  disk.clusdb = Clusdb::good;
  disk.other_database.clear();
  if (database.members.empty()) {
    database = {};
    transition.change_runtime() = {};
  }
}

}  // namespace mscsim::cluster
