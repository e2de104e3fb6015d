#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "sim/scenario/load.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// What the words of one run are read with.
struct Reading {
  const Site& site;
  Names& names;
  const Vocabulary& vocabulary;
  ProblemSet& problems;
  const Yaml* given = nullptr;  ///< the mapping whose arguments are being read; null: none is
};

/// What takes arguments: a verb, or a kind of expectation.
struct Callee {
  std::string_view name;
  std::span<const Parameter> parameters;
  int shorthand = -1;  ///< the parameter that a lone value stands for; -1: none
};

/// The arguments that `callee`, written at `place`, was given, in the order of its parameters.
/// `given` is a mapping, a lone value for the shorthand, or null for none at all.
/// Errors: reported; then there is nothing to return.
[[nodiscard]] std::optional<Arguments> read_arguments(const Callee& callee, const Place& place,
                                                      const Yaml& given, Reading& reading);

}  // namespace mscsim::scenario
