#pragma once
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "models/catalogue/behaviours.hpp"
#include "models/catalogue/condition.hpp"
#include "models/catalogue/errors.hpp"
#include "models/catalogue/table.hpp"

namespace mscsim {

/// All that the machines of one site can have and do: the rows that ship, and behind them those
/// that the site declares.
class Catalogue {
 public:
  /// Only what ships.
  Catalogue();
  // Rows point to texts that it keeps.
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;
  Catalogue(Catalogue&&) = delete;
  Catalogue& operator=(Catalogue&&) = delete;
  ~Catalogue() = default;

  /// The one that every site has that declares nothing.
  [[nodiscard]] static const std::shared_ptr<const Catalogue>& shipped();

  Table<catalogue::SystemFile> files;
  Table<catalogue::ServiceRow> services;
  Table<catalogue::RegistryValueRow> registry_values;
  Table<catalogue::HotfixRow> hotfixes;
  Table<catalogue::SoftwareRow> software;
  Table<catalogue::ProgramRow> programs;
  Table<catalogue::EventRow> events;
  Table<catalogue::MessageRow> messages;
  Table<catalogue::FactRow> facts;
  std::vector<catalogue::FileCopy> file_copies;
  std::vector<catalogue::ErrorRow> errors;       ///< in order of their numbers
  std::vector<catalogue::Behaviour> behaviours;  ///< in the order in which they are asked
  /// Those that ship and those that are declared; empty where none is, see conditions_of.
  std::vector<Condition> conditions;

  /// The row of `error`; null where there is none.
  [[nodiscard]] const catalogue::ErrorRow* find_error(Win32Error error) const;
  /// Its text; of one without a row as FormatMessage has it not: empty.
  [[nodiscard]] std::string_view text(Win32Error error) const;
  /// Whether `provider` is a source that some event has.
  [[nodiscard]] bool is_provider(std::string_view provider) const;
  /// Whether the pack of `level` brings a copy of `file`.
  [[nodiscard]] bool carries(Level level, File file) const;
  /// What people call the level of a copy: `SP4`, or a version of the file's own.
  [[nodiscard]] std::string_view level_word(File file, Level level) const;
  /// What the list of an archive, or the maker, gives of that copy; null: nothing is known.
  [[nodiscard]] const catalogue::FileCopy* find_copy(File file, Level level) const;
  /// What a row is called.
  template <class Id>
  [[nodiscard]] std::string_view name(Id id) const;

  /// Every service in the order in which the SCM comes to it: by phase (boot, system, automatic),
  /// then by load-order group and tag, each after what it depends on.
  [[nodiscard]] std::span<const Service> start_order() const { return start_order_; }
  /// The behaviours of one moment, in the order in which they are asked.
  [[nodiscard]] std::span<const catalogue::Behaviour> at(Moment moment, std::size_t of = 0) const;

  /// Whether a site declares anything.
  [[nodiscard]] bool is_extended() const { return is_extended_; }

  // For whoever declares rows. What a row points to must live as long as the catalogue.
  [[nodiscard]] std::string_view keep(std::string_view text);
  template <class T>
  [[nodiscard]] std::span<const T> keep(std::vector<T> rows);
  /// Puts the tables in order. Call it after the last declaration.
  void finish();

 private:
  template <class... T>
  using Kept = std::tuple<std::deque<std::vector<T>>...>;

  std::deque<std::string> texts_;
  Kept<catalogue::StateTest, catalogue::OwnEvent, catalogue::Change, catalogue::BroughtFile,
       std::string_view>
      kept_;
  std::vector<Service> start_order_;
  /// Where the behaviours of each moment begin and end, by what they are of; what lies beyond has
  /// none.
  struct Range {
    std::uint16_t first = 0;
    std::uint16_t end = 0;
  };
  Per<Moment, std::vector<Range>> ranges_;
  bool is_extended_ = false;
};

template <class Id>
std::string_view Catalogue::name(Id id) const {
  if constexpr (std::same_as<Id, File>) { return files[id].name; }
  if constexpr (std::same_as<Id, Service>) { return services[id].key; }
  if constexpr (std::same_as<Id, RegistryEntry>) { return registry_values[id].path; }
  if constexpr (std::same_as<Id, Hotfix>) { return id == Hotfix::none ? "" : hotfixes[id].word; }
  if constexpr (std::same_as<Id, Software>) { return software[id].word; }
  if constexpr (std::same_as<Id, Program>) { return programs[id].word; }
  if constexpr (std::same_as<Id, Message>) { return messages[id].word; }
  if constexpr (std::same_as<Id, Event>) { return events[id].text; }
  if constexpr (std::same_as<Id, Fact>) { return facts[id].name; }
}

template <class T>
std::span<const T> Catalogue::keep(std::vector<T> rows) {
  return std::get<std::deque<std::vector<T>>>(kept_).emplace_back(std::move(rows));
}

}  // namespace mscsim
