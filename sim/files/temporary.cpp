#include "sim/files/temporary.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <mutex>
#include <span>
#include <string_view>

namespace mscsim::files {
namespace {

constexpr std::array endings{SIGHUP, SIGINT, SIGQUIT, SIGTERM};

/// A place for the path of one temporary, where a signal handler finds it.
struct Row {
  std::atomic<bool> taken = false;
  std::atomic<bool> filled = false;
  std::array<char, PATH_MAX> path{};
};
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr std::size_t rows_max = 16;  // as many as are there at a time; a file in a folder is two

// NOLINTBEGIN(cppcoreguidelines-avoid-non-const-global-variables): what a handler can reach
std::array<Row, rows_max> rows;
std::mutex watching;
int watched = 0;                                      // rows, guarded by `watching`
std::array<struct sigaction, endings.size()> before;  // guarded by it too
// NOLINTEND(cppcoreguidelines-avoid-non-const-global-variables)

bool is_dots(const char* name) {
  return std::string_view(name) == "." || std::string_view(name) == "..";
}

/// Removes a file, or a folder with all that is in it, by calls that a signal handler may make.
// NOLINTNEXTLINE(misc-no-recursion): depth_left bounds it
void remove_all(int in, const char* name, int depth_left) {
  if (::unlinkat(in, name, 0) == 0 || depth_left == 0) { return; }
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as POSIX has it
  const int folder = ::openat(in, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  if (folder < 0) { return; }
  constexpr std::size_t bytes_max = 4096;
  alignas(dirent64) std::array<char, bytes_max> entries;  // NOLINT: read into
  while (true) {
    const ssize_t bytes = ::getdents64(folder, entries.data(), entries.size());
    if (bytes <= 0) { break; }
    for (ssize_t at = 0; at < bytes;) {
      // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): as the kernel has it
      const auto* const entry = reinterpret_cast<const dirent64*>(entries.data() + at);
      if (!is_dots(entry->d_name)) { remove_all(folder, entry->d_name, depth_left - 1); }
      at += entry->d_reclen;
    }
  }
  ::close(folder);
  ::unlinkat(in, name, AT_REMOVEDIR);
}

constexpr int depth_max = 16;

/// Removes what is there under a temporary name, and lets the signal do what it does. It has its
/// usual effect again (SA_RESETHAND), as soon as this returns.
void remove_and_end(int signal) {
  const int error = errno;
  for (const Row& row : rows) {
    // Another thread may be at work in it: so not once only.
    for (int again = 0; row.filled && again < 100; ++again) {
      remove_all(AT_FDCWD, row.path.data(), depth_max);
      if (::faccessat(AT_FDCWD, row.path.data(), F_OK, AT_SYMLINK_NOFOLLOW) != 0) { break; }
    }
  }
  errno = error;
  ::raise(signal);
}

/// Signals that end the process go through `rows` while there is any. One that is ignored, or that
/// somebody else looks after, stays as it is.
void watch() {
  const std::scoped_lock lock(watching);
  if (watched++ > 0) { return; }
  for (std::size_t i = 0; i < endings.size(); ++i) {
    ::sigaction(endings.at(i), nullptr, &before.at(i));
    if (before.at(i).sa_handler != SIG_DFL) { continue; }
    struct sigaction action {};
    action.sa_handler = remove_and_end;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigfillset(&action.sa_mask);
    ::sigaction(endings.at(i), &action, nullptr);
  }
}

void watch_no_more() {
  const std::scoped_lock lock(watching);
  if (--watched > 0) { return; }
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (before.at(i).sa_handler == SIG_DFL) { ::sigaction(endings.at(i), &before.at(i), nullptr); }
  }
}

/// The row that holds `path` now; -1: there is none left, or it is too long for any.
int enter(const std::string& path) {
  for (std::size_t i = 0; i < rows.size() && path.size() < PATH_MAX; ++i) {
    Row& row = rows.at(i);
    if (row.taken.exchange(true)) { continue; }
    path.copy(row.path.data(), path.size());
    row.path.at(path.size()) = '\0';
    watch();
    row.filled = true;
    return static_cast<int>(i);
  }
  return -1;
}

void leave(int number) {
  Row& row = rows.at(static_cast<std::size_t>(number));
  row.filled = false;
  watch_no_more();
  row.taken = false;
}

/// A name in `folder` that nothing has, as far as can be told.
std::string fresh_name(const std::string& folder) {
  constexpr std::string_view digits = "abcdefghijklmnopqrstuvwxyz234567";
  constexpr std::size_t letters = 20;
  std::array<std::uint8_t, letters> chance{};
  static_cast<void>(::getrandom(chance.data(), chance.size(), 0));
  std::string name = folder + "/.mscsim-";
  for (const std::uint8_t byte : chance) { name += digits[byte % digits.size()]; }
  return name;
}

}  // namespace

/// Calls create(path) with names until one is new.
bool Temporary::make(const std::string& folder, auto&& create) {
  constexpr int attempts = 10;
  for (int i = 0; i < attempts; ++i) {
    path_ = fresh_name(folder);
    row_ = enter(path_);
    if (create(path_.c_str())) { return true; }
    const int error = errno;
    forget();
    errno = error;
    if (error != EEXIST) { return false; }
  }
  return false;
}

Descriptor Temporary::make_file(const std::string& folder) {
  constexpr mode_t usual = 0666;  // less the umask
  int number = -1;
  static_cast<void>(make(folder, [&number](const char* path) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as POSIX has it
    number = ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, usual);
    return number >= 0;
  }));
  return Descriptor(number);
}

bool Temporary::make_folder(const std::string& folder) {
  constexpr mode_t usual = 0777;
  return make(folder, [](const char* path) { return ::mkdir(path, usual) == 0; });
}

bool Temporary::rename(const std::string& to) {
  if (std::rename(path_.c_str(), to.c_str()) != 0) { return false; }
  forget();
  return true;
}

void Temporary::remove() {
  if (path_.empty()) { return; }
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  forget();
}

void Temporary::forget() {
  path_.clear();
  if (row_ >= 0) { leave(std::exchange(row_, -1)); }
}

}  // namespace mscsim::files
