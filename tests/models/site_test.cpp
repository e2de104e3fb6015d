#include "models/site.hpp"

#include <catch2/catch.hpp>

using namespace mscsim;

TEST_CASE("a name is interned once, in the case of its first use") {
  Site site;
  const NameId wolf = site.intern("WOLF");
  CHECK(site.intern("wolf") == wolf);
  CHECK(site.name(wolf) == "WOLF");
  CHECK(site.intern("") == no_name);
  CHECK_FALSE(site.find_name("lynx").has_value());
}

TEST_CASE("a new site knows the machine's own names and the drivers that come with NT") {
  const Site site;
  CHECK(site.name(cluster_group_name) == "Cluster Group");
  CHECK(site.name(cluster_ip_address_name) == "Cluster IP Address");
  CHECK(site.name(cluster_name_name) == "Cluster Name");
  CHECK(site.name(new_cluster_network_name) == "New Cluster Network");
  REQUIRE(site.find_package("DC21X4").has_value());
  CHECK_FALSE(site.package(*site.find_package("dc21x4")).third_party);
}

TEST_CASE("a disk brings the name of its resource along") {
  Site site;
  const DiskId disk = site.add_disk("Q:");
  CHECK(site.name(site.disk(disk).resource_name) == "Disk Q:");
  CHECK(site.find_disk("q:") == disk);
}

TEST_CASE("of many names each is found, in any case, and none that is not there") {
  Site site;
  std::vector<NameId> ids;
  for (int i = 0; i < 3000; ++i) { ids.push_back(site.intern("Web " + std::to_string(i))); }
  const Site copy = site;
  for (int i = 0; i < 3000; ++i) {
    CHECK(copy.find_name("WEB " + std::to_string(i)) == ids[static_cast<std::size_t>(i)]);
  }
  CHECK_FALSE(copy.find_name("Web 3000").has_value());
  CHECK_FALSE(copy.find_name("Web").has_value());
}

TEST_CASE("names that were forgotten are new again, and the others stay") {
  Site site;
  const NameId wolf = site.intern("WOLF");
  const std::size_t before = site.names().size();
  for (int i = 0; i < 500; ++i) { site.intern("Lynx " + std::to_string(i)); }
  site.forget_names_after(before);
  CHECK(site.names().size() == before);
  CHECK_FALSE(site.find_name("Lynx 7").has_value());
  CHECK(site.find_name("wolf") == wolf);
  CHECK(index(site.intern("Lynx 7")) == before);
}
