#include "sim/artifacts/artifact.hpp"
#include "sim/artifacts/hive_file.hpp"
#include "sim/artifacts/registry_hives.hpp"

namespace mscsim::artifacts::formats {
namespace {

std::variant<std::vector<Artifact>, NotMade> hives(const Moment& moment) {
  std::vector<Artifact> files;
  for (const console::RegistryKey& root : registry_hives(moment.view(), moment.node)) {
    auto file = hive_file(root);
    if (auto* const failed = std::get_if<NotMade>(&file)) { return std::move(*failed); }
    files.push_back({root.name, std::get<std::string>(std::move(file))});
  }
  return files;
}

}  // namespace

Format hive() {
  return {
      .name = "hive", .help = "SYSTEM, SOFTWARE and Cluster, the registry's hives", .make = hives};
}

}  // namespace mscsim::artifacts::formats
