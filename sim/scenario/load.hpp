#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/catalogue.hpp"
#include "models/tables.hpp"
#include "sim/scenario/expectation.hpp"
#include "sim/scenario/plan.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// The version of the scenario language that this program reads; a file may name it as `language:`.
/// It goes up where files that were right would no longer be, or would mean something else.
inline constexpr std::uint32_t language_version = 1;

/// Bounds on what one scenario file may ask for. Every one has a clear error.
struct LoadBounds {
  std::size_t bytes_max = 1'000'000;
  int depth_max = 32;                ///< of nesting in the YAML
  std::size_t values_max = 200'000;  ///< YAML values, aliases expanded
  std::size_t runs_max = 10'000;     ///< cases times matrix
  std::size_t steps_max = 100'000;   ///< of one run, repeats expanded
  /// Of the steps of all runs together, written out, with what they take in memory.
  std::size_t expanded_bytes_max = 200'000'000;
};

/// The words that a scenario may use. A Plan's rows are rows of these.
struct Vocabulary {
  std::span<const Verb> verbs{};
  std::span<const Expectation> expectations{};
  std::span<const Condition> conditions{};
  const Catalogue* catalogue = Catalogue::shipped().get();  ///< never null
  /// Names of rows that ship and that a scenario declares itself: a test takes them away.
  std::span<const std::string_view> forgotten{};
};

/// All that mscsim has: the generated tables.
[[nodiscard]] Vocabulary whole_vocabulary();

/// What a scenario can name that is in another file: `use:` a world, `know:` knowledge.
enum class UsedFile : std::uint8_t { world, knowledge };

/// The tree of the file of that kind that `name` at `place` stands for. Nothing, and reported,
/// where there is none.
using UsedFiles = std::function<std::optional<Yaml>(UsedFile kind, std::string_view name,
                                                    const Place& place, ProblemSet& problems)>;

/// Every run of the scenario that `root` is the tree of; needs neither files nor text in YAML.
/// Nothing where there are problems, with those that were there before.
[[nodiscard]] std::vector<Plan> load_tree(const Yaml& root, const UsedFiles& used,
                                          const Vocabulary& vocabulary, const LoadBounds& bounds,
                                          ProblemSet& problems);

// What follows is in mscsim::sim, not in mscsim::prompt.

/// Every run of the scenario in `text`, which came from `file`. All problems are reported together.
[[nodiscard]] Result<std::vector<Plan>> load_text(std::string_view text, const std::string& file,
                                                  const Vocabulary& vocabulary,
                                                  const LoadBounds& bounds);

/// The same from disk. A directory, a missing file or one that is too large is a Problem.
[[nodiscard]] Result<std::vector<Plan>> load_file(const std::string& file,
                                                  const Vocabulary& vocabulary,
                                                  const LoadBounds& bounds);

/// The scenario files that `path` stands for: itself, or, of a directory, every *.yaml below it in
/// order of name, but for what folders named `worlds` or `knowledge` hold.
[[nodiscard]] Result<std::vector<std::string>> scenario_files(const std::string& path);

}  // namespace mscsim::scenario
