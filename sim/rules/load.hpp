#pragma once
#include <span>
#include <string>
#include <vector>

#include "sim/rules/modifiers.hpp"
#include "sim/rules/rule.hpp"
#include "sim/scenario/problem.hpp"

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

/// What rule files came to: the rules of the documents in which nothing is wrong, and what is wrong
/// with the others.
struct LoadedRules {
  std::vector<Rule> rules;
  scenario::Problems problems;
  /// The first problem of each file or document that was refused.
  scenario::Problems refused;
  scenario::Problems warnings;                  ///< what is likely not meant, of the others
  std::vector<std::string> empty_folders = {};  ///< of those that were named
};

/// Reads `files`, whose rules may refer to each other: detections, correlations (behind what they
/// are about) and filters, already part of the rules that they are for. A correlation of a rule
/// that is refused is refused too.
/// Sources: the Sigma specifications of rules, correlations and filters
/// ASSUMPTION: a filter's condition is one more that its rules must meet, as pySigma has it; the
/// specification shows a filter and no record.
[[nodiscard]] LoadedRules read_rules(std::span<const RuleFile> files,
                                     const Placeholders& placeholders, const LoadBounds& bounds);

/// The same, where nothing may be wrong.
[[nodiscard]] scenario::Result<std::vector<Rule>> load_rules(std::span<const RuleFile> files,
                                                             const Placeholders& placeholders,
                                                             const LoadBounds& bounds);

/// The names of the rule files that a path stands for: itself, or every *.yml and *.yaml below it,
/// in order. A problem where it cannot be read.
[[nodiscard]] scenario::Result<std::vector<std::string>> rule_files(const std::string& path);

/// Reads the files that `paths` stand for, each once.
[[nodiscard]] LoadedRules read_rule_files(const std::vector<std::string>& paths,
                                          const Placeholders& placeholders,
                                          const LoadBounds& bounds);

}  // namespace mscsim::rules
