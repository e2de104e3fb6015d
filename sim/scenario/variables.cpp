#include "sim/scenario/variables.hpp"

#include <algorithm>
#include <cctype>

#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {
namespace {

void report_unknown(std::string_view name, const Place& place, const Variables& variables,
                    ProblemSet& problems) {
  std::vector<std::string_view> names;
  names.reserve(variables.size());
  for (const auto& variable : variables) { names.emplace_back(variable.first); }
  problems.add(place, "unknown variable " + quoted(name),
               names.empty() ? "this run has no variables" : suggestion(name, names));
}

std::optional<std::string_view> value_of(std::string_view name, const Variables& variables) {
  if (name == "$") { return "$"; }
  const auto found = std::ranges::find(
      variables, name, [](const auto& variable) { return std::string_view(variable.first); });
  if (found == variables.end()) { return std::nullopt; }
  return found->second;
}

/// Replaces the variables in `text`; whether it could.
bool substitute_text(std::string& text, const Place& place, const Variables& variables,
                     ProblemSet& problems) {
  std::string result;
  std::string_view rest = text;
  for (std::size_t start = rest.find("${"); start != std::string_view::npos;
       start = rest.find("${")) {
    const std::size_t end = rest.find('}', start);
    if (end == std::string_view::npos) {
      problems.add(place, "`${` without its `}`");
      return false;
    }
    const std::string_view name = rest.substr(start + 2, end - start - 2);
    const auto value = value_of(name, variables);
    if (!value) {
      report_unknown(name, place, variables, problems);
      return false;
    }
    result.append(rest.substr(0, start)).append(*value);
    rest.remove_prefix(end + 1);
    if (result.size() + rest.size() > substituted_bytes_max) {
      problems.add(place, "more than " + std::to_string(substituted_bytes_max) +
                              " bytes, with its variables filled in");
      return false;
    }
  }
  text = result.append(rest);
  return true;
}

// Recurses: LoadBounds::depth_max bounds it
bool substitute_in(Yaml& value, const Variables& variables, ProblemSet& problems) {
  if (!value.varies) { return true; }
  bool good = substitute_text(value.text, value.place, variables, problems);
  for (Yaml& item : value.items) { good = substitute_in(item, variables, problems) && good; }
  for (YamlEntry& entry : value.entries) {
    good = substitute_text(entry.key, entry.key_place, variables, problems) && good;
    good = substitute_in(entry.value, variables, problems) && good;
  }
  value.varies = false;
  return good;
}

}  // namespace

bool is_variable_name(std::string_view name) {
  return !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0 &&
         std::ranges::all_of(name, [](unsigned char letter) {
           return std::isalnum(letter) != 0 || letter == '_' || letter == '-';
         });
}

std::optional<Yaml> substitute(const Yaml& value, const Variables& variables,
                               ProblemSet& problems) {
  std::optional<Yaml> result = value;
  if (!substitute_in(*result, variables, problems)) { return std::nullopt; }
  return result;
}

}  // namespace mscsim::scenario
