#include "sim/report/output_file.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace mscsim::report {
namespace {

std::string last_error() { return std::generic_category().message(errno); }

/// Empty, or why it failed.
std::string write_all(const std::string& path, std::string_view content) {
  // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): closed below
  std::FILE* file = std::fopen(path.c_str(), "wbx");
  if (file == nullptr) { return last_error(); }
  const bool written = std::fwrite(content.data(), 1, content.size(), file) == content.size() &&
                       std::fflush(file) == 0;
  std::string why = written ? "" : last_error();
  // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): a FILE is owned by its functions
  if (std::fclose(file) != 0 && why.empty()) { why = last_error(); }
  return why;
}

}  // namespace

std::string write_file(const std::string& path, std::string_view content) {
  const std::string temporary = path + "." + std::to_string(getpid()) + ".tmp";
  std::string why = write_all(temporary, content);
  if (why.empty() && std::rename(temporary.c_str(), path.c_str()) != 0) { why = last_error(); }
  if (!why.empty()) { static_cast<void>(std::remove(temporary.c_str())); }
  return why;
}

}  // namespace mscsim::report
