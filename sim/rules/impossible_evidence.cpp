#include "sim/rules/impossible_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <optional>
#include <span>

#include "models/catalogue/events.hpp"
#include "models/catalogue/letters.hpp"
#include "models/tables.hpp"
#include "sim/evidence/inventory_fields.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using catalogue::EventRow;
using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;
using scenario::YamlEntry;
using Names = std::vector<std::string_view>;

/// The value, or the values of a list; without those that are no scalars.
std::vector<const Yaml*> values_of(const Yaml& value) {
  std::vector<const Yaml*> values;
  if (value.kind == Yaml::Kind::scalar) { values.push_back(&value); }
  for (const Yaml& item : value.items) {
    if (item.kind == Yaml::Kind::scalar) { values.push_back(&item); }
  }
  return values;
}

/// `Image|endswith` is about Image.
std::string_view field_of(std::string_view key) { return key.substr(0, key.find('|')); }

/// A field asked for a value as it stands.
bool asks_plainly(const YamlEntry& entry, std::string_view field) { return entry.key == field; }

bool is_exact(const Yaml& value) {
  return value.text.find_first_of("*?") == std::string::npos && !value.text.empty();
}

/// One mapping of fields against what inventories have.
class InventoryCheck {
 public:
  explicit InventoryCheck(ProblemSet& problems) : problems_(&problems) {}

  void check(const Yaml& fields) {
    const auto known = fields_of(asked_categories(fields));
    for (const YamlEntry& entry : fields.entries) {
      const std::string_view field = field_of(entry.key);
      if (field.empty() || std::ranges::find(known, field) != known.end()) { continue; }
      problems_->add(entry.key_place, "no inventory has a field " + quoted(field) + where_,
                     scenario::suggestion(field, known));
    }
  }

 private:
  /// The categories that the mapping is about; none: any.
  Names asked_categories(const Yaml& fields) {
    Names names;
    for (const auto& category : evidence::inventory_categories()) {
      names.push_back(category.name);
    }
    Names asked;
    for (const YamlEntry& entry : fields.entries) {
      if (!asks_plainly(entry, "Category")) { continue; }
      for (const Yaml* const value : values_of(entry.value)) {
        const auto found = std::ranges::find_if(
            names, [value](std::string_view name) { return same_letters(name, value->text); });
        if (found != names.end()) { asked.push_back(*found); }
        if (found != names.end() || !is_exact(*value)) { continue; }
        const std::string_view near = scenario::nearest_word(value->text, names);
        problems_->add(value->place, "no inventory has a category " + quoted(value->text),
                       near.empty() ? std::string() : fmt::format("did you mean `{}`?", near));
        if (!near.empty()) { asked.push_back(near); }
      }
    }
    where_ = asked.size() == 1 ? fmt::format(" in category `{}`", asked.front()) : std::string();
    return asked;
  }

  static Names fields_of(const Names& categories) {
    const auto of_all = evidence::inventory_fields_of_all();
    Names fields(of_all.begin(), of_all.end());
    for (const auto& category : evidence::inventory_categories()) {
      const bool is_asked =
          categories.empty() || std::ranges::find(categories, category.name) != categories.end();
      if (is_asked) { fields.insert(fields.end(), category.fields.begin(), category.fields.end()); }
    }
    return fields;
  }

  ProblemSet* problems_;
  std::string where_;
};

/// One mapping of fields against what the catalogue of events has.
class EventCheck {
 public:
  explicit EventCheck(ProblemSet& warnings) : warnings_(&warnings) {}

  void check(const Yaml& fields) {
    const Yaml* const provider = fields.find("Provider_Name");
    const auto providers = provider == nullptr ? std::vector<const Yaml*>() : values_of(*provider);
    bool known = true;
    for (const Yaml* const each : providers) { known = is_known_provider(*each) && known; }
    const Yaml* const id = fields.find("EventID");
    if (id == nullptr || !known) { return; }
    for (const Yaml* const each : values_of(*id)) { check_id(*each, providers); }
  }

 private:
  bool is_known_provider(const Yaml& provider) {
    if (!is_exact(provider)) { return true; }
    Names names;
    for (const EventRow& row : catalogue::events()) {
      if (same_letters(row.provider, provider.text)) { return true; }
      if (std::ranges::find(names, row.provider) == names.end()) { names.push_back(row.provider); }
    }
    warnings_->add(provider.place, "nothing in the model logs as " + quoted(provider.text),
                   scenario::suggestion(provider.text, names));
    return false;
  }

  void check_id(const Yaml& id, const std::vector<const Yaml*>& providers) {
    if (!is_exact(id)) { return; }
    unsigned number = 0;
    const char* const end = id.text.data() + id.text.size();
    const auto read = std::from_chars(id.text.data(), end, number);
    const bool is_number = read.ec == std::errc() && read.ptr == end;
    const bool any =
        std::ranges::any_of(providers, [](const Yaml* each) { return !is_exact(*each); });
    std::vector<const EventRow*> of_providers;
    for (const EventRow& row : catalogue::events()) {
      const bool is_meant =
          providers.empty() || any || std::ranges::any_of(providers, [&](const Yaml* each) {
            return same_letters(row.provider, each->text);
          });
      if (!is_meant) { continue; }
      if (is_number && row.id == number) { return; }
      of_providers.push_back(&row);
    }
    const bool is_one = providers.size() == 1 && !any;
    warnings_->add(id.place,
                   fmt::format("nothing in the model logs an event {}{}", quoted(id.text),
                               is_one ? " as " + quoted(providers.front()->text) : std::string()),
                   is_number ? nearest(number, of_providers) : std::string("a number"));
  }

  /// Another source's event of that number, else the nearest number of those that can be meant.
  static std::string nearest(unsigned number, const std::vector<const EventRow*>& rows) {
    const auto same = std::ranges::find(catalogue::events(), number, &EventRow::id);
    const EventRow* near = same == catalogue::events().end() ? nullptr : &*same;
    for (const EventRow* const row : rows) {
      const auto distance = [number](const EventRow* each) {
        return std::abs(static_cast<int>(each->id) - static_cast<int>(number));
      };
      const bool is_nearer =
          near == nullptr || (near->id != number && distance(row) < distance(near));
      if (is_nearer) { near = row; }
    }
    if (near == nullptr) { return {}; }
    return fmt::format("the nearest is {} of `{}`", near->id, near->provider);
  }

  ProblemSet* warnings_;
};

/// Calls `see(mapping)` for each mapping of fields in the selections of a detection.
void for_each_mapping(const Yaml& detection, auto&& see) {
  for (const YamlEntry& entry : detection.entries) {
    if (entry.value.kind == Yaml::Kind::mapping) { see(entry.value); }
    for (const Yaml& item : entry.value.items) {
      if (item.kind == Yaml::Kind::mapping) { see(item); }
    }
  }
}

}  // namespace

void refuse_impossible_inventory(const Yaml& document, const Rule& rule, ProblemSet& problems) {
  const Yaml* const detection = document.find("detection");
  if (rule.log_source.service != "inventory" || detection == nullptr) { return; }
  InventoryCheck check(problems);
  for_each_mapping(*detection, [&check](const Yaml& fields) { check.check(fields); });
}

void warn_of_impossible_events(const Yaml& detection, const Rule& rule, ProblemSet& warnings) {
  if (rule.log_source.service == "inventory" || !rule.diagnosis) { return; }
  // Where the cause is declared, the events may be, too.
  const std::string& cause = rule.diagnosis->cause;
  const bool is_declared =
      !cause.empty() &&
      std::ranges::find(conditions_table(), cause, &Condition::name) == conditions_table().end();
  if (is_declared) { return; }
  EventCheck check(warnings);
  for_each_mapping(detection, [&check](const Yaml& fields) { check.check(fields); });
}

}  // namespace mscsim::rules
