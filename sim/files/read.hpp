#pragma once
#include <cstddef>
#include <string>
#include <variant>

#include "sim/files/failure.hpp"

namespace mscsim::files {

/// The bytes of the plain file at `path`, in as much memory as they take. A folder, a pipe, a
/// socket, a device, a loop of links and what has more than `bytes_max` are refused at once.
[[nodiscard]] std::variant<std::string, Failure> read(const std::string& path,
                                                      std::size_t bytes_max);

}  // namespace mscsim::files
