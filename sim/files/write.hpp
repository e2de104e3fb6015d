#pragma once
#include <string>
#include <string_view>

namespace mscsim::files {

/// Writes `content` to `path`. A plain file is replaced whole or not at all and keeps its mode and,
/// where that is possible, its owner; a link is followed. Into a device, a pipe, and what
/// `/dev/stdout` or `/dev/fd/N` stand for, it is written; a pipe that nobody reads from is refused
/// at once. Returns why it could not; empty: it did.
[[nodiscard]] std::string write(const std::string& path, std::string_view content);

}  // namespace mscsim::files
