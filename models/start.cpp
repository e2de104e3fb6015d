#include "models/start.hpp"

#include "models/catalogue/service_packs.hpp"
#include "models/check.hpp"
#include "models/node/adapters.hpp"
#include "models/node/behaviours.hpp"
#include "models/node/bindings.hpp"
#include "models/node/boot.hpp"
#include "models/node/hotfixes.hpp"
#include "models/node/setup.hpp"
#include "models/node/software.hpp"
#include "models/world/disk_signature.hpp"

namespace mscsim {
namespace {

/// Files and services that Windows NT Setup puts on every machine.
void install_windows(Transition& transition, NodeId id) {
  Node& node = transition.change_node(id);
  node::copy_files(
      transition.catalogue(), node, transition.site_node(id).edition,
      FileSet::of(File::ntoskrnl, File::ndis, File::tdi, File::ntdll, File::csrss, File::samsrv,
                  File::samlib, File::winlogon, File::lsasrv, File::services, File::msv1_0,
                  File::scsiport, File::disk, File::spoolss_exe, File::spoolss_dll, File::mfc42u),
      {});
  if (transition.site_node(id).edition == Edition::enterprise) {
    node::copy_files(transition.catalogue(), node, Edition::enterprise, FileSet::of(File::nhloader),
                     {});
  }
  for (const Service service :
       {Service::eventlog, Service::rpcss, Service::ndis, Service::spooler, Service::schedule}) {
    node::register_service(transition.catalogue(), node, service);
  }
}

/// The Enterprise Edition is not complete without SP3 (Q203778), so a later pack finds it there.
void apply_packs(Transition& transition, NodeId id, Level wanted) {
  const Edition edition = transition.site_node(id).edition;
  const bool through_sp3 = edition == Edition::enterprise && wanted > Level::sp3;
  if (through_sp3) { node::apply_service_pack(transition, id, {.level = Level::sp3}); }
  if (wanted > catalogue::original_media(edition)) {
    node::apply_service_pack(transition, id, {.level = wanted});
  }
}

void set_up(Transition& transition, NodeId id, const NodeStart& start) {
  install_windows(transition, id);
  for (const Component component : all<Component>()) {
    if (start.components.contains(component) && component != Component::wins_client) {
      node::add_component(transition, id, component, {});
    }
  }
  for (const AdapterStart& adapter : start.adapters) {
    node::add_adapter(transition, id,
                      {.address = adapter.address,
                       .name = adapter.name,
                       .instance = 0,
                       .package = adapter.package,
                       .network = adapter.network,
                       .broken = false,
                       .plugged = true},
                      {});
  }
  for (const Software software : start.software) {
    node::install_software(transition, id, software, {});
  }
  apply_packs(transition, id, start.service_pack);
  transition.change_disk(id).csd_version = start.service_pack;  // a hotfix looks at it
  for (const Hotfix hotfix : start.hotfixes) { node::apply_hotfix(transition, id, hotfix); }
  node::write_changes(transition, id, start.changes);
  node::power_on(transition, id);
  node::finish_boot(transition, id);
}

}  // namespace

World start_world(const Site& site, std::span<const NodeStart> nodes, std::span<const Host> hosts) {
  MSCSIM_CHECK(nodes.size() == site.nodes().size());
  MSCSIM_CHECK(hosts.size() <= hosts_max && site.disks().size() <= disks_max);
  World world;
  for (std::size_t i = 0; i < hosts.size(); ++i) { world.surroundings.hosts.at(i) = hosts[i]; }
  for (std::size_t i = 0; i < site.disks().size(); ++i) {
    world.surroundings.disks.at(i).present = true;
    world.surroundings.disks.at(i).signature =
        disk_signature(site.name(static_cast<DiskId>(i)).front(), 0);
  }
  Unrecorded unrecorded;
  Transition transition(site, world, unrecorded);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    set_up(transition, static_cast<NodeId>(i), nodes[i]);
  }
  return world;
}

}  // namespace mscsim
