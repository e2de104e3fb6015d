#include "sim/scenario/knowledge/row_reader.hpp"

#include <algorithm>
#include <charconv>

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
  const auto words = kind_words(kind, vocabulary());
  if (has_any_case(kind)) {
    const auto found = std::ranges::find_if(
        words, [&](std::string_view word) { return same_word(word, value.text); });
    if (found != words.end()) { return static_cast<std::size_t>(found - words.begin()); }
  }
  return read_word(value, kind_name(kind), words, problems);
}

Yaml RowReader::key_of(const YamlEntry& entry) {
  Yaml key;
  key.kind = Yaml::Kind::scalar;
  key.place = entry.key_place;
  key.text = entry.key;
  return key;
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
