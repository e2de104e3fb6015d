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

TEST_CASE("a service depends on what the articles say that it does",
          "[Q158146][Q166184][Q167093][Q250262][Q258771]") {
  const auto depends = [](Service dependent, Service on) {
    return catalogue::service(dependent).depends_on.contains(on);
  };
  CHECK(depends(Service::netlogon, Service::lmhosts));
  CHECK(depends(Service::browser, Service::lmhosts));
  CHECK(depends(Service::browser, Service::server));
  CHECK(depends(Service::browser, Service::workstation));
  CHECK(depends(Service::netbt, Service::tcpip));
  CHECK(depends(Service::dhcp, Service::netbt));
  CHECK(depends(Service::alerter, Service::workstation));
  CHECK(depends(Service::messenger, Service::workstation));
  CHECK(depends(Service::messenger, Service::netbios));
  CHECK(catalogue::service(Service::lmhosts).depends_on_group == LoadOrderGroup::network_provider);
}

TEST_CASE("Control Panel calls the cluster's driver Cluster Disk", "[Q175278][Q217147]") {
  CHECK(catalogue::service(Service::clusdisk).display == "Cluster Disk");
  CHECK(catalogue::service(Service::clusdisk).start == StartType::system);
}
