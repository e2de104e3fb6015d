#include "sim/scenario/matrix_section.hpp"

#include <algorithm>
#include <set>
#include <utility>

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

/// What tells lists of values apart: as one text.
std::string joined(const std::vector<std::string_view>& values) {
  std::string text;
  for (const std::string_view value : values) { text.append(value).append(1, '\0'); }
  return text;
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

Exceptions::Exceptions(const Yaml* section, const Matrix& matrix, ProblemSet& problems)
    : problems_(&problems) {
  for (const MatrixRow& row : matrix) { names_.push_back(row.name); }
  if (section == nullptr || !is_list(*section, "`except`", problems)) { return; }
  for (const Yaml& which : section->items) {
    if (which.varies) {
      varying_.push_back(&which);
    } else if (const auto meant = read(which)) {
      by_rows_[meant->first].insert(meant->second);
    }
  }
}

std::optional<std::pair<Exceptions::Rows, std::string>> Exceptions::read(const Yaml& which) const {
  if (!is_mapping(which, "an entry of `except`", *problems_)) { return std::nullopt; }
  std::vector<std::pair<std::size_t, std::string_view>> given;
  bool good = !which.entries.empty();
  for (const YamlEntry& entry : which.entries) {
    const auto name = std::ranges::find(names_, entry.key);
    if (name == names_.end()) {
      const std::vector<std::string_view> known(names_.begin(), names_.end());
      problems_->add(entry.key_place, quoted(entry.key) + " is no variable of the matrix",
                     suggestion(entry.key, known));
      good = false;
      continue;
    }
    good = is_line(entry.value, "a value of `except`", *problems_) && good;
    given.emplace_back(static_cast<std::size_t>(name - names_.begin()), entry.value.text);
  }
  if (!good) { return std::nullopt; }
  std::ranges::sort(given);
  Rows rows;
  std::vector<std::string_view> values;
  for (const auto& each : given) {
    rows.push_back(each.first);
    values.push_back(each.second);
  }
  return std::pair{std::move(rows), joined(values)};
}

bool Exceptions::leave_out(const Variables& combination) const {
  const auto values_of = [&combination](const Rows& rows) {
    std::vector<std::string_view> values;
    for (const std::size_t row : rows) { values.push_back(combination[row].second); }
    return joined(values);
  };
  const bool plain = std::ranges::any_of(
      by_rows_, [&](const auto& each) { return each.second.contains(values_of(each.first)); });
  return plain || std::ranges::any_of(varying_, [&](const Yaml* which) {
           const auto filled = substitute(*which, combination, *problems_);
           const auto meant = filled ? read(*filled) : std::nullopt;
           return meant && meant->second == values_of(meant->first);
         });
}

}  // namespace mscsim::scenario
