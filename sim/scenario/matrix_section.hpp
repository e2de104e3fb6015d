#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/variables.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// A variable of the matrix with the values that it takes in turn.
struct MatrixRow {
  std::string name;
  std::vector<std::string> values;
};
using Matrix = std::vector<MatrixRow>;

/// Variables that one matrix can have.
inline constexpr std::size_t matrix_rows_max = 16;

/// The `matrix:` section; null stands for none. Wrong rows are reported and left out.
[[nodiscard]] Matrix read_matrix(const Yaml* section, ProblemSet& problems);

/// `base` with the rows of `over` in place of those of the same name, or after them.
[[nodiscard]] Matrix merged(Matrix base, const Matrix& over);

/// The number of combinations, or `most + 1` where there are more than that.
[[nodiscard]] std::size_t count_combinations(const Matrix& matrix, std::size_t most);

/// Combination `number`, the last variable changing fastest.
/// Range: number 0..count_combinations - 1
[[nodiscard]] Variables combination(const Matrix& matrix, std::size_t number);

/// Whether `except`, the section of that name, leaves this combination out: one of its mappings
/// gives each of its variables the value that it has here. Null leaves out nothing.
/// Errors: what is no list of mappings, and a variable that is not in the matrix.
[[nodiscard]] bool is_left_out(const Yaml* except, const Variables& combination,
                               ProblemSet& problems);

}  // namespace mscsim::scenario
