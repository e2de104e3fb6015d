#pragma once
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "sim/cli/command.hpp"
#include "sim/files/folder.hpp"
#include "sim/files/write.hpp"

namespace mscsim::cli {

/// The folder that `--report DIR` names. What cannot be done is told as an error, once.
class ReportFolder {
 public:
  ReportFolder(std::string directory, const Streams& streams);

  /// Whether files can be written to it.
  [[nodiscard]] bool fine() const { return fine_; }
  /// Writes one file whole, or not at all. False where it could not, or the folder cannot be.
  [[nodiscard]] bool write(std::string_view name, std::string_view content);
  /// The same of what comes in pieces.
  [[nodiscard]] bool write(std::string_view name,
                           const std::function<std::string(const files::Put&)>& content);
  /// Brings a folder that was not there, or was empty, to its place, with all that was written. In
  /// one that was in use before it removes the pages of an earlier report that a new index does not
  /// list. False where it could not.
  [[nodiscard]] bool finish();

 private:
  bool write_file(std::string_view name, const auto& content);
  bool remove_stale_pages();
  bool tell(const std::string& what, const std::string& why);

  std::string directory_;
  files::Folder folder_;
  const Streams* streams_;
  std::set<std::string, std::less<>> written_;
  bool fine_ = true;
};

/// What the page of the scenario `file`, the `number`th of a report, is called: `001-Q232910.html`.
[[nodiscard]] std::string page_name(std::size_t number, const std::string& file);

}  // namespace mscsim::cli
