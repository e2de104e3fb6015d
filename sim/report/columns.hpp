#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace mscsim::report {

/// `words` side by side in as many columns as `width` has room for, row after row. No word is
/// broken. Ends with a new line, where there are any.
[[nodiscard]] std::string columns(const std::vector<std::string>& words, std::size_t width);

}  // namespace mscsim::report
