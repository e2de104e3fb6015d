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

TEST_CASE("each of many names is found in any case, and no other") {
  Site site;
  std::vector<NameId> ids;
  for (int number = 0; number < 3000; ++number) {
    ids.push_back(site.intern("Name " + std::to_string(number * 7 % 3000)));
  }
  for (int number = 0; number < 3000; ++number) {
    CHECK(site.find_name("NAME " + std::to_string(number * 7 % 3000)) ==
          ids[static_cast<std::size_t>(number)]);
  }
  CHECK_FALSE(site.find_name("Name 3000").has_value());
  CHECK_FALSE(site.find_name("Name").has_value());
}
