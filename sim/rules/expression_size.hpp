#pragma once
#include <string_view>

namespace mscsim::rules {

/// How long a regular expression is with its bounded repeats written out, in characters; about as
/// long as it takes to compile. `(ab){10}` is 20 long. A repeat of one character counts as 100 at
/// most, since it is counted and not written out.
[[nodiscard]] double size_written_out(std::string_view expression);

}  // namespace mscsim::rules
