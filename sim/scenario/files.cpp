#include "sim/scenario/files.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <vector>

#include "sim/files/read.hpp"
#include "sim/files/shipped.hpp"
#include "sim/files/walk.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {
namespace {

namespace fs = std::filesystem;

/// The folders that starting worlds and knowledge are in; what they hold are no scenarios.
constexpr std::string_view worlds_folder = "worlds";
constexpr std::string_view knowledge_folder = "knowledge";
constexpr std::string_view extension = ".yaml";

bool is_file_name(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](unsigned char letter) {
    return std::isalnum(letter) != 0 || letter == '-' || letter == '_';
  });
}

/// The folders called `name` that `file` can use, the nearest first, what shipped last.
std::vector<fs::path> folders_called(std::string_view name, const std::string& file) {
  std::vector<fs::path> folders;
  const auto add = [&folders, name](const fs::path& above) {
    std::error_code error;
    const fs::path folder = above / name;
    if (fs::is_directory(folder, error) && std::ranges::find(folders, folder) == folders.end()) {
      folders.push_back(folder);
    }
  };
  std::error_code error;
  fs::path folder = fs::absolute(file, error).lexically_normal().parent_path();
  while (!error && !folder.empty()) {
    add(folder);
    if (folder == folder.parent_path()) { break; }
    folder = folder.parent_path();
  }
  if (!files::shipped_folder().empty()) { add(files::shipped_folder()); }
  return folders;
}

/// What is in `folders`, by name.
std::set<std::string> names_in(const std::vector<fs::path>& folders) {
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

/// The file <folder>/<name>.yaml that `file` means; nothing and reported where there is none.
std::optional<std::string> find_named(std::string_view name, std::string_view folder_name,
                                      std::string_view what, const std::string& file,
                                      const Place& place, ProblemSet& problems) {
  const std::vector<fs::path> folders = folders_called(folder_name, file);
  if (is_file_name(name)) {
    for (const fs::path& folder : folders) {
      const fs::path path = folder / (std::string(name).append(extension));
      std::error_code error;  // what is there and no file is found out when it is read
      if (fs::exists(fs::symlink_status(path, error))) { return beside(file, path); }
    }
  }
  const std::set<std::string> known = names_in(folders);
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  std::string looked =
      folders.empty() ? "no folder " + quoted(folder_name) + " is beside the file or above it" : "";
  for (const fs::path& folder : folders) {
    looked += (looked.empty() ? "looked in " : ", ") + beside(file, folder);
  }
  std::string instead = suggestion(name, candidates);
  if (!instead.empty() && !looked.empty()) { instead += "; "; }
  problems.add(place, "there is no " + std::string(what) + " " + quoted(name), instead + looked);
  return std::nullopt;
}

}  // namespace

void add(ProblemSet& problems, const files::Failure& failure) {
  problems.add({.file = failure.path}, failure.what, failure.instead);
}

std::optional<std::string> read_file(const std::string& file, std::size_t bytes_max,
                                     ProblemSet& problems) {
  auto read = files::read(file, bytes_max);
  if (auto* const text = std::get_if<std::string>(&read)) { return std::move(*text); }
  add(problems, std::get<files::Failure>(read));
  return std::nullopt;
}

std::optional<std::string> find_world(std::string_view name, const std::string& file,
                                      const Place& place, ProblemSet& problems) {
  return find_named(name, worlds_folder, "world", file, place, problems);
}

std::optional<std::string> find_knowledge(std::string_view name, const std::string& file,
                                          const Place& place, ProblemSet& problems) {
  return find_named(name, knowledge_folder, "knowledge", file, place, problems);
}

Result<std::vector<std::string>> scenario_files(const std::string& given) {
  const std::string path = files::given_or_shipped(given);
  std::error_code error;
  if (!fs::is_directory(path, error)) { return std::vector<std::string>{path}; }
  ProblemSet problems;
  auto found =
      files::files_below(path, [](std::string_view name) { return name.ends_with(extension); },
                         {worlds_folder, knowledge_folder});
  if (const auto* const failure = std::get_if<files::Failure>(&found)) {
    add(problems, *failure);
    return problems.list();
  }
  auto& list = std::get<std::vector<std::string>>(found);
  if (list.empty()) {
    problems.add({.file = path}, "no *.yaml in this folder");
    return problems.list();
  }
  return std::move(list);
}

}  // namespace mscsim::scenario
