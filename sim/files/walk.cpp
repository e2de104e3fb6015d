#include "sim/files/walk.hpp"

#include <algorithm>
#include <filesystem>

namespace mscsim::files {

std::variant<std::vector<std::string>, Failure> files_below(
    const std::string& folder, const std::function<bool(std::string_view name)>& wanted,
    const std::vector<std::string_view>& left_out) {
  namespace fs = std::filesystem;
  std::vector<std::string> found;
  std::vector<fs::path> ahead{folder};
  while (!ahead.empty()) {
    const fs::path in = std::move(ahead.back());
    ahead.pop_back();
    std::error_code error;
    for (fs::directory_iterator each(in, error), end; !error && each != end;
         each.increment(error)) {
      const std::string name = each->path().filename().string();
      std::error_code unknown;  // then it is no folder
      if (each->symlink_status(unknown).type() == fs::file_type::directory) {
        if (std::ranges::find(left_out, name) == left_out.end()) { ahead.push_back(each->path()); }
      } else if (wanted(name) && !each->is_directory(unknown)) {
        found.push_back(each->path().string());
      }
      if (found.size() > files_max) {
        return Failure{.path = folder,
                       .what = "more than " + std::to_string(files_max) + " files",
                       .instead = {}};
      }
    }
    if (error) {
      return Failure{
          .path = in.string(), .what = "cannot be read: " + error.message(), .instead = {}};
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace mscsim::files
