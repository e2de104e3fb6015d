#include "sim/cli/report_folder.hpp"

#include <fmt/format.h>
#include <sha2.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "sim/cli/diagnostics.hpp"
#include "sim/files/read.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/html/document.hpp"

namespace mscsim::cli {

namespace {

constexpr std::size_t page_digits = 3;  // at least, of its number

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

/// Whether it is a page of a scenario that a report wrote, by its name and what is in it.
bool is_page(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  std::error_code error;
  if (digits < page_digits || !name.substr(digits).starts_with("-") || !name.ends_with(".html") ||
      !std::filesystem::is_regular_file(std::filesystem::symlink_status(path, error))) {
    return false;
  }
  constexpr std::size_t bytes_max = 64U << 20U;  // of a page, by far
  const auto read = files::read(path.string(), bytes_max);
  const auto* const text = std::get_if<std::string>(&read);
  return text != nullptr && text->find(report::html::made_here) < text->find("</head>");
}

}  // namespace

ReportFolder::ReportFolder(std::string directory, const Streams& streams)
    : directory_(std::move(directory)), folder_(directory_), streams_(&streams) {
  fine_ = tell("make the folder " + directory_, folder_.begin(files::Folder::Before::anything));
}

bool ReportFolder::write_file(std::string_view name, const auto& content) {
  if (!fine_) { return false; }
  fine_ = tell(fmt::format("write {}/{}", directory_, name),
               files::write(fmt::format("{}/{}", folder_.inside(), name), content));
  written_.emplace(name);
  return fine_;
}

bool ReportFolder::write(std::string_view name, std::string_view content) {
  return write_file(name, content);
}

bool ReportFolder::write(std::string_view name,
                         const std::function<std::string(const files::Put&)>& content) {
  return write_file(name, content);
}

bool ReportFolder::finish() {
  fine_ = fine_ && remove_stale_pages() && tell("make the folder " + directory_, folder_.finish());
  return fine_;
}

bool ReportFolder::remove_stale_pages() {
  if (!written_.contains("index.html")) { return true; }
  std::error_code error;
  for (std::filesystem::directory_iterator each(folder_.inside(), error), end;
       !error && each != end; each.increment(error)) {
    const std::string name = each->path().filename().string();
    if (written_.contains(name) || !is_page(each->path())) { continue; }
    std::filesystem::remove(each->path(), error);
    if (error) { return tell(fmt::format("remove {}/{}", directory_, name), error.message()); }
  }
  return true;
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
  return fmt::format("{:0{}}-{}.html", number, page_digits, stem);
}

}  // namespace mscsim::cli
