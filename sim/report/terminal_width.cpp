#include "sim/report/terminal_width.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <string_view>

namespace mscsim::report {
namespace {

/// 0: it does not say.
std::size_t said_by_environment() {
  const char* const said = std::getenv("COLUMNS");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  const std::string_view digits = said == nullptr ? "" : said;
  std::size_t columns = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), columns);
  return error == std::errc{} && end == digits.data() + digits.size() ? columns : 0;
}

std::size_t said_by_terminal() {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): as ioctl is declared
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

std::size_t terminal_width() {
  constexpr std::size_t least = 20;
  constexpr std::size_t most = 100;
  constexpr std::size_t usual = 80;
  std::size_t columns = said_by_environment();
  if (columns == 0) { columns = said_by_terminal(); }
  return std::clamp(columns == 0 ? usual : columns, least, most);
}

}  // namespace mscsim::report
