#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::rules {

/// What a modifier does.
enum class Role : std::uint8_t {
  all,
  negate,
  cased,
  shape,
  expression,
  flag,
  network,
  presence,
  reference,
  order,
  part,
  encoding,
  dashes,
  placeholders
};

struct ModifierRow {
  std::string_view word;
  Role role{};
};

/// What stands before the colon of a field: `Image|endswith|all`.
struct FieldKey {
  std::string field;  ///< without blanks; empty: a keyword
  std::vector<const ModifierRow*> modifiers;

  [[nodiscard]] bool has(std::string_view modifier) const;
  [[nodiscard]] bool has(Role role) const;
  /// Whether values are taken as they stand, without wildcards.
  [[nodiscard]] bool is_plain() const;
};

/// Reads a key. Errors, at its place: a modifier that is not known, or a combination of modifiers
/// that has no meaning that anybody agrees on; then nothing.
/// Source: Sigma specification, Modifiers
[[nodiscard]] std::optional<FieldKey> read_key(const scenario::YamlEntry& entry,
                                               scenario::ProblemSet& problems);

}  // namespace mscsim::rules
