#include "sim/scenario/matrix_section.hpp"

#include <algorithm>

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
    for (const Yaml& value : entry.value.items) {
      if (is_value(value, "a value of the matrix", problems)) { row.values.push_back(value.text); }
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

}  // namespace mscsim::scenario
