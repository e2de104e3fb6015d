#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/problem_set.hpp"

namespace mscsim::scenario {

struct YamlEntry;

/// A YAML value and where it stands. Aliases are already written out.
struct Yaml {
  enum class Kind : std::uint8_t { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  bool varies = false;  ///< a scalar or a key in it has a `${`
  bool quoted = false;  ///< a scalar in quotes: text, whatever it looks like
  Place place;
  std::string text;                ///< of a scalar
  std::vector<Yaml> items;         ///< of a sequence
  std::vector<YamlEntry> entries;  ///< of a mapping, in the order written

  /// The value of `key` in a mapping; null where there is none.
  [[nodiscard]] const Yaml* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  Place key_place;
  Yaml value;
};

struct YamlBounds {
  std::size_t bytes_max = 0;   ///< of text, aliases written out
  std::size_t values_max = 0;  ///< the same in values
  int depth_max = 0;           ///< of nesting
};

/// The one document in `text`, which came from `file`.
/// Errors: no YAML, no document or several, bytes that are no text, a tag, or a bound passed: then
/// there is nothing to return. A key twice in one mapping is reported, and both are there.
[[nodiscard]] std::optional<Yaml> parse_yaml(std::string_view text, const std::string& file,
                                             const YamlBounds& bounds, ProblemSet& problems);

/// Every document in `text`, in order; the bounds are for all of them together. Errors as above,
/// but that there may be several.
[[nodiscard]] std::optional<std::vector<Yaml>> parse_yaml_documents(std::string_view text,
                                                                    const std::string& file,
                                                                    const YamlBounds& bounds,
                                                                    ProblemSet& problems);

}  // namespace mscsim::scenario
