#include "sim/shell/start.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

#include "models/start.hpp"
#include "sim/files/shipped.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::shell {
namespace {

namespace fs = std::filesystem;
using Loaded = scenario::Result<std::vector<scenario::Plan>>;

/// A scenario that does nothing in the world `stem`, as if it stood in the folder that holds
/// `worlds`.
Loaded load_world(const fs::path& folder, const std::string& stem) {
  const std::string text = fmt::format("title: At the prompt\nuse: {}\nsteps:\n  - wait: 1ms\n",
                                       scenario::scalar_words(stem));
  return scenario::load_text(text, (folder / "session.yaml").string(), scenario::whole_vocabulary(),
                             {});
}

/// What worlds/one-node.yaml says.
scenario::Plan built_in_start() {
  auto site = std::make_shared<Site>();
  site->add_node("NODE1", Edition::enterprise);
  const NetworkId corporate = site->add_network("Corporate");
  const NetworkId heartbeat = site->add_network("Heartbeat");
  site->add_disk("Q:");
  const PackageId driver = site->find_package("dc21x4").value();
  const auto adapter = [&](std::string_view name, NetworkId network, std::string_view address,
                           std::string_view mask) {
    return AdapterStart{.name = site->intern(name),
                        .package = driver,
                        .network = network,
                        .address = {parse_ipv4(address).value(), parse_ipv4(mask).value()}};
  };
  NodeStart node;
  node.service_pack = Level::sp4;
  node.adapters = {adapter("Public", corporate, "10.1.0.11", "255.255.0.0"),
                   adapter("Private", heartbeat, "192.168.0.1", "255.255.255.0")};
  scenario::Plan plan;
  plan.title = "At the prompt";
  plan.start = start_world(*site, std::array{node}, {});
  plan.site = std::move(site);
  return plan;
}

}  // namespace

Loaded load_start(const std::string& given) {
  const std::string file = files::given_or_shipped(given);
  const fs::path path(file);
  if (path.parent_path().filename() == "worlds") {
    return load_world(path.parent_path().parent_path(), path.stem().string());
  }
  return scenario::load_file(file, scenario::whole_vocabulary(), {});
}

Loaded default_start() {
  if (files::shipped_folder().empty()) { return std::vector{built_in_start()}; }
  return load_world(files::shipped_folder(), "one-node");
}

}  // namespace mscsim::shell
