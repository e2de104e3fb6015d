#include "sim/scenario/files.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>
#include <vector>

#include "sim/scenario/load.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {
namespace {

namespace fs = std::filesystem;

/// The folder that starting worlds are in; what it holds are no scenarios.
constexpr std::string_view worlds_folder = "worlds";
constexpr std::string_view extension = ".yaml";
/// Files that one folder can stand for.
constexpr std::size_t files_max = 100'000;

std::string size_words(std::uintmax_t bytes) { return std::to_string(bytes) + " bytes"; }

/// Whether `file` is one that can be read whole.
bool is_readable(const std::string& file, std::size_t bytes_max, ProblemSet& problems) {
  const Place place{.file = file};
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (!fs::exists(status)) {
    problems.add(place, status.type() == fs::file_type::not_found ? "there is no such file"
                                                                  : error.message());
    return false;
  }
  if (!fs::is_regular_file(status)) {  // opening a pipe would wait for someone to write to it
    problems.add(place, fs::is_directory(status) ? "this is a folder" : "this is not a plain file");
    return false;
  }
  const std::uintmax_t bytes = fs::file_size(file, error);
  if (!error && bytes > bytes_max) {
    problems.add(place, "too large: " + size_words(bytes), "at most " + size_words(bytes_max));
    return false;
  }
  return true;
}

bool is_world_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](unsigned char letter) {
    return std::isalnum(letter) != 0 || letter == '-' || letter == '_';
  });
}

/// The folders of worlds that `file` can use, the nearest first.
std::vector<fs::path> worlds_folders(const std::string& file) {
  std::vector<fs::path> folders;
  std::error_code error;
  fs::path folder = fs::absolute(file, error).lexically_normal().parent_path();
  while (!error && !folder.empty()) {
    folders.push_back(folder / worlds_folder);
    if (folder == folder.parent_path()) { break; }
    folder = folder.parent_path();
  }
  return folders;
}

/// The worlds in `folders`, by name.
std::set<std::string> world_names(const std::vector<fs::path>& folders) {
  std::set<std::string> names;
  for (const fs::path& folder : folders) {
    std::error_code error;
    for (fs::directory_iterator each(folder, error), end; !error && each != end;
         each.increment(error)) {
      if (each->path().extension() == extension) { names.insert(each->path().stem().string()); }
    }
  }
  return names;
}

/// `path` as someone would write it who is where this process is, if `file` was written so.
std::string beside(const std::string& file, const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error || fs::path(file).is_absolute()) { return path.string(); }
  return path.lexically_proximate(here).string();
}

/// Every scenario below `folder`, in order of name.
std::vector<std::string> scenarios_below(const std::string& folder, ProblemSet& problems) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator each(folder, error), end; !error && each != end;
       each.increment(error)) {
    const fs::path& path = each->path();
    std::error_code unreadable;
    if (each->is_directory(unreadable)) {
      if (path.filename() == worlds_folder) { each.disable_recursion_pending(); }
    } else if (path.extension() == extension) {
      found.push_back(path.string());
    }
    if (found.size() > files_max) {
      problems.add({.file = folder}, "more than " + std::to_string(files_max) + " scenarios");
      return found;
    }
  }
  if (error) { problems.add({.file = folder}, error.message()); }
  if (!error && found.empty()) { problems.add({.file = folder}, "no *.yaml in this folder"); }
  std::ranges::sort(found);
  return found;
}

}  // namespace

std::optional<std::string> read_file(const std::string& file, std::size_t bytes_max,
                                     ProblemSet& problems) {
  if (!is_readable(file, bytes_max, problems)) { return std::nullopt; }
  std::ifstream stream(file, std::ios::binary);
  std::string text(bytes_max + 1, '\0');
  if (stream) { stream.read(text.data(), static_cast<std::streamsize>(text.size())); }
  if (!stream && !stream.eof()) {
    problems.add({.file = file}, "cannot be read: " + std::generic_category().message(errno));
    return std::nullopt;
  }
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > bytes_max) {  // it grew, or its size was not told
    problems.add({.file = file}, "too large", "at most " + size_words(bytes_max));
    return std::nullopt;
  }
  return text;
}

std::optional<std::string> find_world(std::string_view name, const std::string& file,
                                      const Place& place, ProblemSet& problems) {
  const std::vector<fs::path> folders = worlds_folders(file);
  if (is_world_name(name)) {
    for (const fs::path& folder : folders) {
      const fs::path path = folder / (std::string(name).append(extension));
      std::error_code error;
      if (fs::exists(path, error)) { return beside(file, path); }
    }
  }
  const std::set<std::string> known = world_names(folders);
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  problems.add(place, "there is no world " + quoted(name), suggestion(name, candidates));
  return std::nullopt;
}

Result<std::vector<std::string>> scenario_files(const std::string& path) {
  std::error_code error;
  if (!fs::is_directory(path, error)) { return std::vector<std::string>{path}; }
  ProblemSet problems;
  std::vector<std::string> files = scenarios_below(path, problems);
  if (!problems.empty()) { return problems.list(); }
  return files;
}

}  // namespace mscsim::scenario
