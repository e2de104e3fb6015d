#include "sim/rules/warnings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <optional>
#include <span>
#include <utility>

#include "sim/rules/impossible_evidence.hpp"
#include "sim/rules/log_sources.hpp"
#include "sim/rules/pattern.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::Place;
using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;
using scenario::YamlEntry;

/// What the schema wants of a key's value.
enum class Shape : std::uint8_t { any, text, list, uuid, date, tags, related };

struct KeyRow {
  std::string_view key;
  Shape shape{};
};

/// Source: sigma-detection-rule-schema.json 2.1.0. What the rule cannot be read without is checked
/// where it is read; `mscsim` is ours.
constexpr std::array keys{KeyRow{"title", Shape::any},        KeyRow{"id", Shape::uuid},
                          KeyRow{"name", Shape::text},        KeyRow{"related", Shape::related},
                          KeyRow{"taxonomy", Shape::text},    KeyRow{"status", Shape::any},
                          KeyRow{"description", Shape::text}, KeyRow{"license", Shape::text},
                          KeyRow{"author", Shape::text},      KeyRow{"references", Shape::list},
                          KeyRow{"date", Shape::date},        KeyRow{"modified", Shape::date},
                          KeyRow{"logsource", Shape::any},    KeyRow{"detection", Shape::any},
                          KeyRow{"correlation", Shape::any},  KeyRow{"generate", Shape::any},
                          KeyRow{"fields", Shape::list},      KeyRow{"falsepositives", Shape::any},
                          KeyRow{"level", Shape::any},        KeyRow{"tags", Shape::tags},
                          KeyRow{"scope", Shape::list},       KeyRow{"mscsim", Shape::any}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_uuid(std::string_view text) {
  constexpr std::size_t length = 36;
  constexpr std::array<std::size_t, 4> dashes_at{8, 13, 18, 23};
  if (text.size() != length) { return false; }
  for (std::size_t i = 0; i < length; ++i) {
    const bool wants_dash = std::ranges::find(dashes_at, i) != dashes_at.end();
    const char c = text[i];
    const bool is_hexadecimal = is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (wants_dash ? c != '-' : !is_hexadecimal) { return false; }
  }
  return true;
}

/// Whether `text` is a day of the calendar, its parts with `separator` between.
bool is_day(std::string_view text, char separator) {
  constexpr std::size_t length = 10;
  constexpr std::size_t month_at = 5;
  constexpr std::size_t day_at = 8;
  if (text.size() != length || text[month_at - 1] != separator || text[day_at - 1] != separator) {
    return false;
  }
  const auto number = [text](std::size_t at, std::size_t digits) {
    int value = -1;
    const std::string_view part = text.substr(at, digits);
    if (!std::ranges::all_of(part, is_digit)) { return value; }
    std::from_chars(part.data(), part.data() + part.size(), value);
    return value;
  };
  const std::chrono::year_month_day day(
      std::chrono::year(number(0, month_at - 1)),
      std::chrono::month(static_cast<unsigned>(number(month_at, 2))),
      std::chrono::day(static_cast<unsigned>(number(day_at, 2))));
  return number(0, month_at - 1) > 0 && day.ok();
}

/// `attack.t1059`
bool is_tag(std::string_view text) {
  const auto dot = text.find('.');
  const auto is_letter = [](char c) { return is_small(c) || is_digit(c) || c == '-' || c == '_'; };
  if (dot == std::string_view::npos || dot == 0 || dot + 1 == text.size()) { return false; }
  return std::ranges::all_of(text.substr(0, dot), is_letter) &&
         std::ranges::all_of(text.substr(dot + 1),
                             [&](char c) { return is_letter(c) || c == '.'; });
}

/// Checks what stands beside the detection.
class SchemaCheck {
 public:
  explicit SchemaCheck(ProblemSet& warnings) : warnings_(&warnings) {}

  void check(const Yaml& document) {
    for (const YamlEntry& entry : document.entries) {
      const auto* const row = std::ranges::find(keys, entry.key, &KeyRow::key);
      if (row != keys.end()) {
        check(entry, row->shape);
      } else {
        check_spelling(entry);
      }
    }
  }

 private:
  /// A rule may have keys of its own, but hardly such as nearly are those of the schema.
  void check_spelling(const YamlEntry& entry) {
    std::vector<std::string_view> names;
    for (const KeyRow& row : keys) { names.push_back(row.key); }
    const std::string_view near = scenario::nearest_word(entry.key, names);
    if (near.empty()) { return; }
    warnings_->add(entry.key_place, "unknown key " + quoted(entry.key),
                   fmt::format("did you mean `{}`?", near));
  }

  void check(const YamlEntry& entry, Shape shape) {
    switch (shape) {
      case Shape::any:
        return;
      case Shape::text:
        want_text(entry.value, quoted(entry.key));
        return;
      case Shape::list:
        want_list(entry);
        return;
      case Shape::uuid:
        want_uuid(entry.value, "the id");
        return;
      case Shape::date:
        want_date(entry);
        return;
      case Shape::tags:
        want_tags(entry);
        return;
      case Shape::related:
        want_related(entry);
        return;
    }
  }

  bool want_text(const Yaml& value, const std::string& what) {
    if (value.kind == Yaml::Kind::scalar) { return true; }
    warnings_->add(value.place, what + " is no text");
    return false;
  }

  bool want_list(const YamlEntry& entry) {
    if (entry.value.kind != Yaml::Kind::sequence) {
      warnings_->add(entry.value.place, quoted(entry.key) + " is no list",
                     "`- ` before each, or `[...]`");
      return false;
    }
    for (const Yaml& item : entry.value.items) {
      if (entry.key != "related") { want_text(item, "an entry of " + quoted(entry.key)); }
    }
    return true;
  }

  void want_uuid(const Yaml& value, const std::string& what) {
    if (!want_text(value, what) || is_uuid(value.text)) { return; }
    warnings_->add(value.place, what + ' ' + quoted(value.text) + " is no UUID",
                   "as in `6edb563d-902e-53c8-8ca9-7fe75aa8d002`");
  }

  void want_date(const YamlEntry& entry) {
    const Yaml& value = entry.value;
    if (!want_text(value, quoted(entry.key)) || is_day(value.text, '-')) { return; }
    if (is_day(value.text, '/')) {
      std::string right = value.text;
      std::ranges::replace(right, '/', '-');
      warnings_->add(value.place, quoted(value.text) + " is no date of ISO 8601",
                     "write `" + right + "`");
      return;
    }
    warnings_->add(value.place, quoted(value.text) + " is no date", "as in `2024-12-31`");
  }

  void want_tags(const YamlEntry& entry) {
    if (!want_list(entry)) { return; }
    for (const Yaml& tag : entry.value.items) {
      if (tag.kind != Yaml::Kind::scalar || is_tag(tag.text)) { continue; }
      warnings_->add(tag.place, quoted(tag.text) + " is no tag",
                     "a namespace, a dot and a name in small letters, as in `attack.t1059`");
    }
  }

  void want_related(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 5> types{"derived", "obsolete", "merged", "renamed",
                                                    "similar"};
    if (!want_list(entry)) { return; }
    for (const Yaml& item : entry.value.items) {
      const Yaml* const id = item.find("id");
      const Yaml* const type = item.find("type");
      if (id == nullptr || type == nullptr) {
        warnings_->add(item.place, "an entry of `related` without `id` or `type`");
        continue;
      }
      want_uuid(*id, "the related id");
      if (std::ranges::find(types, type->text) == types.end()) {
        warnings_->add(type->place, "unknown relation " + quoted(type->text),
                       scenario::suggestion(type->text, types));
      }
    }
  }

  ProblemSet* warnings_;
};

/// Whether the words of a condition speak of a search identifier.
bool is_used(const std::string& name, std::string_view condition) {
  constexpr std::string_view marks = " \t\r\n()|";
  while (!condition.empty()) {
    const auto end = std::min(condition.find_first_of(marks), condition.size());
    const std::string_view word = condition.substr(0, end);
    condition.remove_prefix(std::min(end + 1, condition.size()));
    if (word.empty()) { continue; }
    const bool is_all = lower(word) == "them" && !name.starts_with('_');
    if (is_all || word == name) { return true; }
    if (word.find('*') != std::string_view::npos && matches(read_pattern(word), name)) {
      return true;
    }
  }
  return false;
}

void warn_of_unused(const Yaml& detection, ProblemSet& warnings) {
  const Yaml* const condition = detection.find("condition");
  if (condition == nullptr) { return; }
  const std::vector<Yaml> lines =
      condition->kind == Yaml::Kind::sequence ? condition->items : std::vector<Yaml>{*condition};
  for (const YamlEntry& entry : detection.entries) {
    if (entry.key == "condition" || entry.key == "timeframe") { continue; }
    const bool used =
        std::ranges::any_of(lines, [&](const Yaml& line) { return is_used(entry.key, line.text); });
    if (!used) { warnings.add(entry.key_place, "no condition uses " + quoted(entry.key)); }
  }
}

/// Whether a wildcard is escaped where it looks as if a backslash and a wildcard were meant: behind
/// a letter, at the end or before another backslash, in a text with a wildcard or a backslash
/// elsewhere. One behind an escaped backslash, as in `\\\*\IPC$`, is meant.
bool has_accidental_escape(std::string_view text) {
  bool has_other = false;
  bool has_suspect = false;
  bool behind_escape = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (text[i] == '*' || text[i] == '?') { has_other = true; }
    const bool behind = std::exchange(behind_escape, false);
    if (text[i] != '\\') { continue; }
    if (next == '*' || next == '?') {
      const bool ends_a_part = i + 2 == text.size() || text[i + 2] == '\\';
      has_suspect = has_suspect || (ends_a_part && !behind);
      behind_escape = true;
      ++i;
    } else {
      has_other = true;
      behind_escape = next == '\\';
      if (next == '\\') { ++i; }
    }
  }
  return has_suspect && has_other;
}

/// Whether the values of a key have no wildcards.
bool takes_no_wildcards(std::string_view key) {
  constexpr std::array<std::string_view, 4> modifiers{"re", "cidr", "exists", "fieldref"};
  while (key.find('|') != std::string_view::npos) {
    key.remove_prefix(key.find('|') + 1);
    if (std::ranges::find(modifiers, key.substr(0, key.find('|'))) != modifiers.end()) {
      return true;
    }
  }
  return false;
}

void warn_of_escapes(const Yaml& value, ProblemSet& warnings) {
  if (value.kind == Yaml::Kind::scalar && has_accidental_escape(value.text)) {
    warnings.add(value.place, "an escaped wildcard in " + quoted(value.text),
                 "`\\\\*` is a backslash and a wildcard");
  }
  for (const Yaml& item : value.items) { warn_of_escapes(item, warnings); }
  for (const YamlEntry& entry : value.entries) {
    if (!takes_no_wildcards(entry.key)) { warn_of_escapes(entry.value, warnings); }
  }
}

void warn_of_log_source(const Yaml& document, const LogSource& source, ProblemSet& warnings) {
  const auto unknown = unknown_word(source);
  const Yaml* const section = document.find("logsource");
  if (!unknown || section == nullptr) { return; }
  const Yaml* const at = section->find(unknown->attribute);
  warnings.add(at == nullptr ? section->place : at->place,
               fmt::format("unknown {} {}", unknown->attribute, quoted(unknown->word)),
               unknown->instead);
}

}  // namespace

void warn_of_rule(const Yaml& document, const Rule& rule, ProblemSet& warnings) {
  SchemaCheck(warnings).check(document);
  const Yaml* const detection = document.find("detection");
  if (detection == nullptr || detection->kind != Yaml::Kind::mapping) { return; }
  warn_of_log_source(document, rule.log_source, warnings);
  warn_of_unused(*detection, warnings);
  for (const YamlEntry& entry : detection->entries) {
    if (entry.key != "condition") { warn_of_escapes(entry.value, warnings); }
  }
  warn_of_impossible_events(*detection, rule, warnings);
}

}  // namespace mscsim::rules
