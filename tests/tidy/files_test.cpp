#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <string_view>

#include "tests/tidy/source_tree.hpp"

namespace mscsim::tidy {
namespace {

constexpr std::size_t lines_max = 500;
constexpr std::size_t columns_max = 100;

std::size_t columns(std::string_view line) {
  return static_cast<std::size_t>(std::ranges::count_if(
      line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TEST_CASE("no file is too long to be read, no line too wide") {
  for (const SourceFile& file : files_below({"models", "sim", "tests"}, {".hpp", ".cpp"})) {
    INFO(file.path);
    CHECK(file.lines.size() <= lines_max);
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK(columns(file.lines[row]) <= columns_max);
    }
  }
}

// It builds the fuzz targets; with the library of g++ 12 it takes no view and no subrange.
TEST_CASE("clang 14 can compile what is used of ranges") {
  static const std::regex refused(
      "std::views|std::ranges::(unique|remove|remove_if|partition|stable_partition|rotate|search|"
      "find_end|equal_range|subrange)\\b");
  for (const SourceFile& file : files_below({"models", "sim", "tests/fuzz"}, {".hpp", ".cpp"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK_FALSE(std::regex_search(file.lines[row], refused));
    }
  }
}

TEST_CASE("nothing is left to be done in a comment") {
  static const std::regex left(
      "FIX"
      "ME|TO"
      "DO|XX"
      "X");
  for (const SourceFile& file : files_below({"models", "sim", "tests", "scenarios"},
                                            {".hpp", ".cpp", ".yaml", ".cmake", ".txt", ".md"})) {
    for (std::size_t row = 0; row < file.lines.size(); ++row) {
      INFO(place(file, row));
      CHECK_FALSE(std::regex_search(file.lines[row], left));
    }
  }
}

TEST_CASE("every page has one title") {
  auto pages = files_below({"models", "sim", "tests", "scenarios"}, {".md"});
  pages.push_back(read_source("README.md"));
  for (const SourceFile& page : pages) {
    INFO(page.path);
    bool code = false;
    int titles = 0;
    for (const std::string& line : page.lines) {
      if (line.starts_with("```")) { code = !code; }
      if (!code && line.starts_with("# ")) { ++titles; }
    }
    CHECK(titles == 1);
  }
}

}  // namespace mscsim::tidy
