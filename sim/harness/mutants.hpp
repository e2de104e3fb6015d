#pragma once
#include <cstddef>
#include <span>
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

/// Every mutant of a rule: of its detection, or of the correlation that it is.
[[nodiscard]] std::vector<Mutant> mutants_of(const rules::Rule& rule);

/// What became of a rule's mutants: one that flags the same machines in all cases as the rule
/// itself, and for the same records where it has a remedy, survives, and is a hole in the worlds or
/// a needless part of the rule.
struct MutationScore {
  struct Fate {
    std::string mutator;
    std::string what;
    bool killed = false;
    /// Of one that survived: the further case with the fewest steps that kills it; null: none does.
    const DiagnosisCase* told_apart_by = nullptr;
  };
  std::size_t rule = 0;  ///< row
  std::vector<Fate> mutants;

  [[nodiscard]] std::size_t killed() const;
};

/// The scores of the rules that name a cause, in order. Survivors are tried in `further` cases too,
/// sorted by steps; what kills one there is missing among `cases`, which outlive the result.
[[nodiscard]] std::vector<MutationScore> mutate(const std::vector<rules::Rule>& rules,
                                                std::span<const DiagnosisCase> cases,
                                                std::span<const DiagnosisCase> further = {});

}  // namespace mscsim::harness
