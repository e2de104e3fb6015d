#pragma once
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string_view>

#include "sim/cli/command.hpp"

namespace mscsim::cli {

/// A line on the terminal of standard error that says how far long work is, written over and over,
/// and gone when the work is done. Nothing is written in the first second, nor to what is no
/// terminal. Threads may share one.
class ProgressLine {
 public:
  explicit ProgressLine(const Streams& streams);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ProgressLine(ProgressLine&&) = delete;
  ProgressLine& operator=(ProgressLine&&) = delete;

  /// Shows `page 12 of 320`, where `what` is `page`.
  void show(std::string_view what, std::size_t number, std::size_t of);
  /// Shows what say() returns, a text of one line; it is called only where that will be seen.
  void show_words(const auto& say) {
    const std::scoped_lock lock(mutex_);
    if (due()) { write(say(std::chrono::steady_clock::now() - begun_)); }
  }
  /// Takes the line away, for what is to be written next.
  void clear();

 private:
  /// Whether it is time to write; then it counts as written.
  bool due();
  void write(std::string_view words);

  std::ostream* err_;  ///< null: nobody looks
  std::mutex mutex_;
  bool any_ = false;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point written_ = begun_;
};

}  // namespace mscsim::cli
