#include "sim/artifacts/artifact.hpp"
#include "sim/artifacts/cluster_registry.hpp"
#include "sim/artifacts/registration_file.hpp"

namespace mscsim::artifacts::formats {
namespace {

std::variant<std::vector<Artifact>, NotMade> exported(const Moment& moment) {
  console::RegistryKey root = console::local_machine(moment.view(), moment.node);
  if (moment.view().database().members.contains(moment.node)) {
    root.keys.push_back(cluster_registry(moment.view()));
  }
  return std::vector{Artifact{"registry.reg", registration_file(root)}};
}

}  // namespace

Format reg() {
  return {.name = "reg",
          .help = "registry.reg, the same keys as Registry Editor exports them",
          .make = exported};
}

}  // namespace mscsim::artifacts::formats
