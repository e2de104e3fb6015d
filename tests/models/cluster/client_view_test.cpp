// What a caller reaches: its own cable, adapter and bindings count as the target's do.
#include "models/cluster/client_view.hpp"

#include <catch2/catch.hpp>

#include "tests/models/one_node.hpp"

using namespace mscsim;
using cluster::ClientTry;

namespace {

constexpr NodeId node1{0};
constexpr NodeId node2{1};

/// NODE2 calls NODE1.
class TwoMachines {
 public:
  void perform(std::string_view verb, std::initializer_list<test::Given> given) {
    test::perform(fixture.site, world, seen, test::action(verb, given));
  }
  void to_adapter(std::string_view verb, NodeId id, std::string_view adapter) {
    perform(verb, {{"on", index(id)}, {"name", index(name(adapter))}});
  }
  [[nodiscard]] NameId name(std::string_view text) const { return *fixture.site.find_name(text); }
  [[nodiscard]] bool reaches(ClientTry what, std::string_view address, NodeId from = node2) const {
    const View view(fixture.site, world);
    return cluster::try_address(view, what, parse_ipv4(address).value(), from) ==
           cluster::ClientResult::works;
  }
  [[nodiscard]] std::optional<Ipv4> resolves(std::string_view text, NodeId from = node2) const {
    return cluster::resolve(View(fixture.site, world), name(text), from);
  }

  test::OneNode fixture{Edition::enterprise, 2};
  World world = fixture.at(Level::sp4);
  test::Seen seen;
};

}  // namespace

TEST_CASE("a caller needs a cable and a card of its own on the target's wire", "[Q258518]") {
  TwoMachines two;
  REQUIRE(two.reaches(ClientTry::ping, "10.1.0.11"));
  REQUIRE(two.reaches(ClientTry::unc, "10.1.0.11"));
  two.to_adapter("pull_cable", node2, "Public");
  CHECK_FALSE(two.reaches(ClientTry::ping, "10.1.0.11"));
  CHECK_FALSE(two.reaches(ClientTry::nbtstat, "10.1.0.11"));
  CHECK_FALSE(two.reaches(ClientTry::unc, "10.1.0.11"));
  CHECK_FALSE(two.reaches(ClientTry::ping, "10.1.0.12", node1));
  CHECK(two.reaches(ClientTry::ping, "192.168.0.1"));
  CHECK(two.resolves("NODE1") == parse_ipv4("192.168.0.1"));
  two.to_adapter("plug_cable", node2, "Public");
  CHECK(two.reaches(ClientTry::ping, "10.1.0.11"));
  two.to_adapter("break_adapter", node1, "Public");
  CHECK_FALSE(two.reaches(ClientTry::ping, "10.1.0.11"));
}

TEST_CASE("a paused service keeps the name that it registered") {
  TwoMachines two;
  const auto of_service = [&](std::string_view verb, Service service) {
    two.perform(verb, {{"on", index(node1)}, {"service", static_cast<std::uint64_t>(service)}});
  };
  of_service("stop_service", Service::messenger);
  of_service("pause_service", Service::server);
  of_service("pause_service", Service::workstation);
  CHECK(two.resolves("NODE1").has_value());
  of_service("continue_service", Service::workstation);
  of_service("stop_service", Service::server);
  of_service("stop_service", Service::workstation);
  CHECK_FALSE(two.resolves("NODE1").has_value());
}

TEST_CASE("a machine reaches its own addresses and 127.0.0.1 without a cable") {
  TwoMachines two;
  two.to_adapter("pull_cable", node2, "Public");
  CHECK(two.reaches(ClientTry::ping, "10.1.0.12"));
  CHECK(two.reaches(ClientTry::unc, "10.1.0.12"));
  CHECK(two.reaches(ClientTry::ping, "127.0.0.1"));
  CHECK(two.resolves("NODE2") == parse_ipv4("10.1.0.12"));
  two.perform("stop_service", {{"on", index(node2)}, {"service", index(Service::tcpip)}});
  CHECK_FALSE(two.reaches(ClientTry::ping, "127.0.0.1"));
}

TEST_CASE(
    "a session needs Workstation on the caller, bound to the wire, and Server on the target") {
  TwoMachines two;
  const auto binding = [&](std::string_view verb, NodeId id, Component component) {
    two.perform(verb, {{"on", index(id)},
                       {"component", static_cast<std::uint64_t>(component)},
                       {"adapter", index(two.name("Public"))}});
    two.perform("restart", {{"on", index(id)}});
  };
  for (const auto& [id, component] :
       {std::pair(node2, Component::workstation), std::pair(node1, Component::server)}) {
    binding("disable_binding", id, component);
    CHECK_FALSE(two.reaches(ClientTry::unc, "10.1.0.11"));
    CHECK(two.reaches(ClientTry::ping, "10.1.0.11"));
    CHECK(two.reaches(ClientTry::unc, "192.168.0.1"));
    binding("enable_binding", id, component);
    CHECK(two.reaches(ClientTry::unc, "10.1.0.11"));
  }
}

TEST_CASE("a duplicate address is found among nodes too, and not through a pulled cable",
          "[Q168567]") {
  TwoMachines two;
  two.perform("change_address", {{"on", index(node2)},
                                 {"name", index(two.name("Public"))},
                                 {"address", test::on_subnet("10.1.0.11", 16)}});
  two.to_adapter("pull_cable", node2, "Public");
  two.perform("restart", {{"on", index(node2)}});
  CHECK(two.seen.count(Event::address_conflict_disabled) == 0);
  two.to_adapter("plug_cable", node2, "Public");
  two.perform("restart", {{"on", index(node2)}});
  CHECK(two.seen.count(Event::address_conflict_disabled) == 1);
}
