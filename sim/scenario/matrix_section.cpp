#include "sim/scenario/matrix_section.hpp"

#include <algorithm>
#include <set>

#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

bool is_value(const Yaml& value, const std::string& what, ProblemSet& problems) {
  if (!is_line(value, what, problems)) { return false; }
  if (value.text.size() > substituted_bytes_max) {
    problems.add(value.place,
                 what + " is longer than " + std::to_string(substituted_bytes_max) + " bytes");
    return false;
  }
  if (value.varies) {
    problems.add(value.place, what + " has a variable in it", "plain values only");
  }
  return !value.varies;
}

/// Whether the variable of `entry` has that value. One that does not exist is reported.
bool has_value(const YamlEntry& entry, const Variables& variables, ProblemSet& problems) {
  const auto found = std::ranges::find(variables, entry.key, &Variables::value_type::first);
  if (found == variables.end()) {
    std::vector<std::string_view> names;
    for (const auto& variable : variables) { names.emplace_back(variable.first); }
    problems.add(entry.key_place, quoted(entry.key) + " is no variable of the matrix",
                 suggestion(entry.key, names));
    return false;
  }
  return is_line(entry.value, "a value of `except`", problems) && found->second == entry.value.text;
}

/// Whether `which`, a mapping of `except`, is this combination.
bool is_meant(const Yaml& which, const Variables& variables, ProblemSet& problems) {
  if (!is_mapping(which, "an entry of `except`", problems)) { return false; }
  const auto filled = substitute(which, variables, problems);
  bool meant = filled.has_value() && !filled->entries.empty();
  for (std::size_t row = 0; filled && row < filled->entries.size(); ++row) {
    meant = has_value(filled->entries[row], variables, problems) && meant;
  }
  return meant;
}

}  // namespace

Matrix read_matrix(const Yaml* section, ProblemSet& problems) {
  Matrix matrix;
  if (section == nullptr || !is_mapping(*section, "`matrix`", problems)) { return matrix; }
  if (section->entries.size() > matrix_rows_max) {
    problems.add(section->place,
                 "more than " + std::to_string(matrix_rows_max) + " variables in the matrix");
    return matrix;
  }
  for (const YamlEntry& entry : section->entries) {
    if (!is_variable_name(entry.key)) {
      problems.add(entry.key_place, quoted(entry.key) + " cannot be the name of a variable",
                   "letters, digits, `_` and `-`, beginning with a letter");
      continue;
    }
    if (!is_list(entry.value, "a row of the matrix", problems)) { continue; }
    MatrixRow row{.name = entry.key, .values = {}};
    std::set<std::string_view> seen;
    for (const Yaml& value : entry.value.items) {
      if (!is_value(value, "a value of the matrix", problems)) { continue; }
      if (!seen.insert(value.text).second) {
        problems.add(value.place,
                     quoted(value.text) + " is a value of " + quoted(entry.key) + " already",
                     "each value once: each is a run");
      }
      row.values.push_back(value.text);
    }
    if (!row.values.empty()) { matrix.push_back(std::move(row)); }
  }
  return matrix;
}

Matrix merged(Matrix base, const Matrix& over) {
  for (const MatrixRow& row : over) {
    const auto same = std::ranges::find(base, row.name, &MatrixRow::name);
    if (same == base.end()) {
      base.push_back(row);
    } else {
      *same = row;
    }
  }
  return base;
}

std::size_t count_combinations(const Matrix& matrix, std::size_t most) {
  std::size_t count = 1;
  for (const MatrixRow& row : matrix) {
    if (row.values.size() > most / count) { return most + 1; }
    count *= row.values.size();
  }
  return count;
}

Variables combination(const Matrix& matrix, std::size_t number) {
  Variables variables;
  variables.resize(matrix.size());
  for (std::size_t row = matrix.size(); row-- > 0;) {
    const auto& [name, values] = matrix[row];
    variables[row] = {name, values[number % values.size()]};
    number /= values.size();
  }
  return variables;
}

bool is_left_out(const Yaml* except, const Variables& combination, ProblemSet& problems) {
  if (except == nullptr || !is_list(*except, "`except`", problems)) { return false; }
  return std::ranges::any_of(
      except->items, [&](const Yaml& which) { return is_meant(which, combination, problems); });
}

}  // namespace mscsim::scenario
