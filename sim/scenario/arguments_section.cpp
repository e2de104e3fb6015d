#include "sim/scenario/arguments_section.hpp"

#include <algorithm>

#include "sim/scenario/argument_kinds.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

/// Reads the arguments of one step or expectation.
class ArgumentsReader {
 public:
  ArgumentsReader(const Callee& callee, const Yaml& given, Reading& reading)
      : callee_(&callee), given_(&given), reading_(&reading) {}

  std::optional<Arguments> read(const Place& place) {
    switch (given_->kind) {
      case Yaml::Kind::null:
        break;
      case Yaml::Kind::mapping:
        read_mapping();
        break;
      case Yaml::Kind::scalar:
      case Yaml::Kind::sequence:
        read_shorthand();
        break;
    }
    if (good_) { complete(place); }
    if (!good_) { return std::nullopt; }
    return in_order();
  }

 private:
  void fail(const Place& place, std::string what, std::string instead = {}) {
    reading_->problems.add(place, std::move(what), std::move(instead));
    good_ = false;
  }

  void read_mapping() {
    reading_->given = given_;
    for (const YamlEntry& entry : given_->entries) {
      const auto found = std::ranges::find(callee_->parameters, entry.key, &Parameter::name);
      if (found == callee_->parameters.end()) {
        fail(entry.key_place, quoted(callee_->name) + " has no parameter " + quoted(entry.key),
             parameter_suggestion(entry.key));
        continue;
      }
      const auto row = static_cast<std::size_t>(found - callee_->parameters.begin());
      if (is_given(row)) { fail(entry.key_place, quoted(entry.key) + " is here twice"); }
      read_parameter(row, entry.value);
    }
    reading_->given = nullptr;
  }

  void read_shorthand() {
    if (callee_->shorthand < 0) {
      fail(given_->place, quoted(callee_->name) + " takes its arguments by name",
           callee_->parameters.empty()
               ? "it has none"
               : "{ " + std::string(callee_->parameters.front().name) + ": ... }");
      return;
    }
    read_parameter(static_cast<std::size_t>(callee_->shorthand), *given_);
  }

  void read_parameter(std::size_t row, const Yaml& value) {
    const Parameter& parameter = callee_->parameters[row];
    if (parameter.kind == Kind::properties) {
      read_properties(row, value);
    } else if (value.kind == Yaml::Kind::sequence && parameter.repeated) {
      if (!is_list(value, quoted(parameter.name), reading_->problems)) { good_ = false; }
      for (const Yaml& item : value.items) { add(row, 0, read_value(parameter, item, *reading_)); }
    } else {
      add(row, 0, read_value(parameter, value, *reading_));
    }
  }

  void read_properties(std::size_t row, const Yaml& value) {
    const Parameter& parameter = callee_->parameters[row];
    if (!is_mapping(value, quoted(parameter.name), reading_->problems)) {
      good_ = false;
      return;
    }
    std::vector<Property> seen;
    for (const YamlEntry& entry : value.entries) {
      const auto property = catalogue::find_property(entry.key);
      if (!property) {
        fail(entry.key_place, "unknown property " + quoted(entry.key),
             suggestion(entry.key, kind_words(Kind::property, reading_->vocabulary)));
        continue;
      }
      if (std::ranges::find(seen, *property) != seen.end()) {
        fail(entry.key_place, quoted(entry.key) + " is here twice");
      }
      seen.push_back(*property);
      add(row, static_cast<std::uint8_t>(*property),
          read_property_value(*property, entry.value, *reading_));
    }
  }

  void add(std::size_t row, std::uint8_t key, std::optional<std::uint64_t> value) {
    if (!value) {
      good_ = false;
      return;
    }
    read_.push_back({.parameter = static_cast<std::uint8_t>(row), .key = key, .value = *value});
  }

  [[nodiscard]] bool is_given(std::size_t row) const {
    return std::ranges::find(read_, row, &Argument::parameter) != read_.end();
  }

  /// Looks for what is missing; the node of a world that has just one goes without saying.
  void complete(const Place& place) {
    for (std::size_t row = 0; row < callee_->parameters.size(); ++row) {
      const Parameter& parameter = callee_->parameters[row];
      const auto number = static_cast<std::uint8_t>(row);
      if (!parameter.required || is_given(row)) { continue; }
      if (parameter.kind == Kind::node && reading_->site.nodes().size() <= 1) {
        read_.push_back({.parameter = number, .key = 0, .value = 0});
      } else {
        fail(place, quoted(callee_->name) + " needs " + quoted(parameter.name),
             std::string(parameter.help));
      }
    }
  }

  [[nodiscard]] Arguments in_order() {
    std::ranges::stable_sort(read_, [](const Argument& left, const Argument& right) {
      return std::pair(left.parameter, left.key) < std::pair(right.parameter, right.key);
    });
    Arguments arguments;
    for (const Argument& argument : read_) { arguments.add(argument); }
    return arguments;
  }

  [[nodiscard]] std::string parameter_suggestion(std::string_view word) const {
    std::vector<std::string_view> names;
    names.reserve(callee_->parameters.size());
    for (const Parameter& parameter : callee_->parameters) { names.push_back(parameter.name); }
    return suggestion(word, names);
  }

  const Callee* callee_;
  const Yaml* given_;
  Reading* reading_;
  std::vector<Argument> read_;
  bool good_ = true;
};

}  // namespace

std::optional<Arguments> read_arguments(const Callee& callee, const Place& place, const Yaml& given,
                                        Reading& reading) {
  return ArgumentsReader(callee, given, reading).read(place);
}

}  // namespace mscsim::scenario
