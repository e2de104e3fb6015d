#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/facts.hpp"
#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/letters.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/programs.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/software.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// Which member of a row is its number, and which one its name.
template <auto id_member, auto name_member, std::size_t first_id = 0>
struct RowMembers {
  static constexpr auto id = id_member;
  static constexpr auto name = name_member;
  static constexpr std::size_t first = first_id;  ///< the number of the first row
};
template <class Row>
struct MembersOf;
template <>
struct MembersOf<catalogue::SystemFile>
    : RowMembers<&catalogue::SystemFile::file, &catalogue::SystemFile::name> {};
template <>
struct MembersOf<catalogue::ServiceRow>
    : RowMembers<&catalogue::ServiceRow::service, &catalogue::ServiceRow::key> {};
template <>
struct MembersOf<catalogue::RegistryValueRow>
    : RowMembers<&catalogue::RegistryValueRow::entry, &catalogue::RegistryValueRow::path> {};
template <>
struct MembersOf<catalogue::FactRow>
    : RowMembers<&catalogue::FactRow::fact, &catalogue::FactRow::name> {};
template <>
struct MembersOf<catalogue::HotfixRow>
    : RowMembers<&catalogue::HotfixRow::hotfix, &catalogue::HotfixRow::word, 1> {};
template <>
struct MembersOf<catalogue::SoftwareRow>
    : RowMembers<&catalogue::SoftwareRow::software, &catalogue::SoftwareRow::word> {};
template <>
struct MembersOf<catalogue::ProgramRow>
    : RowMembers<&catalogue::ProgramRow::program, &catalogue::ProgramRow::word> {};
template <>
struct MembersOf<catalogue::EventRow>
    : RowMembers<&catalogue::EventRow::event, &catalogue::EventRow::text> {};
template <>
struct MembersOf<catalogue::MessageRow>
    : RowMembers<&catalogue::MessageRow::message, &catalogue::MessageRow::word> {};

/// Numbers one after another: `for (const File file : catalogue.files.ids())`.
template <class Id>
class Ids {
 public:
  class iterator {
   public:
    using value_type = Id;
    using difference_type = std::ptrdiff_t;
    iterator() = default;
    explicit iterator(std::size_t at) : at_(at) {}
    Id operator*() const { return static_cast<Id>(at_); }
    iterator& operator++() {
      ++at_;
      return *this;
    }
    iterator operator++(int) { return iterator(at_++); }
    friend bool operator==(const iterator&, const iterator&) = default;

   private:
    std::size_t at_ = 0;
  };

  Ids(std::size_t first, std::size_t end) : first_(first), end_(end) {}
  [[nodiscard]] iterator begin() const { return iterator(first_); }
  [[nodiscard]] iterator end() const { return iterator(end_); }

 private:
  std::size_t first_;
  std::size_t end_;
};

/// The rows of one kind: those that ship, in the order of their enum, and behind them those that a
/// site declares. A row's number is its place, so that an enumerator still names a shipped row.
template <class Row>
class Table {
 public:
  using Members = MembersOf<Row>;
  using Id = std::remove_cvref_t<decltype(std::declval<Row>().*Members::id)>;
  static constexpr std::size_t first = Members::first;

  explicit Table(std::span<const Row> shipped) : rows_(shipped.begin(), shipped.end()) {}

  [[nodiscard]] const Row& operator[](Id id) const {
    return rows_[static_cast<std::size_t>(id) - first];
  }
  [[nodiscard]] auto begin() const { return rows_.begin(); }
  [[nodiscard]] auto end() const { return rows_.end(); }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// The numbers of them all.
  [[nodiscard]] Ids<Id> ids() const { return {first, first + rows_.size()}; }
  /// Those that a site declares.
  [[nodiscard]] std::span<const Row> declared() const {
    return std::span(rows_).subspan(static_cast<std::size_t>(Id::count) - first);
  }
  [[nodiscard]] bool has_room() const { return rows_.size() + first < row_room<Id>; }

  /// By name, whatever its case.
  [[nodiscard]] std::optional<Id> find(std::string_view name) const {
    const auto same = [&](const Row& row) {
      return !name.empty() && same_letters(row.*Members::name, name);
    };
    const auto found = std::ranges::find_if(rows_, same);
    if (found == rows_.end()) { return std::nullopt; }
    return (*found).*Members::id;
  }

  /// Adds a row and numbers it. Requires: its name is new, and has_room().
  Id declare(Row row) {
    row.*Members::id = static_cast<Id>(rows_.size() + first);
    rows_.push_back(row);
    return row.*Members::id;
  }
  /// To fill in a row that was declared. Requires: its number and name stay.
  [[nodiscard]] Row& declared_row(Id id) { return rows_[static_cast<std::size_t>(id) - first]; }
  /// Takes the name of a row from it: nobody finds it any more. For tests that declare it anew.
  void forget(Id id) { rows_[static_cast<std::size_t>(id) - first].*Members::name = {}; }

 private:
  std::vector<Row> rows_;
};

}  // namespace mscsim
