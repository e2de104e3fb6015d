#include "sim/report/paragraph.hpp"

#include <rapidcheck/catch.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "sim/report/columns.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::report {

TEST_CASE("a paragraph is broken between words and hangs") {
  const std::string words(40, 'a');
  const Margins margins{.width = 60, .indent = 4, .column = 4};
  CHECK(paragraph(words + " " + words + " b", margins) == words + "\n    " + words + " b");
  CHECK(paragraph("short", {.width = 60, .indent = 4, .column = 50}) == "short");
  CHECK(paragraph("too long", {.width = 60, .indent = 4, .column = 58}) == "\n    too long");
}

TEST_CASE("an indent that leaves no room for words is given up") {
  CHECK(paragraph("two words", {.width = 30, .indent = 28, .column = 28}) == "\n      two words");
}

TEST_CASE("text that does not fit beside what it is about stands below it, further in") {
  const Margins margins{.width = 40, .indent = 22, .column = 22};
  CHECK(paragraph("write what there is to a file", margins) ==
        "\n      write what there is to a file");
  CHECK(paragraph("fits beside it", margins) == "fits beside it");
  CHECK(beside("  --dot FILE          ", "write what there is to a file", 40, 22) ==
        "  --dot FILE\n      write what there is to a file");
  CHECK(beside("  --dot FILE          ", "a drawing", 40, 22) == "  --dot FILE          a drawing");
}

TEST_CASE("no line passes the width but for a word that is longer") {
  rc::prop("whatever the words", [] {
    const auto lengths = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 12));
    const auto columns = static_cast<std::size_t>(*rc::gen::inRange(20, 100));
    const auto indent = static_cast<std::size_t>(*rc::gen::inRange(0, 40));
    std::string text;
    for (const int length : lengths) {
      text += std::string(text.empty() ? 0 : 1, ' ') +
              std::string(static_cast<std::size_t>(length), 'x');
    }
    std::istringstream lines(paragraph(text, {.width = columns, .indent = indent, .column = 0}));
    std::string together;
    for (std::string line; std::getline(lines, line);) {
      RC_ASSERT(line.size() <= columns);
      const auto begin = std::min(line.find_first_not_of(' '), line.size());
      together += (together.empty() ? "" : " ") + line.substr(begin);
    }
    RC_ASSERT(together == text);
  });
}

TEST_CASE("prose joins lines to paragraphs, and leaves alone what is indented") {
  CHECK(prose("one\ntwo\n\n  three\n  four\n", 40) == "one two\n\n  three\n  four\n");
  CHECK(prose("aaa bbb\nccc", 24) == "aaa bbb ccc\n");
  CHECK(prose("", 40).empty());
}

TEST_CASE("lines that are laid out already are broken only where they do not fit") {
  CHECK(fitted("Type  Date\n  a long line it is\n", 12) == "Type  Date\n  a long\n  line it is\n");
  CHECK(fitted("no end", 40) == "no end");
  CHECK(fitted("\x1b[1;31mred\x1b[0m text", 8) == "\x1b[1;31mred\x1b[0m text");
  CHECK(fitted("\x1b[1;31mred\x1b[0m text", 7) == "\x1b[1;31mred\x1b[0m\n  text");
}

TEST_CASE("a list in columns breaks no word") {
  CHECK(columns({"aa", "bb", "cc"}, 7) == "aa  bb\ncc\n");
  CHECK(columns({"Cluster IP Address", "b"}, 10) == "Cluster IP Address\nb\n");
  CHECK(columns({}, 10).empty());
}

}  // namespace mscsim::report
