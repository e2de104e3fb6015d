#include "sim/files/shipped.hpp"

#include <array>
#include <filesystem>
#include <system_error>

namespace mscsim::files {
namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(fs::symlink_status(path, error));
}

std::string find_folder() {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const std::array<fs::path, 2> folders{
      program.parent_path().parent_path() / MSCSIM_INSTALLED_SCENARIOS, fs::path(MSCSIM_SCENARIOS)};
  for (const fs::path& folder : folders) {
    if (fs::is_directory(folder / "worlds", error)) { return folder.string(); }
  }
  return {};
}

/// The file below the shipped folder that is called `stem`; empty where none is, or two are.
std::string named(const std::string& stem) {
  std::string found;
  std::error_code error;
  for (fs::recursive_directory_iterator each(shipped_folder(), error), end; !error && each != end;
       each.increment(error)) {
    const fs::path& path = each->path();
    const bool is_one = path.extension() == ".yaml" || path.extension() == ".yml";
    if (!is_one || path.stem() != stem) { continue; }
    if (!found.empty()) { return {}; }
    found = path.string();
  }
  return found;
}

}  // namespace

const std::string& shipped_folder() {
  static const std::string folder = find_folder();
  return folder;
}

std::string given_or_shipped(const std::string& path) {
  const fs::path given(path);
  if (path.empty() || given.is_absolute() || is_there(given) || shipped_folder().empty()) {
    return path;
  }
  const fs::path folder(shipped_folder());
  for (const fs::path& each : {folder.parent_path() / given, folder / given}) {
    const fs::path there = each.lexically_normal();
    const std::string inside = there.lexically_relative(folder).string();
    if (!inside.starts_with("..") && is_there(there)) { return there.string(); }
  }
  if (given.has_parent_path() || given.has_extension()) { return path; }
  const std::string found = named(path);
  return found.empty() ? path : found;
}

}  // namespace mscsim::files
