#include "models/cluster/shares.hpp"

#include <catch2/catch.hpp>

using namespace mscsim;

TEST_CASE("a path lies directly in a folder, in any case, with or without a backslash at its end") {
  Site site;
  const auto lies = [&site](std::string_view path, std::string_view folder) {
    return cluster::is_directly_in(site, site.intern(path), site.intern(folder));
  };
  CHECK(lies(R"(F:\Users\anna)", R"(F:\Users)"));
  CHECK(lies(R"(f:\USERS\anna)", R"(F:\Users\)"));
  CHECK(lies(R"(F:\Users)", R"(F:\)"));
  CHECK_FALSE(lies(R"(F:\Users\anna\mail)", R"(F:\Users)"));
  CHECK_FALSE(lies(R"(F:\Users2)", R"(F:\Users)"));
  CHECK_FALSE(lies(R"(F:\Users)", R"(F:\Users)"));
  CHECK(cluster::last_part(R"(F:\Users\anna)") == "anna");
}

TEST_CASE("the disk of a path is the shared disk of that letter") {
  Site site;
  const DiskId disk = site.add_disk("F:");
  CHECK(cluster::disk_of_path(site, site.intern(R"(f:\Users)")) == disk);
  CHECK_FALSE(cluster::disk_of_path(site, site.intern(R"(G:\Users)")).has_value());
  CHECK_FALSE(cluster::disk_of_path(site, site.intern("Users")).has_value());
}
