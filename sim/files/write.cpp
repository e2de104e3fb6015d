#include "sim/files/write.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include "sim/files/failure.hpp"
#include "sim/files/opening.hpp"
#include "sim/files/temporary.hpp"

namespace mscsim::files {
namespace {

namespace fs = std::filesystem;

/// Where a path leads once every link is followed.
struct Target {
  std::string folder;
  std::string path;
  std::optional<int> descriptor;     ///< one that this process has open already
  std::optional<struct stat> there;  ///< what has that path now
  std::string why;                   ///< not empty: it leads nowhere
};

/// N of `/proc/<this process>/fd/N`, which is what /dev/stdout and /dev/fd/N lead to. Opening that
/// again would begin at the front of a plain file.
std::optional<int> descriptor_in(const std::string& folder, const std::string& name) {
  if (folder != "/proc/" + std::to_string(::getpid()) + "/fd") { return std::nullopt; }
  int number = 0;
  const char* const end = std::to_address(name.end());
  const auto read = std::from_chars(name.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) { return std::nullopt; }
  return number;
}

std::string real_path(const std::string& path) {
  std::array<char, PATH_MAX> found{};
  return ::realpath(path.c_str(), found.data()) == nullptr ? std::string() : found.data();
}

Target follow(std::string path) {
  constexpr int links_max = 40;  // as the kernel has it
  for (int links = 0; links <= links_max && !path.empty(); ++links) {
    const fs::path written(path);
    const std::string name = written.filename().string();
    const fs::path parent = written.parent_path();
    Target target;
    target.folder = real_path(parent.empty() ? "." : parent.string());
    if (target.folder.empty()) {
      target.why = error_words(errno);
      return target;
    }
    target.descriptor = descriptor_in(target.folder, name);
    if (target.descriptor) { return target; }
    target.path = (fs::path(target.folder) / name).string();
    struct stat found {};
    if (::lstat(target.path.c_str(), &found) != 0) {
      if (errno != ENOENT || name.empty()) { target.why = error_words(errno); }
      return target;
    }
    if (!S_ISLNK(found.st_mode)) {
      target.there = found;
      return target;
    }
    std::error_code error;
    const fs::path to = fs::read_symlink(target.path, error);
    if (error) {
      target.why = error.message();
      return target;
    }
    path = (fs::path(target.folder) / to).string();  // `to` alone where that begins at the root
  }
  Target target;
  target.why = path.empty() ? error_words(ENOENT) : "this is a loop of links";
  return target;
}

/// Writes all of it. Returns why it could not.
std::string write_all(int descriptor, std::string_view content) {
  while (!content.empty()) {
    const ssize_t bytes = ::write(descriptor, content.data(), content.size());
    if (bytes >= 0) {
      content.remove_prefix(static_cast<std::size_t>(bytes));
    } else if (errno == EAGAIN) {
      constexpr int without_end = -1;
      pollfd writable{.fd = descriptor, .events = POLLOUT, .revents = 0};
      static_cast<void>(::poll(&writable, 1, without_end));
    } else if (errno != EINTR) {
      return error_words(errno);
    }
  }
  return {};
}

using Content = std::function<std::string(const Put&)>;

/// The same of what comes in pieces.
std::string write_all(int descriptor, const Content& content) {
  std::string why;
  const std::string ended = content([&](std::string_view piece) {
    if (why.empty()) { why = write_all(descriptor, piece); }
  });
  return why.empty() ? ended : why;
}

/// The same of what may have a reader, who may have had enough: that is no error.
std::string write_into(int descriptor, const Content& content) {
  std::string why = write_all(descriptor, content);
  return why == error_words(EPIPE) ? std::string() : why;
}

/// Opening does not wait for the reader of a pipe: nobody may ever come.
std::string write_into_special(const Target& target, const Content& content) {
  if (S_ISDIR(target.there->st_mode) || S_ISSOCK(target.there->st_mode)) {
    return no_plain_file_words(target.there->st_mode);
  }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as POSIX has it
  Descriptor file(::open(target.path.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file.open()) {
    return errno == ENXIO && S_ISFIFO(target.there->st_mode) ? "nobody reads from this pipe"
                                                             : error_words(errno);
  }
  std::string why = write_into(file.number(), content);
  if (!file.close() && why.empty()) { why = error_words(errno); }
  return why;
}

/// Gives a file the owner and the mode of the one that it replaces. Returns why it could not.
std::string take_after(int descriptor, const struct stat& replaced) {
  constexpr mode_t all = 07777;
  constexpr mode_t without_privilege = 0777;
  const bool owned = ::fchown(descriptor, replaced.st_uid, replaced.st_gid) == 0;
  const mode_t mode = replaced.st_mode & (owned ? all : without_privilege);
  return ::fchmod(descriptor, mode) == 0 ? std::string() : error_words(errno);
}

std::string replace(const Target& target, const Content& content) {
  if (target.there && ::faccessat(AT_FDCWD, target.path.c_str(), W_OK, AT_EACCESS) != 0) {
    return error_words(errno);  // its owner wants it to stay
  }
  Temporary temporary;
  Descriptor file = temporary.make_file(target.folder);
  if (!file.open()) { return error_words(errno); }
  std::string why = write_all(file.number(), content);
  if (why.empty() && target.there) { why = take_after(file.number(), *target.there); }
  if (!file.close() && why.empty()) { why = error_words(errno); }
  if (why.empty() && !temporary.rename(target.path)) { why = error_words(errno); }
  return why;
}

}  // namespace

std::string write(const std::string& path, std::string_view content) {
  return write(path, [content](const Put& put) {
    put(content);
    return std::string();
  });
}

std::string write(const std::string& path, const Content& content) {
  const Target target = follow(path);
  if (!target.why.empty()) { return target.why; }
  if (target.descriptor) { return write_into(*target.descriptor, content); }
  if (target.there && !S_ISREG(target.there->st_mode)) {
    return write_into_special(target, content);
  }
  return replace(target, content);
}

}  // namespace mscsim::files
