#include "models/cluster/shares.hpp"

#include <catch2/catch.hpp>

using namespace mscsim;

namespace {

/// A world with one disk, F:.
class OneDisk {
 public:
  OneDisk() : disk_(site_.add_disk("F:")) { world_.surroundings.disks.at(0).present = true; }
  View view() { return {site_, world_}; }
  NameId path(std::string_view text) { return site_.intern(text); }
  void make_directory(std::string_view text) {
    world_.surroundings.directories.at(made_) = {.path = path(text), .disk = disk_};
    ++made_;
  }
  Disk& disk() { return world_.surroundings.disks.at(0); }
  [[nodiscard]] DiskId disk_id() const { return disk_; }

 private:
  Site site_;
  World world_;
  DiskId disk_;
  std::size_t made_ = 0;
};

}  // namespace

TEST_CASE("a directory lies directly in a folder, in any case, with or without a backslash") {
  OneDisk world;
  world.make_directory(R"(F:\Users)");
  world.make_directory(R"(F:\Users\anna)");
  world.make_directory(R"(F:\Users\anna\mail)");
  world.make_directory(R"(F:\Users2)");
  const auto rows = [&world](std::string_view folder) {
    return cluster::sub_directories(world.view(), world.path(folder));
  };
  CHECK(rows(R"(F:\Users)") == 0b0010);
  CHECK(rows(R"(f:\USERS\)") == 0b0010);
  CHECK(rows(R"(F:\)") == 0b1001);
  CHECK(rows(R"(F:\Users\anna)") == 0b0100);
  CHECK(rows(R"(G:\Users)") == 0);
  CHECK(cluster::last_part(R"(F:\Users\anna)") == "anna");
}

TEST_CASE("the disk of a path is the shared disk that has that letter in use") {
  OneDisk world;
  world.make_directory(R"(F:\Users)");
  const auto disk = [&world](std::string_view path) {
    return cluster::disk_of_path(world.view(), world.path(path));
  };
  CHECK(disk(R"(f:\Users)") == world.disk_id());
  CHECK_FALSE(disk(R"(H:\Users)").has_value());
  CHECK_FALSE(disk("Users").has_value());
  world.disk().letter_in_use = 'H';
  CHECK(disk(R"(h:\Users)") == world.disk_id());
  CHECK_FALSE(disk(R"(F:\Users)").has_value());
  CHECK(cluster::find_directory(world.view(), world.path(R"(H:\USERS)")) != nullptr);
  CHECK(cluster::find_directory(world.view(), world.path(R"(F:\Users)")) == nullptr);
}
