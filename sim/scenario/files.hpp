#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sim/files/failure.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::scenario {

/// Reports what cannot be read.
void add(ProblemSet& problems, const files::Failure& failure);

/// The bytes of a file; nothing and reported where it is missing, no file, unreadable or too large.
[[nodiscard]] std::optional<std::string> read_file(const std::string& file, std::size_t bytes_max,
                                                   ProblemSet& problems);

/// The file that `use: name` stands for in the scenario `file`: worlds/<name>.yaml beside it, or in
/// the nearest folder above it that has one. Nothing, and reported at `place`, where there is none.
[[nodiscard]] std::optional<std::string> find_world(std::string_view name, const std::string& file,
                                                    const Place& place, ProblemSet& problems);

/// The same of `know: name`: knowledge/<name>.yaml.
[[nodiscard]] std::optional<std::string> find_knowledge(std::string_view name,
                                                        const std::string& file, const Place& place,
                                                        ProblemSet& problems);

}  // namespace mscsim::scenario
