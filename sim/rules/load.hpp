#pragma once
#include <span>
#include <string>
#include <vector>

#include "sim/rules/modifiers.hpp"
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::rules {

/// Bounds on what rule files may ask for. Every one has a clear error.
struct LoadBounds {
  std::size_t bytes_max = 4'000'000;  ///< of one file
  int depth_max = 32;                 ///< of nesting in the YAML
  std::size_t values_max = 200'000;   ///< YAML values of one file, aliases written out
};

/// A rule file and what is in it.
struct RuleFile {
  std::string name;
  std::string text;
};

/// Every rule of `files`, which may refer to each other: detections, correlations (behind what they
/// are about) and filters, already part of the rules that they are for. Problems of all files are
/// reported together. What is allowed and surely not meant is put into `warnings`, if given.
/// Sources: the Sigma specifications of rules, correlations and filters
/// ASSUMPTION: a filter's condition is one more that its rules must meet, as pySigma has it; the
/// specification shows a filter and no record.
[[nodiscard]] scenario::Result<std::vector<Rule>> load_rules(
    std::span<const RuleFile> files, const Placeholders& placeholders, const LoadBounds& bounds,
    scenario::ProblemSet* warnings = nullptr);

/// The names of the rule files that a path stands for: itself, or every *.yml and *.yaml below it,
/// in order. A problem where there is none.
[[nodiscard]] scenario::Result<std::vector<std::string>> rule_files(const std::string& path);

/// The rules of the files that `paths` stand for.
[[nodiscard]] scenario::Result<std::vector<Rule>> load_rule_files(
    const std::vector<std::string>& paths, const Placeholders& placeholders,
    const LoadBounds& bounds, scenario::ProblemSet* warnings = nullptr);

}  // namespace mscsim::rules
