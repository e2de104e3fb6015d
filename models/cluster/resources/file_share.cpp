#include "models/catalogue/letters.hpp"
#include "models/cluster/resources/resource_dll.hpp"
#include "models/cluster/shares.hpp"
#include "models/node/services.hpp"
#include "models/world/defects.hpp"

namespace mscsim::cluster::resources {
namespace {

std::string_view share_name(const View& view, ResourceId resource) {
  return view.site().name(static_cast<NameId>(property_of(view, resource, Property::share_name)));
}
NameId path_of(const View& view, ResourceId resource) {
  return static_cast<NameId>(property_of(view, resource, Property::path));
}
const Node& owner_node(const View& view, ResourceId resource) {
  return view.node(owner_of(view, resource));
}

/// FindFirstFile() on the share, which takes the beginning of MAILSLOT for the word.
/// Source: Q225255
bool is_mistaken_for_mailslot(const View& view, ResourceId resource) {
  constexpr std::string_view word = "MAILSLOT";
  const std::string_view name = share_name(view, resource);
  return !name.empty() && name.size() <= word.size() &&
         same_letters(name, word.substr(0, name.size())) &&
         has_defect(owner_node(view, resource), Defect::share_name_prefix_of_mailslot);
}

void report(Transition& transition, ResourceId resource, Event event, Insert second = {}) {
  transition.record(owner_of(transition, resource), event,
                    {Insert::name(transition.database().resources[index(resource)].name), second});
}

/// ASSUMPTION: the order of the checks, and that a folder that is not there, or on a disk that the
/// node does not get at, gives 1053. Q224967 only says that the share may fail; 1068 is access
/// denied in Q250274.
Win32Error online(Transition& transition, ResourceId resource) {
  const NodeId owner = owner_of(transition, resource);
  const Directory* const directory =
      find_directory_from(transition, owner, path_of(transition, resource));
  if (directory != nullptr && directory->denied) {
    report(transition, resource, Event::share_not_started,
           Insert::number(Win32Error::access_denied));
    return Win32Error::access_denied;
  }
  const bool serves = node::is_running(transition.services(owner), Service::server);
  const bool taken = is_shared(transition, owner, share_name(transition, resource), resource);
  if (directory == nullptr || !serves || taken) {
    report(transition, resource, Event::share_not_created);
    return directory == nullptr ? Win32Error::path_not_found : Win32Error::nerr_duplicate_share;
  }
  transition.change_runtime().resources[index(resource)].directories =
      sub_directories(transition, path_of(transition, resource));
  return Win32Error::success;
}

void offline(Transition& transition, ResourceId resource) {
  transition.change_runtime().resources[index(resource)].directories = 0;
}

/// The quick look: whether the Server service still has the share.
bool looks_alive(const View& view, ResourceId resource) {
  return node::is_running(owner_node(view, resource), Service::server);
}

/// The thorough one looks into the folder. Source: Q225255, Q250274
bool is_alive(const View& view, ResourceId resource) {
  const Directory* const directory =
      find_directory_from(view, owner_of(view, resource), path_of(view, resource));
  return looks_alive(view, resource) && directory != nullptr && !directory->denied &&
         !is_mistaken_for_mailslot(view, resource);
}

void report_dead(Transition& transition, ResourceId resource) {
  const bool gone = transition.runtime().resources[index(resource)].taken_away ||
                    !looks_alive(transition, resource);
  report(transition, resource, gone ? Event::share_not_found : Event::share_failed);
}

}  // namespace

/// A folder on a shared disk, shared on its group's owner. It need not depend on the disk.
/// Events: 1068, 1053; 1054, 1055 once it was online
/// Source: Q224967, Q174940, Q194831, Q225255, Q250274
ResourceDll file_share() {
  return {.type = ResourceType::file_share,
          .online = online,
          .offline = offline,
          .is_alive = is_alive,
          .looks_alive = looks_alive,
          .report_dead = report_dead};
}

}  // namespace mscsim::cluster::resources
