#pragma once
#include <string>
#include <vector>

namespace mscsim::tidy {

struct SourceFile {
  std::string path;  ///< from the root of the project: `models/site.hpp`
  std::vector<std::string> lines;
};

/// The files below `folders` of the project that end in one of `suffixes`, in order of path.
[[nodiscard]] std::vector<SourceFile> files_below(const std::vector<std::string>& folders,
                                                  const std::vector<std::string>& suffixes);

/// One file of the project.
[[nodiscard]] SourceFile read_source(const std::string& path);

/// `path:line`
[[nodiscard]] std::string place(const SourceFile& file, std::size_t row);

}  // namespace mscsim::tidy
