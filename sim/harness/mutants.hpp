#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "sim/harness/diagnosis_case.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::harness {

/// A rule changed in one small way.
struct Mutant {
  std::string mutator;  ///< the kind of change: `drop`, `swap and/or`, `value`...
  std::string what;     ///< for a person: `without Category: file`
  rules::Rule rule;
};

/// Every mutant of a detection; a correlation has none.
[[nodiscard]] std::vector<Mutant> mutants_of(const rules::Rule& rule);

/// What became of a rule's mutants: one that flags the same machines in all cases as the rule
/// itself survives, and is a hole in the worlds or a needless part of the rule.
struct MutationScore {
  struct Fate {
    std::string mutator;
    std::string what;
    bool killed = false;
  };
  std::size_t rule = 0;  ///< row
  std::vector<Fate> mutants;

  [[nodiscard]] std::size_t killed() const;
};

/// The scores of the rules that name a cause, in order.
[[nodiscard]] std::vector<MutationScore> mutate(const std::vector<rules::Rule>& rules,
                                                const std::vector<DiagnosisCase>& cases);

}  // namespace mscsim::harness
