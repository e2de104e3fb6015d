#pragma once
#include <string>
#include <string_view>

#include "sim/cli/command.hpp"

namespace mscsim::cli {

/// The folder that `--report DIR` names. What cannot be done is told as an error, once.
class ReportFolder {
 public:
  /// Makes it where it is not there.
  ReportFolder(std::string directory, const Streams& streams);

  /// Writes one file whole, or not at all. False where it could not, or the folder is not there.
  [[nodiscard]] bool write(std::string_view name, std::string_view content) const;

 private:
  std::string directory_;
  const Streams* streams_;
  bool there_ = true;
};

/// What the page of the scenario `file`, the `number`th of a report, is called: `001-Q232910.html`.
[[nodiscard]] std::string page_name(std::size_t number, const std::string& file);

}  // namespace mscsim::cli
