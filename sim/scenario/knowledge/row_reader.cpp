#include "sim/scenario/knowledge/row_reader.hpp"

#include <algorithm>
#include <charconv>

#include "models/catalogue/letters.hpp"
#include "models/tables.hpp"
#include "sim/scenario/knowledge/knowledge_section.hpp"

namespace mscsim::scenario {

Vocabulary RowReader::vocabulary() const {
  const auto conditions = catalogue.conditions.empty()
                              ? conditions_table()
                              : std::span<const Condition>(catalogue.conditions);
  return {.verbs = {}, .expectations = {}, .conditions = conditions, .catalogue = &catalogue};
}

std::string_view RowReader::text(const Yaml* value, std::string_view what) const {
  if (value == nullptr || !is_line(*value, what, problems)) { return {}; }
  return lines(value, what);
}

std::string_view RowReader::lines(const Yaml* value, std::string_view what) const {
  if (value == nullptr) { return {}; }
  if (value->kind != Yaml::Kind::scalar) {
    problems.add(value->place, std::string(what) + " is not text");
    return {};
  }
  if (value->text.size() > known_text_bytes_max) {
    problems.add(value->place, std::string(what) + " is longer than " +
                                   std::to_string(known_text_bytes_max) + " bytes");
    return {};
  }
  return catalogue.keep(value->text.substr(0, value->text.find_last_not_of('\n') + 1));
}

Source RowReader::source(const Yaml& row, std::string_view key) const {
  const std::string_view own = text(given(row, key), quoted(key));
  const std::string_view where = own.empty() ? cites : own;
  return {.where = where, .certainty = where.empty() ? Certainty::assumed : Certainty::confirmed};
}

bool RowReader::truth(const Yaml* value, std::string_view what) const {
  constexpr std::array<std::string_view, 2> words{"false", "true"};
  return value != nullptr && read_word(*value, what, words, problems) == 1;
}

std::optional<std::uint32_t> RowReader::number(const Yaml& value, std::string_view what,
                                               std::uint32_t most) const {
  if (!is_line(value, what, problems)) { return std::nullopt; }
  std::string_view digits = value.text;
  const bool hexadecimal = digits.starts_with("0x") || digits.starts_with("0X");
  if (hexadecimal) { digits.remove_prefix(2); }
  std::uint32_t read = 0;
  const auto [stop, error] =
      std::from_chars(digits.begin(), digits.end(), read, hexadecimal ? 16 : 10);
  if (error == std::errc{} && stop == digits.end() && read <= most) { return read; }
  problems.add(value.place, std::string(what) + " cannot be " + quoted(value.text),
               "a whole number from 0 to " + std::to_string(most) + ", decimal or as 0x1F");
  return std::nullopt;
}

std::optional<std::size_t> RowReader::listed(Kind kind, const Yaml& value) const {
  return read_listed(value, kind, vocabulary(), problems);
}

std::optional<FactIs> RowReader::fact(const Yaml& value) const {
  if (!is_mapping(value, "`fact`", problems)) { return std::nullopt; }
  if (value.entries.size() != 1) {
    problems.add(value.place, "one fact at a time", "`fact: { name: word }`");
    return std::nullopt;
  }
  return read_fact_is(value.entries.front(), vocabulary(), problems);
}

void RowReader::refuse_twins(std::span<const std::string_view> words, std::string_view what,
                             const Place& place) const {
  for (auto word = words.begin(); word != words.end(); ++word) {
    if (std::find(words.begin(), word, *word) != word) {
      problems.add(place, std::string(what) + quoted(*word) + " is here twice");
    }
  }
}

std::vector<Condition>& RowReader::conditions() const {
  auto& all = catalogue.conditions;
  if (all.empty()) { all.assign(conditions_table().begin(), conditions_table().end()); }
  return all;
}

std::vector<const Yaml*> RowReader::items(const Yaml* value) {
  std::vector<const Yaml*> result;
  if (value == nullptr) { return result; }
  if (value->kind != Yaml::Kind::sequence) { return {value}; }
  for (const Yaml& item : value->items) { result.push_back(&item); }
  return result;
}

std::optional<Level> RowReader::level(File file, const Yaml& value) const {
  const auto versions = catalogue.files[file].versions;
  if (versions.empty()) { return listed<Level>(Kind::level, value); }
  const auto row = read_word(value, "version", versions, problems);
  if (!row) { return std::nullopt; }
  return static_cast<Level>(*row);
}

std::optional<Win32Error> RowReader::error(const Yaml& value) const {
  const auto read = number(value, "the error", 0xFFFF);
  if (!read) { return std::nullopt; }
  const auto error = static_cast<Win32Error>(*read);
  if (catalogue.find_error(error) == nullptr) {
    problems.add(value.place, "no text is known for error " + std::to_string(*read),
                 "give it under `errors:` as `" + std::to_string(*read) + ": text`");
    return std::nullopt;
  }
  return error;
}

}  // namespace mscsim::scenario
