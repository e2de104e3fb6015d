#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::rules {

/// Regular expressions that are looked for in a text all at once, in time linear in its length.
class PatternSet {
 public:
  struct Entry {
    std::string expression;  ///< of the kind that PCRE has, without what needs backtracking
    bool insensitive = false;
    bool any_byte = false;    ///< `.` is a line end as well
    bool characters = false;  ///< it is of characters, not bytes: then texts must be UTF-8
  };

  /// Why an expression of characters can be no part of a set; empty: it can.
  [[nodiscard]] static std::string refused(const std::string& expression);

  PatternSet() = default;
  /// Requires: none is refused.
  explicit PatternSet(const std::vector<Entry>& entries);

  [[nodiscard]] bool empty() const { return size_ == 0; }

  /// What one thread needs to search.
  class Scratch;
  [[nodiscard]] std::shared_ptr<Scratch> scratch() const;

  /// Calls found(row) once for each expression that is somewhere in `text`.
  template <class Found>
  void search(std::string_view text, Scratch& scratch, Found&& found) const {
    search_rows(
        text, scratch,
        [](std::size_t row, void* to) { (*static_cast<std::remove_reference_t<Found>*>(to))(row); },
        &found);
  }

 private:
  using Callback = void (*)(std::size_t row, void* to);
  void search_rows(std::string_view text, Scratch& scratch, Callback callback, void* to) const;

  std::shared_ptr<void> database_;
  std::size_t size_ = 0;
};

}  // namespace mscsim::rules
