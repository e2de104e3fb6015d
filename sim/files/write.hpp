#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace mscsim::files {

/// Writes `content` to `path`. A plain file is replaced whole or not at all and keeps its mode and,
/// where that is possible, its owner; a link is followed. Into a device, a pipe, and what
/// `/dev/stdout` or `/dev/fd/N` stand for, it is written; a pipe that nobody reads from is refused
/// at once. Returns why it could not; empty: it did.
[[nodiscard]] std::string write(const std::string& path, std::string_view content);

/// Takes the next piece of a text.
using Put = std::function<void(std::string_view)>;

/// The same of a text that comes in pieces: `content` gives them, and returns why it has no more
/// before the end; then nothing is replaced.
[[nodiscard]] std::string write(const std::string& path,
                                const std::function<std::string(const Put&)>& content);

}  // namespace mscsim::files
