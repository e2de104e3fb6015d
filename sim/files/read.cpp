#include "sim/files/read.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "sim/files/opening.hpp"

namespace mscsim::files {
namespace {

constexpr std::size_t piece_bytes = 64U << 10U;

Failure too_large(const std::string& path, const std::string& bytes, std::size_t bytes_max) {
  return {.path = path,
          .what = "too large" + bytes,
          .instead = "at most " + std::to_string(bytes_max) + " bytes"};
}

}  // namespace

std::variant<std::string, Failure> read(const std::string& path, std::size_t bytes_max) {
  auto opened = open_to_read(path, Takes::plain_files);
  if (auto* const failure = std::get_if<Failure>(&opened)) { return std::move(*failure); }
  const int descriptor = std::get<Descriptor>(opened).number();
  struct stat found {};
  if (::fstat(descriptor, &found) != 0) { found.st_size = 0; }
  const auto told = static_cast<std::size_t>(found.st_size);
  if (told > bytes_max) {
    return too_large(path, ": " + std::to_string(told) + " bytes", bytes_max);
  }
  std::string text;
  text.reserve(told);
  std::array<char, piece_bytes> piece;  // NOLINT(cppcoreguidelines-pro-type-member-init): read into
  while (true) {
    const ssize_t bytes = ::read(descriptor, piece.data(), piece.size());
    if (bytes < 0 && errno == EINTR) { continue; }
    if (bytes < 0) {
      return Failure{.path = path, .what = "cannot be read: " + error_words(errno), .instead = {}};
    }
    if (bytes == 0) { break; }
    // It may have grown, and some files of the system do not tell their size.
    if (text.size() + static_cast<std::size_t>(bytes) > bytes_max) {
      return too_large(path, {}, bytes_max);
    }
    text.append(piece.data(), static_cast<std::size_t>(bytes));
  }
  text.shrink_to_fit();
  return text;
}

}  // namespace mscsim::files
