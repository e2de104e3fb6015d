#include "sim/scenario/kind_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>

#include "models/catalogue/events.hpp"
#include "models/catalogue/hotfixes.hpp"
#include "models/catalogue/letters.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/programs.hpp"
#include "models/catalogue/registry_values.hpp"
#include "models/catalogue/software.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

template <class Rows, class Word>
std::vector<std::string_view> column(const Rows& rows, Word word) {
  std::vector<std::string_view> result;
  result.reserve(rows.size());
  for (const auto& row : rows) { result.push_back(std::invoke(word, row)); }
  return result;
}

std::vector<std::string_view> level_words() {
  return column(all<Level>(), [](Level level) { return catalogue::word(level); });
}

std::vector<std::string_view> start_type_words() {
  auto result = column(all<StartType>(), [](StartType start) { return catalogue::word(start); });
  static_assert(static_cast<int>(StartType::absent) + 1 == static_cast<int>(StartType::count));
  result.pop_back();  // no key has it
  return result;
}

std::vector<std::string_view> providers(const Catalogue& catalogue) {
  std::vector<std::string_view> result;
  for (const catalogue::EventRow& row : catalogue.events) {
    if (std::ranges::find(result, row.provider) == result.end()) { result.push_back(row.provider); }
  }
  return result;
}

std::vector<std::string_view> and_word(std::vector<std::string_view> words,
                                       std::string_view another) {
  words.push_back(another);
  return words;
}

/// Whether Windows NT itself does not look at the case of such words.
bool has_any_case(Kind kind) {
  return kind == Kind::file || kind == Kind::fact || kind == Kind::service ||
         kind == Kind::resource_type || kind == Kind::property || kind == Kind::event_source ||
         kind == Kind::registry_value;
}

/// Of a kind that knowledge declares: its section under `know:`, and the catalogue of those that
/// ship, if there is one.
struct DeclaredKind {
  Kind kind;
  std::string_view section;
  std::string_view catalogue;
  std::string_view besides = {};  ///< what must be known of declaring one
  std::string_view what = "those that ship";
};
constexpr std::array declared_kinds{
    DeclaredKind{Kind::file, "files", "files"},
    DeclaredKind{Kind::service, "services", "services"},
    DeclaredKind{Kind::registry_value, "registry", "registry-values"},
    DeclaredKind{Kind::hotfix, "hotfixes", "hotfixes"},
    DeclaredKind{Kind::software, "software", "software", {}, "what ships"},
    DeclaredKind{Kind::program, "programs", "programs"},
    DeclaredKind{Kind::event_source, "events", "events"},
    DeclaredKind{Kind::message, "messages", "messages"},
    DeclaredKind{Kind::fact, "facts", ""},
    DeclaredKind{Kind::condition, "conditions", "conditions", ", above those that ask for it"}};

/// What an author does who needs a word that nothing like it is known of; empty: there is nothing.
std::string otherwise(Kind kind) {
  const auto* const row = std::ranges::find(declared_kinds, kind, &DeclaredKind::kind);
  if (row == declared_kinds.end()) { return {}; }
  std::string text =
      fmt::format("`know: {{ {}: ... }}` declares one{}", row->section, row->besides);
  if (!row->catalogue.empty()) {
    text += fmt::format("; `mscsim catalogue {}` lists {}", row->catalogue, row->what);
  }
  return text;
}

}  // namespace

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::node:
      return "node";
    case Kind::name:
    case Kind::known_name:
      return "name";
    case Kind::driver_package:
      return "driver package";
    case Kind::network:
      return "network";
    case Kind::disk:
      return "disk";
    case Kind::quorum:
      return "quorum";
    case Kind::level:
    case Kind::installed_level:
      return "service pack level";
    case Kind::media:
      return "source of files";
    case Kind::edition:
      return "edition";
    case Kind::file:
      return "system file";
    case Kind::file_level:
      return "level of the file";
    case Kind::fact:
      return "fact";
    case Kind::fact_word:
      return "word of the fact";
    case Kind::service:
      return "service";
    case Kind::start_type:
      return "start type";
    case Kind::component:
      return "network component";
    case Kind::resource_type:
      return "resource type";
    case Kind::property:
      return "property";
      return "property value";
    case Kind::properties:
      return "properties";
    case Kind::address:
      return "address";
    case Kind::address_with_mask:
      return "address with mask";
    case Kind::disk_signature:
      return "disk signature";
    case Kind::boolean:
      return "truth value";
    case Kind::choice:
      return "choice";
    case Kind::event_id:
      return "event id";
    case Kind::count:
      return "count";
    case Kind::event_source:
      return "event source";
    case Kind::condition:
      return "cause";
    case Kind::message:
      return "message";
    case Kind::software:
      return "software";
    case Kind::program:
      return "program";
    case Kind::hotfix:
      return "hotfix";
    case Kind::registry_value:
      return "registry value";
    case Kind::registry_data:
      return "registry data";
    case Kind::application:
      return "application";
    case Kind::duration:
      return "duration";
    case Kind::text:
      return "text";
    case Kind::words:
      return "words";
  }
  return {};
}

std::vector<std::string_view> kind_words(Kind kind, const Vocabulary& vocabulary) {
  const Catalogue& rows = *vocabulary.catalogue;
  switch (kind) {
    case Kind::level:
      return level_words();
    case Kind::installed_level:
      return and_word(level_words(), "installed");
    case Kind::media:
      return and_word(level_words(), "media");
    case Kind::edition:
      return column(all<Edition>(), [](Edition edition) { return catalogue::word(edition); });
    case Kind::file:
      return column(rows.files, &catalogue::SystemFile::name);
    case Kind::service:
      return column(rows.services, &catalogue::ServiceRow::key);
    case Kind::start_type:
      return start_type_words();
    case Kind::component:
      return column(catalogue::components(), &catalogue::NetworkComponent::word);
    case Kind::resource_type:
      return column(catalogue::resource_types(), &catalogue::ResourceTypeRow::name);
    case Kind::property:
      return column(catalogue::properties(), &catalogue::PropertyRow::name);
    case Kind::boolean:
      return {"false", "true"};
    case Kind::event_source:
      return providers(rows);
    case Kind::condition:
      return column(vocabulary.conditions, &Condition::name);
    case Kind::fact:
      return column(rows.facts, &catalogue::FactRow::name);
    case Kind::message:
      return column(rows.messages, &catalogue::MessageRow::word);
    case Kind::software:
      return column(rows.software, &catalogue::SoftwareRow::word);
    case Kind::program:
      return column(rows.programs, &catalogue::ProgramRow::word);
    case Kind::hotfix:
      return column(rows.hotfixes, &catalogue::HotfixRow::word);
    case Kind::registry_value:
      return column(rows.registry_values, &catalogue::RegistryValueRow::path);
    default:
      return {};
  }
}

std::optional<std::size_t> read_listed(const Yaml& value, Kind kind, const Vocabulary& vocabulary,
                                       ProblemSet& problems) {
  const auto words = kind_words(kind, vocabulary);
  if (has_any_case(kind)) {
    const auto found = std::ranges::find_if(
        words, [&](std::string_view word) { return same_letters(word, value.text); });
    if (found != words.end()) { return static_cast<std::size_t>(found - words.begin()); }
  }
  return read_word(value, kind_name(kind), words, problems, [kind] { return otherwise(kind); });
}

std::optional<FactIs> read_fact_is(const YamlEntry& entry, const Vocabulary& vocabulary,
                                   ProblemSet& problems) {
  const auto fact = read_listed(key_of(entry), Kind::fact, vocabulary, problems);
  if (!fact) { return std::nullopt; }
  const auto& row = vocabulary.catalogue->facts[static_cast<Fact>(*fact)];
  const auto word = read_word(entry.value, "word", row.words, problems);
  if (!word) { return std::nullopt; }
  return FactIs{.fact = row.fact, .word = static_cast<std::uint8_t>(*word)};
}

}  // namespace mscsim::scenario
