#include "sim/cli/report_folder.hpp"

#include <fmt/format.h>
#include <sha2.h>

#include <array>
#include <filesystem>

#include "sim/cli/diagnostics.hpp"
#include "sim/files/write.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli {

namespace {

/// The front of a name, no letter cut through, and a digest of the whole.
std::string shortened(const std::string& name, std::size_t longest) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> digits{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libmd takes bytes as numbers
  SHA256Data(reinterpret_cast<const std::uint8_t*>(name.data()), name.size(), digits.data());
  constexpr std::size_t digits_max = 16;
  const std::string digest(digits.data(), digits_max);
  std::size_t front = longest - digits_max - 1;
  while (front > 0 && (static_cast<unsigned char>(name[front]) & 0xC0U) == 0x80) { --front; }
  return name.substr(0, front) + '-' + digest;
}

}  // namespace

ReportFolder::ReportFolder(std::string directory, const Streams& streams)
    : directory_(std::move(directory)), folder_(directory_), streams_(&streams) {
  fine_ = tell("make the folder " + directory_, folder_.begin(files::Folder::Before::anything));
}

bool ReportFolder::write(std::string_view name, std::string_view content) {
  if (!fine_) { return false; }
  fine_ = tell(fmt::format("write {}/{}", directory_, name),
               files::write(fmt::format("{}/{}", folder_.inside(), name), content));
  return fine_;
}

bool ReportFolder::finish() {
  fine_ = fine_ && tell("make the folder " + directory_, folder_.finish());
  return fine_;
}

/// Whether there is nothing to tell.
bool ReportFolder::tell(const std::string& what, const std::string& why) {
  if (why.empty()) { return true; }
  print_error(streams_->err, fmt::format("cannot {}: {}", report::printable(what), why));
  return false;
}

std::string page_name(std::size_t number, const std::string& file) {
  constexpr std::size_t longest = 200;  // of 255 bytes, less the rest of the name
  std::string stem = std::filesystem::path(file).stem().string();
  if (stem.size() > longest) { stem = shortened(stem, longest); }
  return fmt::format("{:03}-{}.html", number, stem);
}

}  // namespace mscsim::cli
