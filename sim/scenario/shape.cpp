#include "sim/scenario/shape.hpp"

#include <algorithm>
#include <charconv>

#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {
namespace {

bool has_kind(const Yaml& value, Yaml::Kind kind, std::string_view what, std::string_view noun,
              ProblemSet& problems) {
  if (value.kind == kind) { return true; }
  const bool missing = value.kind == Yaml::Kind::null;
  problems.add(
      value.place,
      std::string(what) + (missing ? " is empty" : " is not ") + (missing ? "" : std::string(noun)),
      missing ? "give " + std::string(noun) : "");
  return false;
}

}  // namespace

bool is_mapping(const Yaml& value, std::string_view what, ProblemSet& problems) {
  return has_kind(value, Yaml::Kind::mapping, what, "a mapping of keys to values", problems);
}

bool is_list(const Yaml& value, std::string_view what, ProblemSet& problems) {
  if (!has_kind(value, Yaml::Kind::sequence, what, "a list", problems)) { return false; }
  if (value.items.empty()) { problems.add(value.place, std::string(what) + " is empty"); }
  return !value.items.empty();
}

bool is_line(const Yaml& value, std::string_view what, ProblemSet& problems) {
  if (!has_kind(value, Yaml::Kind::scalar, what, "one value", problems)) { return false; }
  if (value.text.empty()) {
    problems.add(value.place, std::string(what) + " is empty");
    return false;
  }
  const auto control =
      std::ranges::find_if(value.text, [](unsigned char letter) { return letter < ' '; });
  if (control != value.text.end()) {
    const bool ends_line = *control == '\n' || *control == '\r';
    problems.add(value.place,
                 std::string(what) + " has " +
                     (ends_line          ? "a line end"
                      : *control == '\t' ? "a tab"
                                         : "a control character") +
                     " in it",
                 "one line");
    return false;
  }
  return true;
}

void check_keys(const Yaml& mapping, std::span<const std::string_view> known,
                ProblemSet& problems) {
  for (const YamlEntry& entry : mapping.entries) {
    if (std::ranges::find(known, entry.key) == known.end()) {
      problems.add(entry.key_place, "unknown key " + quoted(entry.key),
                   suggestion(entry.key, known));
    }
  }
}

const Yaml* required(const Yaml& mapping, std::string_view key, ProblemSet& problems) {
  const Yaml* const value = mapping.find(key);
  if (value == nullptr) { problems.add(mapping.place, quoted(key) + " is missing"); }
  return value;
}

std::optional<std::size_t> read_word(const Yaml& value, std::string_view what,
                                     std::span<const std::string_view> words, ProblemSet& problems,
                                     const std::function<std::string()>& otherwise) {
  if (!is_line(value, "the " + std::string(what), problems)) { return std::nullopt; }
  const auto found = std::ranges::find(words, value.text);
  if (found != words.end()) { return static_cast<std::size_t>(found - words.begin()); }
  std::string instead = suggestion(value.text, words);
  if (instead.empty() && otherwise) { instead = otherwise(); }
  problems.add(value.place, "unknown " + std::string(what) + " " + quoted(value.text), instead);
  return std::nullopt;
}

Yaml key_of(const YamlEntry& entry) {
  Yaml key;
  key.kind = Yaml::Kind::scalar;
  key.place = entry.key_place;
  key.text = entry.key;
  return key;
}

std::optional<std::uint32_t> read_number(const Yaml& value, std::string_view what,
                                         std::uint32_t least, std::uint32_t most,
                                         ProblemSet& problems) {
  if (!is_line(value, what, problems)) { return std::nullopt; }
  std::uint32_t number = 0;
  const std::string_view text = value.text;
  const auto [stop, error] = std::from_chars(text.begin(), text.end(), number);
  if (error == std::errc{} && stop == text.end() && number >= least && number <= most) {
    return number;
  }
  problems.add(value.place, std::string(what) + " cannot be " + quoted(text),
               "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return std::nullopt;
}

}  // namespace mscsim::scenario
