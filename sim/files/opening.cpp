#include "sim/files/opening.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

namespace mscsim::files {
namespace {

bool is_taken(mode_t mode, Takes takes) {
  return S_ISREG(mode) || (S_ISFIFO(mode) && takes == Takes::pipes_too);
}

Failure refused(const std::string& path, mode_t mode) {
  return {.path = path, .what = no_plain_file_words(mode), .instead = {}};
}

/// Why `path` cannot be opened, as `error` has it.
Failure not_opened(const std::string& path, int error) {
  Failure failure{.path = path, .what = {}, .instead = {}};
  struct stat link {};
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      failure.missing = ::lstat(path.c_str(), &link) != 0;
      failure.what = failure.missing ? "there is no such file" : "this is a link to nothing";
      break;
    case ENAMETOOLONG:  // so nothing can be there
      failure.missing = true;
      failure.what = "no file can have so long a name";
      break;
    case ELOOP:
      failure.what = "this is a loop of links";
      break;
    case EACCES:
    case EPERM:
      failure.what = "there is no permission to read it";
      break;
    case ENXIO:
      failure.what = "this is a socket, not a plain file";
      break;
    default:
      failure.what = "cannot be read: " + error_words(error);
  }
  return failure;
}

}  // namespace

std::string error_words(int number) { return std::generic_category().message(number); }

std::string no_plain_file_words(unsigned mode) {
  if (S_ISREG(mode)) { return {}; }
  if (S_ISDIR(mode)) { return "this is a folder"; }
  if (S_ISFIFO(mode)) { return "this is a pipe, not a plain file"; }
  if (S_ISSOCK(mode)) { return "this is a socket, not a plain file"; }
  return "this is a device, not a plain file";
}

std::variant<Descriptor, Failure> open_to_read(const std::string& path, Takes takes) {
  // Opening a pipe lets its writer go on, and opening a device may do anything; so look first.
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) { return not_opened(path, errno); }
  if (!is_taken(found.st_mode, takes)) { return refused(path, found.st_mode); }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as POSIX has it
  Descriptor opened(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!opened.open()) { return not_opened(path, errno); }
  if (::fstat(opened.number(), &found) != 0) { return not_opened(path, errno); }
  if (!is_taken(found.st_mode, takes)) { return refused(path, found.st_mode); }  // it is another
  return opened;
}

}  // namespace mscsim::files
