#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace mscsim::evidence {

/// Follows one JSON value, given line by line, to where it is closed: brackets, strings and
/// escapes, and nothing else of the grammar.
class JsonNesting {
 public:
  /// Reads on. Returns: how much of `line` belongs to the value: all of it until it is closed.
  [[nodiscard]] std::size_t read(std::string_view line);

  [[nodiscard]] bool is_closed() const { return begun_ && open_.empty() && !broken_; }
  /// Whether it can be no JSON: a bracket closes another kind, or a string goes over a line's end.
  [[nodiscard]] bool is_broken() const { return broken_; }

 private:
  [[nodiscard]] std::size_t end_of_string(std::string_view line, std::size_t at);

  std::string open_;  ///< the brackets that are open, by what will close them
  bool begun_ = false;
  bool broken_ = false;
};

}  // namespace mscsim::evidence
