#include "tests/tidy/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace mscsim::tidy {
namespace {

const std::filesystem::path root = MSCSIM_ROOT;

}  // namespace

SourceFile read_source(const std::string& path) {
  SourceFile file{.path = path, .lines = {}};
  std::ifstream in(root / path);
  for (std::string line; std::getline(in, line);) { file.lines.push_back(line); }
  return file;
}

std::vector<SourceFile> files_below(const std::vector<std::string>& folders,
                                    const std::vector<std::string>& suffixes) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    if (!std::filesystem::exists(root / folder)) { continue; }
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string suffix = entry.path().extension().string();
      if (!entry.is_regular_file() || std::ranges::find(suffixes, suffix) == suffixes.end()) {
        continue;
      }
      files.push_back(read_source(std::filesystem::relative(entry.path(), root).string()));
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::string place(const SourceFile& file, std::size_t row) {
  return file.path + ":" + std::to_string(row + 1);
}

}  // namespace mscsim::tidy
