#pragma once
#include <string>
#include <string_view>

namespace mscsim::scenario {

/// What is wrong in YAML, and what would be right; may be empty.
struct YamlError {
  std::string what;
  std::string instead;
};

/// What yaml-cpp's `message` says, in words that need no knowledge of a parser. Any other text is
/// one of our own and stays as it is.
[[nodiscard]] YamlError in_plain_words(std::string_view message);

}  // namespace mscsim::scenario
