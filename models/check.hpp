#pragma once

namespace mscsim {

/// Prints place and condition to standard error and aborts.
[[noreturn]] void check_failed(const char* file, int line, const char* condition);

}  // namespace mscsim

/// An invariant of ours. A false one is a bug in mscsim, never a person's mistake; it stays on in
/// release builds. (A macro because std::source_location is beyond clang-tidy 14.)
// NOLINTNEXTLINE(cppcoreguidelines-macro-usage)
#define MSCSIM_CHECK(condition) \
  ((condition) ? static_cast<void>(0) : ::mscsim::check_failed(__FILE__, __LINE__, #condition))
