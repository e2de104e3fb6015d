#pragma once
#include <string>

namespace mscsim::files {

/// Why something cannot be read.
struct Failure {
  std::string path;
  std::string what;
  std::string instead;   ///< what would be right; may be empty
  bool missing = false;  ///< nothing is there, not even a link
};

/// What the system says of its error `number`.
[[nodiscard]] std::string error_words(int number);

}  // namespace mscsim::files
