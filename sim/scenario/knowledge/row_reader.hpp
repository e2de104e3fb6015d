#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/catalogue.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {

/// What the readers of the kinds of knowledge share: the catalogue that grows, and how one word,
/// text or number is read.
struct RowReader {
  Catalogue& catalogue;
  ProblemSet& problems;
  std::string_view cites;           ///< the source of a row that names none
  std::vector<std::string>& texts;  ///< that a site must know as names

  [[nodiscard]] Vocabulary vocabulary() const;

  /// The value of `key`; null where there is none, or where it is empty.
  [[nodiscard]] static const Yaml* given(const Yaml& row, std::string_view key) {
    const Yaml* const value = row.find(key);
    return value == nullptr || value->kind == Yaml::Kind::null ? nullptr : value;
  }
  /// A text on one line that the catalogue keeps; empty where it is missing or wrong.
  [[nodiscard]] std::string_view text(const Yaml* value, std::string_view what) const;
  /// The same of evidence, where lines may end.
  [[nodiscard]] std::string_view lines(const Yaml* value, std::string_view what) const;
  /// What the row rests on: its `key`, else what the scenario cites.
  [[nodiscard]] Source source(const Yaml& row, std::string_view key = "source") const;
  [[nodiscard]] bool truth(const Yaml* value, std::string_view what) const;
  /// A number, decimal or as 0x1F.
  [[nodiscard]] std::optional<std::uint32_t> number(const Yaml& value, std::string_view what,
                                                    std::uint32_t most = 0xFFFFFFFF) const;

  /// A row of the catalogue by its word.
  [[nodiscard]] std::optional<std::size_t> listed(Kind kind, const Yaml& value) const;
  template <class Id>
  [[nodiscard]] std::optional<Id> listed(Kind kind, const Yaml& value) const {
    const auto row = listed(kind, value);
    if (!row) { return std::nullopt; }
    return static_cast<Id>(*row + (kind == Kind::hotfix ? 1 : 0));
  }
  /// A list of such words, or one of them.
  template <class Element>
  [[nodiscard]] BitSet<Element> set(Kind kind, const Yaml* value) const {
    BitSet<Element> result;
    for (const Yaml* const item : items(value)) {
      if (const auto row = listed<Element>(kind, *item)) { result.insert(*row); }
    }
    return result;
  }
  /// `{ name: word }`: one fact, and which of its words.
  [[nodiscard]] std::optional<FactIs> fact(const Yaml& value) const;
  /// Reports each of `words` that stands among those before it. `what`: what begins the report.
  void refuse_twins(std::span<const std::string_view> words, std::string_view what,
                    const Place& place) const;
  /// The conditions of the catalogue. From the first call on it has those that ship, too.
  [[nodiscard]] std::vector<Condition>& conditions() const;
  /// The items of a list; a value that is none is its only item.
  [[nodiscard]] static std::vector<const Yaml*> items(const Yaml* value);
  /// A level of `file`: a service pack, or a version of its own.
  [[nodiscard]] std::optional<Level> level(File file, const Yaml& value) const;
  /// An error by its number that has a text.
  [[nodiscard]] std::optional<Win32Error> error(const Yaml& value) const;
};

}  // namespace mscsim::scenario
