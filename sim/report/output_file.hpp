#pragma once
#include <string>
#include <string_view>

namespace mscsim::report {

/// Writes `content` to a temporary name beside `path` and renames it, so that `path` is never half
/// a file. Returns why it could not; empty: it did.
[[nodiscard]] std::string write_file(const std::string& path, std::string_view content);

}  // namespace mscsim::report
