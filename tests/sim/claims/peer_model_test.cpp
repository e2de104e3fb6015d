#include <array>
#include <catch2/catch.hpp>
#include <fstream>
#include <set>

#include "models/node/adapters.hpp"
#include "sim/claims/cluster_model.hpp"
#include "sim/explore/search.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

const std::string peers = MSCSIM_ROOT "/tests/bench/peers/";

/// A world as the variables of node.pml.
using PeerState = std::array<std::uint8_t, 10>;

PeerState projected(const Site& site, const World& world) {
  const Node& node = world.nodes[0];
  const auto level = [](const Files& files, File file) {
    return static_cast<std::uint8_t>(files[file].level);
  };
  const auto adapter = [&](std::string_view name) -> std::uint8_t {
    const auto slot = node::find_adapter(node, site.find_name(name).value());
    return !slot ? 0 : node.tcpip_interfaces.contains(*slot) ? 2 : 1;
  };
  return {level(node.on_disk, File::ntoskrnl),
          level(node.on_disk, File::netbt),
          level(node.on_disk, File::tcpip),
          level(node.loaded, File::ntoskrnl),
          level(node.loaded, File::netbt),
          level(node.loaded, File::tcpip),
          static_cast<std::uint8_t>(node.csd_version),
          static_cast<std::uint8_t>(node.power == Power::running ? 1 : 0),
          adapter("Extra"),
          adapter("Backup")};
}

}  // namespace

// The test `SPIN counts the states of a node` has SPIN come to that number too.
TEST_CASE("a node's drivers and service packs have as many states as their Promela model") {
  const auto plans = scenario::load_file(peers + "node.yaml", scenario::whole_vocabulary(), {});
  REQUIRE(plans.ok());
  const scenario::Plan& plan = plans.value().front();
  ClusterModel model(*plan.site, plan.start, plan.exploration->actions);
  const auto found = explore::search<ClusterModel>(model, {}, {});
  REQUIRE(found.complete);
  std::set<PeerState> states;
  for (const auto& shard : found.visited) {
    for (std::uint32_t row = 0; row < shard.size(); ++row) {
      states.insert(projected(*plan.site, model.world(shard.state(row))));
    }
  }
  std::size_t expected = 0;
  std::ifstream(peers + "node.states") >> expected;
  CHECK(states.size() == expected);
}

}  // namespace mscsim::claims
