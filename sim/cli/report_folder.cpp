#include "sim/cli/report_folder.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/output_file.hpp"

namespace mscsim::cli {

ReportFolder::ReportFolder(std::string directory, const Streams& streams)
    : directory_(std::move(directory)), streams_(&streams) {
  std::error_code error;
  std::filesystem::create_directories(directory_, error);
  if (!error) { return; }
  there_ = false;
  print_error(streams.err, fmt::format("cannot make the directory {}: {}",
                                       report::printable(directory_), error.message()));
}

bool ReportFolder::write(std::string_view name, std::string_view content) const {
  if (!there_) { return false; }
  const std::string path = fmt::format("{}/{}", directory_, name);
  const std::string why = report::write_file(path, content);
  if (why.empty()) { return true; }
  print_error(streams_->err, fmt::format("cannot write {}: {}", report::printable(path), why));
  return false;
}

std::string page_name(std::size_t number, const std::string& file) {
  return fmt::format("{:03}-{}.html", number, std::filesystem::path(file).stem().string());
}

}  // namespace mscsim::cli
