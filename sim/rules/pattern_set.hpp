#pragma once
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/rules/pattern.hpp"

namespace mscsim::rules {

/// Patterns and regular expressions that are looked for in a text all at once, in time linear in
/// its length.
///
/// Of each pattern a piece without wildcards is looked for; where it stands, the pattern is matched
/// itself. So nothing in a pattern is too long or too many, and only expressions can be refused.
/// The pieces, and the expressions, are compiled into databases of a bounded number each, so that
/// compiling takes time linear in them.
class PatternSet {
 public:
  struct Entry {
    Pattern pattern;             ///< that matches the whole text
    bool cased = false;          ///< of a pattern: letters must have the same case
    bool is_expression = false;  ///< then it is this, as PCRE has it, found anywhere:
    std::string expression = {};
  };

  /// Why an expression can be no part of a set; empty: it can.
  [[nodiscard]] static std::string refused(const std::string& expression);

  PatternSet() = default;
  /// Requires: no expression is refused. Throws std::bad_alloc where memory does not suffice.
  explicit PatternSet(std::vector<Entry> entries);

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  /// Databases that a search goes through.
  [[nodiscard]] std::size_t databases() const {
    return pieces_.size() + of_bytes_.size() + of_characters_.size();
  }

  /// What one thread needs to search; sets can share it.
  class Scratch;
  [[nodiscard]] static std::shared_ptr<Scratch> make_scratch();
  /// Makes it large enough for this set.
  void fit(Scratch& scratch) const;

  /// Calls found(row) for each entry that is in `text`, for none more than once. `text` is
  /// UTF-8, `folded_text` is folded(text).
  template <class Found>
  void search(std::string_view text, std::string_view folded_text, Scratch& scratch,
              Found found) const {
    search_rows(
        text, folded_text, scratch,
        [](std::size_t row, void* to) { (*static_cast<Found*>(to))(row); }, &found);
  }

 private:
  using Callback = void (*)(std::size_t row, void* to);
  using Database = std::shared_ptr<void>;

  void compile_pieces();
  void compile_all(std::span<const unsigned> rows, unsigned flags,
                   std::vector<Database>& databases);
  void compile(std::span<const unsigned> rows, unsigned flags, std::vector<Database>& databases);
  void search_rows(std::string_view text, std::string_view folded_text, Scratch& scratch,
                   Callback callback, void* to) const;

  std::vector<Entry> entries_;  ///< patterns that are not cased are folded
  std::vector<Database> pieces_;
  std::vector<Database> of_bytes_;                       ///< expressions that name only ASCII
  std::vector<Database> of_characters_;                  ///< the others
  std::vector<std::vector<std::size_t>> rows_of_piece_;  ///< patterns that a piece is of
  std::vector<std::size_t> without_piece_;               ///< patterns that have none
};

}  // namespace mscsim::rules
