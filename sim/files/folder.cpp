#include "sim/files/folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <system_error>
#include <vector>

#include "sim/files/failure.hpp"

namespace mscsim::files {
namespace {

namespace fs = std::filesystem;

/// Holds signals back, for what must not be left half done.
class Undisturbed {
 public:
  Undisturbed() {
    sigset_t all;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  Undisturbed(const Undisturbed&) = delete;
  Undisturbed& operator=(const Undisturbed&) = delete;
  Undisturbed(Undisturbed&&) = delete;
  Undisturbed& operator=(Undisturbed&&) = delete;
  ~Undisturbed() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

}  // namespace

std::string Folder::begin(Before before) {
  struct stat found {};
  if (::stat(path_.c_str(), &found) != 0) {
    return errno == ENOENT ? begin_new() : error_words(errno);
  }
  const bool is_folder = S_ISDIR(found.st_mode);
  std::error_code error;
  const bool empty = is_folder && fs::is_empty(path_, error);
  if (error) { return error.message(); }
  if (before == Before::nothing && !empty) { return "it is there already, and no empty folder"; }
  if (!is_folder) { return "it is there already, and no folder"; }
  if (!empty) {
    inside_ = path_;
    return {};
  }
  if (!temporary_.make_folder(path_)) { return error_words(errno); }
  inside_ = temporary_.path();
  return {};
}

/// Beside the first folder of its path that is missing, so that the others appear with it.
std::string Folder::begin_new() {
  fs::path there(path_);
  std::vector<fs::path> missing;  // the last first
  std::error_code error;
  while (!there.empty() && !fs::exists(fs::symlink_status(there, error))) {
    if (there.has_filename()) { missing.push_back(there.filename()); }
    if (there == there.parent_path()) { break; }
    there = there.parent_path();
  }
  if (missing.empty()) { return error_words(ENOENT); }  // the path is empty, or a link to nothing
  for (const fs::path& name : missing) {
    if (name == "..") { return error_words(ENOENT); }
  }
  if (there.empty()) { there = "."; }
  if (!temporary_.make_folder(there.string())) { return error_words(errno); }
  becomes_ = (there / missing.back()).string();
  missing.pop_back();
  fs::path inside = temporary_.path();
  for (; !missing.empty(); missing.pop_back()) { inside /= missing.back(); }
  fs::create_directories(inside, error);
  inside_ = inside.string();
  return error ? error.message() : std::string();
}

std::string Folder::finish() {
  if (temporary_.path().empty()) { return {}; }
  if (becomes_.empty()) { return move_up(); }
  return temporary_.rename(becomes_) ? std::string() : error_words(errno);
}

/// The folder itself stays, with its mode: it may be somebody's working directory, or where a disk
/// is mounted.
std::string Folder::move_up() {
  const Undisturbed undisturbed;
  std::error_code error;
  std::vector<fs::path> moved;
  for (const auto& entry : fs::directory_iterator(temporary_.path(), error)) {
    const fs::path to = path_ / entry.path().filename();
    fs::rename(entry.path(), to, error);
    if (error) { break; }
    moved.push_back(to);
  }
  if (error) {
    std::error_code ignored;
    for (const fs::path& each : moved) { fs::remove_all(each, ignored); }
    return error.message();
  }
  temporary_.remove();
  return {};
}

}  // namespace mscsim::files
