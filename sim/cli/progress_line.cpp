#include "sim/cli/progress_line.hpp"

#include <fmt/format.h>

#include <ostream>

namespace mscsim::cli {
namespace {

constexpr auto silent = std::chrono::seconds(1);
constexpr auto between = std::chrono::milliseconds(200);
constexpr std::string_view start_of_line = "\r\x1b[K";

}  // namespace

ProgressLine::ProgressLine(const Streams& streams)
    : err_(streams.err_terminal ? &streams.err : nullptr) {}

void ProgressLine::show(std::string_view what, std::size_t number, std::size_t of) {
  show_words([&](auto) { return fmt::format("{} {} of {}", what, number, of); });
}

void ProgressLine::clear() {
  const std::scoped_lock lock(mutex_);
  if (any_) { *err_ << start_of_line << std::flush; }
  any_ = false;
}

bool ProgressLine::due() {
  if (err_ == nullptr) { return false; }
  const auto now = std::chrono::steady_clock::now();
  if (now - begun_ < silent || now - written_ < between) { return false; }
  written_ = now;
  return true;
}

void ProgressLine::write(std::string_view words) {
  *err_ << start_of_line << words << std::flush;
  any_ = true;
}

}  // namespace mscsim::cli
