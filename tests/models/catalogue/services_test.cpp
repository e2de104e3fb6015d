#include "models/catalogue/services.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace mscsim;

namespace {

auto place(Service service) {
  return std::ranges::find(catalogue::start_order(), service) - catalogue::start_order().begin();
}

}  // namespace

TEST_CASE("the start order has every service once, after all that it depends on") {
  const auto order = catalogue::start_order();
  REQUIRE(order.size() == static_cast<std::size_t>(Service::count));
  for (const catalogue::ServiceRow& row : catalogue::services()) {
    INFO(row.key);
    CHECK(std::ranges::count(order, row.service) == 1);
    for (const Service dependency : all<Service>()) {
      if (row.depends_on.contains(dependency)) { CHECK(place(dependency) < place(row.service)); }
    }
    for (const catalogue::ServiceRow& other : catalogue::services()) {
      if (row.depends_on_group == other.group) { CHECK(place(other.service) < place(row.service)); }
    }
  }
}

TEST_CASE("system-start drivers come before automatic services, and groups in their order") {
  CHECK(place(Service::clusdisk) < place(Service::eventlog));
  CHECK(place(Service::ndis) < place(Service::tcpip));
  CHECK(place(Service::netbt) < place(Service::netbios));
  CHECK(place(Service::clussvc) > place(Service::netbt));
}

TEST_CASE("services are found by their key in any case") {
  CHECK(catalogue::find_service("clussvc") == Service::clussvc);
  CHECK(catalogue::find_service("LANMANSERVER") == Service::server);
  CHECK_FALSE(catalogue::find_service("Server").has_value());
}
