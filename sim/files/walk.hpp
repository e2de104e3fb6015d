#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/files/failure.hpp"

namespace mscsim::files {

/// Files that one folder can stand for.
inline constexpr std::size_t files_max = 100'000;

/// What is below `folder` and has a name that is `wanted`, in order of path. Links to folders are
/// not followed; folders with a name in `left_out` are left out. What cannot be read, a pipe or a
/// link to nothing, is there too: whoever reads it says so.
[[nodiscard]] std::variant<std::vector<std::string>, Failure> files_below(
    const std::string& folder, const std::function<bool(std::string_view name)>& wanted,
    const std::vector<std::string_view>& left_out = {});

}  // namespace mscsim::files
