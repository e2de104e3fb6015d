#pragma once
#include <cstdint>
#include <string>
#include <variant>

#include "sim/files/descriptor.hpp"
#include "sim/files/failure.hpp"

namespace mscsim::files {

enum class Takes : std::uint8_t { plain_files, pipes_too };

/// The file at `path`, open for reading. What is not taken (a folder, a socket, a device, mostly a
/// pipe) is not opened. Neither this nor reading from it waits for anybody.
[[nodiscard]] std::variant<Descriptor, Failure> open_to_read(const std::string& path, Takes takes);

/// What a file of this mode is, if not a plain one: `this is a folder`; empty where it is one.
[[nodiscard]] std::string no_plain_file_words(unsigned mode);

}  // namespace mscsim::files
