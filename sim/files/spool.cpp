#include "sim/files/spool.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "sim/files/opening.hpp"

namespace mscsim::files {
namespace {

constexpr std::size_t held_max = std::size_t{4} << 20U;
constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

/// A file that has no name any more; not open where none can be made.
Descriptor nameless_file() {
  std::error_code error;
  const auto folder = std::filesystem::temp_directory_path(error);
  if (error) { return Descriptor(-1); }
  std::string name = (folder / ".mscsim-").string() + std::string(6, 'X');  // as it wants it
  Descriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (file.open()) { ::unlink(name.c_str()); }
  return file;
}

}  // namespace

void Spool::put(std::string_view text) {
  held_ += text;
  if (held_.size() > held_max && !has_no_file_) { move_out(); }
}

void Spool::move_out() {
  if (!file_.open()) { file_ = nameless_file(); }
  has_no_file_ = !file_.open();
  if (has_no_file_) { return; }
  for (std::string_view left = held_; broken_.empty() && !left.empty();) {
    const ssize_t bytes = ::write(file_.number(), left.data(), left.size());
    if (bytes >= 0) {
      left.remove_prefix(static_cast<std::size_t>(bytes));
    } else if (errno != EINTR) {
      broken_ = "in the folder for temporary files: " + error_words(errno);
    }
  }
  held_.clear();
}

std::string Spool::copy_to(const Put& put) {
  if (!broken_.empty()) { return broken_; }
  std::vector<char> piece(piece_bytes);
  for (off_t at = 0; file_.open();) {
    const ssize_t bytes = ::pread(file_.number(), piece.data(), piece.size(), at);
    if (bytes < 0 && errno == EINTR) { continue; }
    if (bytes < 0) { return "in the folder for temporary files: " + error_words(errno); }
    if (bytes == 0) { break; }
    put({piece.data(), static_cast<std::size_t>(bytes)});
    at += bytes;
  }
  put(held_);
  return {};
}

}  // namespace mscsim::files
