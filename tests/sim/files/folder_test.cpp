#include "sim/files/folder.hpp"

#include <catch2/catch.hpp>

#include "scratch.hpp"
#include "sim/files/write.hpp"

using namespace mscsim::files;
namespace fs = std::filesystem;

namespace {

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a new folder is there with all that is in it once it is finished") {
  const Scratch scratch;
  const std::string path = GENERATE("a", "a/b/c", "a/b/c/");
  {
    Folder folder(scratch.path() + '/' + path);
    REQUIRE(folder.begin(Folder::Before::nothing).empty());
    REQUIRE(write(folder.inside() + "/one", "text").empty());
    CHECK_FALSE(fs::exists(scratch.path("a")));
    CHECK(folder.finish().empty());
  }
  CHECK(scratch.text(path + "/one") == "text");
  CHECK(scratch.names().front() == "a");
}

TEST_CASE("a folder that is not finished leaves nothing") {
  const Scratch scratch;
  fs::create_directory(scratch.path("empty"));
  for (const char* const path : {"a", "a/b/c", "empty"}) {
    Folder folder(scratch.path(path));
    REQUIRE(folder.begin(Folder::Before::nothing).empty());
    REQUIRE(write(folder.inside() + "/one", "text").empty());
  }
  CHECK(scratch.names() == Names{"empty"});
}

TEST_CASE("an empty folder is filled where it is, a working directory or one behind a link too") {
  const Scratch scratch;
  fs::create_directory(scratch.path("a"));
  fs::create_directory(scratch.path("b"));
  fs::create_directory_symlink("b", scratch.path("link"));
  fs::permissions(scratch.path("b"), fs::perms::owner_all);
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path("a"));
  for (const std::string& path : {std::string("."), scratch.path("link")}) {
    Folder folder(path);
    REQUIRE(folder.begin(Folder::Before::nothing).empty());
    fs::create_directory(folder.inside() + "/sub");
    REQUIRE(write(folder.inside() + "/sub/one", "text").empty());
    CHECK(folder.finish().empty());
  }
  fs::current_path(before);
  CHECK(scratch.names() == Names{"a", "a/sub", "a/sub/one", "b", "b/sub", "b/sub/one", "link"});
  CHECK(fs::status(scratch.path("b")).permissions() == fs::perms::owner_all);
}

TEST_CASE("a folder with something in it is refused, or its files are replaced") {
  const Scratch scratch;
  static_cast<void>(scratch.put("a/mine", "mine"));
  Folder refused(scratch.path("a"));
  CHECK(refused.begin(Folder::Before::nothing) == "it is there already, and no empty folder");
  Folder folder(scratch.path("a"));
  REQUIRE(folder.begin(Folder::Before::anything).empty());
  CHECK(write(folder.inside() + "/one", "text").empty());
  CHECK(folder.finish().empty());
  CHECK(scratch.names() == Names{"a", "a/mine", "a/one"});
}

TEST_CASE("what cannot be a folder says why") {
  const Scratch scratch;
  static_cast<void>(scratch.put("file", "mine"));
  fs::create_symlink("nowhere", scratch.path("dead"));
  const auto why = [](const std::string& path, Folder::Before before) {
    return Folder(path).begin(before);
  };
  CHECK(why(scratch.path("file"), Folder::Before::anything) ==
        "it is there already, and no folder");
  CHECK(why(scratch.path("file"), Folder::Before::nothing) ==
        "it is there already, and no empty folder");
  CHECK(why(scratch.path("file/a"), Folder::Before::nothing) == "Not a directory");
  CHECK(why(scratch.path("dead"), Folder::Before::nothing) == "No such file or directory");
  CHECK(why(scratch.path("none/../a"), Folder::Before::nothing) == "No such file or directory");
  CHECK(why("", Folder::Before::nothing) == "No such file or directory");
  CHECK(scratch.names() == Names{"dead", "file"});
}

TEST_CASE("a name that somebody could guess is not used") {
  const Scratch scratch;
  fs::create_directory(scratch.path("elsewhere"));
  fs::create_directory_symlink("elsewhere",
                               scratch.path("a." + std::to_string(::getpid()) + ".tmp"));
  Folder folder(scratch.path("a"));
  REQUIRE(folder.begin(Folder::Before::nothing).empty());
  REQUIRE(write(folder.inside() + "/one", "text").empty());
  CHECK(folder.finish().empty());
  CHECK(scratch.text("a/one") == "text");
  CHECK(fs::is_empty(scratch.path("elsewhere")));
}
