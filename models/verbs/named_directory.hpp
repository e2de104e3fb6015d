#pragma once
#include "models/cluster/shares.hpp"
#include "models/verbs/verb.hpp"

// What the verbs that are done to a directory on a shared disk share.
namespace mscsim::verbs {

/// Their first parameter.
inline constexpr Parameter directory_path{
    .name = "path", .kind = Kind::text, .help = "on a shared disk: `T:\\Users`"};

[[nodiscard]] inline NameId path_of(const Arguments& arguments) { return arguments.get<NameId>(0); }

/// Requires: there is such a directory.
[[nodiscard]] inline Directory& change_directory(Transition& transition, NameId path) {
  return transition.change_surroundings().directories.at(
      cluster::directory_row(transition, path).value());
}

[[nodiscard]] inline Refusal unless_on_shared_disk(const View& view, NameId path) {
  const auto disk = cluster::disk_of_path(view, path);
  if (!disk) { return "the path is on none of the shared disks: `T:\\Users`"; }
  return view.surroundings().disks.at(index(*disk)).present ? possible : "the disk does not answer";
}

[[nodiscard]] inline Refusal unless_directory(const View& view, const Arguments& arguments) {
  const Refusal none = unless_on_shared_disk(view, path_of(arguments));
  if (!none.empty()) { return none; }
  return cluster::find_directory(view, path_of(arguments)) != nullptr
             ? possible
             : "there is no directory of that path";
}

}  // namespace mscsim::verbs
