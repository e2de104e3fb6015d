#include "models/node/bindings.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "models/node/binding_graph.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;
using test::OneNode;

TEST_CASE("Linkage has the strings of NT 4.0", "[Q151237][Q260180]") {
  const OneNode fixture;
  World world = fixture.at(Level::sp4);
  Node& node = world.nodes[0];
  using Strings = std::vector<std::string>;

  const auto netbios = node::linkage_strings(fixture.site, node, Component::netbios_interface);
  CHECK(netbios.bind == Strings{R"(\Device\NetBT_dc21x41)", R"(\Device\NetBT_dc21x42)"});
  CHECK(netbios.route.front() == R"("NetBT" "Tcpip" "dc21x41")");
  CHECK(netbios.exports.front() == R"(\Device\NetBIOS_NetBT_dc21x41)");
  CHECK(netbios.disabled.empty());
  CHECK(node::linkage_strings(fixture.site, node, Component::tcpip).bind ==
        Strings{R"(\Device\dc21x41)", R"(\Device\dc21x42)"});

  node::set_binding_enabled(node, Component::wins_client, AdapterSlot{0}, false);
  const auto after = node::linkage_strings(fixture.site, node, Component::netbios_interface);
  CHECK(after.bind == Strings{R"(\Device\NetBT_dc21x42)"});
  CHECK(after.disabled == Strings{R"(\Device\NetBT_dc21x41)"});
}

TEST_CASE("a moved binding keeps the others in order") {
  const OneNode fixture;
  World world = fixture.at(Level::sp4);
  Node& node = world.nodes[0];
  node::move_binding(node, Component::server, AdapterSlot{0}, 99);
  CHECK(node.linkage[Component::server].bindings[0].adapter == AdapterSlot{1});
  CHECK(node.linkage[Component::server].bindings[1].adapter == AdapterSlot{0});
  node::move_binding(node, Component::server, AdapterSlot{0}, 0);
  CHECK(node.linkage[Component::server].bindings[0].adapter == AdapterSlot{0});
}

TEST_CASE("a component is bound to an adapter exactly where the binding graph has a path") {
  const OneNode fixture;
  CHECK(rc::check([&] {
    World world = fixture.at(Level::sp4);
    Node& node = world.nodes[0];
    for (const Component component : all<Component>()) {
      for (const AdapterSlot slot : {AdapterSlot{0}, AdapterSlot{1}}) {
        node::set_binding_enabled(node, component, slot, *rc::gen::arbitrary<bool>());
      }
    }
    if (*rc::gen::arbitrary<bool>()) {
      node.adapters[0] = {};
      node::rebind(node);
    }
    for (const Component component : all<Component>()) {
      RC_ASSERT(node::bound_adapters(node, component) == node::adapters_reached(node, component));
    }
  }));
}
