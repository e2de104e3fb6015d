#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::readers {

/// Whether a program of somebody else's that reads artifacts is here. Where it is not, the test
/// says so and should end; with CI set in the environment it fails.
[[nodiscard]] bool is_installed(const std::string& program);

/// What a command line prints to standard output. Requires: it ends with status 0.
[[nodiscard]] std::string output_of(const std::string& command);

/// A folder for one test, gone after it.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  Folder(Folder&&) = delete;
  Folder& operator=(Folder&&) = delete;
  ~Folder();

  [[nodiscard]] std::string path(std::string_view name) const { return (path_ / name).string(); }
  /// Returns its path.
  std::string write(std::string_view name, const std::string& bytes) const;

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::vector<std::string> lines_of(const std::string& text);

}  // namespace mscsim::readers
