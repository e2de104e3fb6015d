#pragma once
#include <string>
#include <string_view>

namespace mscsim::report::html {

/// What every page has in its head, to be known by.
inline constexpr std::string_view made_here = R"(<meta name="generator" content="mscsim">)";

/// A page that needs nothing else: style and script are in it. `body` is HTML.
[[nodiscard]] std::string document(std::string_view title, std::string_view body);

/// `<tag class="look">text</tag>`, the text escaped; without a class where `look` is empty.
[[nodiscard]] std::string element(std::string_view tag, std::string_view look,
                                  std::string_view text);

}  // namespace mscsim::report::html
