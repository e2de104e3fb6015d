#include <algorithm>
#include <array>

#include "models/verbs/named_directory.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{directory_path};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_on_shared_disk(view, path_of(arguments)); !none.empty()) {
    return none;
  }
  if (cluster::find_directory(view, path_of(arguments)) != nullptr) {
    return "there is a directory of that path already";
  }
  const auto& directories = view.surroundings().directories;
  return std::ranges::find(directories, no_name, &Directory::path) == directories.end()
             ? "there are as many directories as the model holds"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NameId path = path_of(arguments);
  const DiskId disk = cluster::disk_of_path(transition, path).value();
  auto& directories = transition.change_surroundings().directories;
  *std::ranges::find(directories, no_name, &Directory::path) = {
      .path = path, .disk = disk, .denied = false};
}

}  // namespace

/// md, by whoever has the disk.
Verb create_directory() {
  return {.name = "create_directory",
          .help = "create a directory on a shared disk",
          .source = "Q224967, Q194831",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
