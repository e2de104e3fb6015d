#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
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

/// The `except:` section: combinations to leave out. Each of its mappings gives some variables of
/// the matrix the values that they have there.
class Exceptions {
 public:
  /// Null leaves out nothing. Errors: what is no list of mappings, and a variable that is not in
  /// the matrix. Requires: `section` and `problems` outlive this.
  Exceptions(const Yaml* section, const Matrix& matrix, ProblemSet& problems);

  /// Requires: a combination of that matrix.
  [[nodiscard]] bool leave_out(const Variables& combination) const;

 private:
  using Rows = std::vector<std::size_t>;  ///< of the matrix

  /// The variables that a mapping names and their values; nothing and reported where it is none.
  [[nodiscard]] std::optional<std::pair<Rows, std::string>> read(const Yaml& which) const;

  std::vector<std::string> names_;
  std::map<Rows, std::unordered_set<std::string>> by_rows_;
  std::vector<const Yaml*> varying_;  ///< those with variables in them
  ProblemSet* problems_;
};

}  // namespace mscsim::scenario
