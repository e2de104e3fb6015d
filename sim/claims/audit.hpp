#pragma once
#include <cstdint>
#include <string_view>

#include "sim/claims/prove.hpp"

namespace mscsim::claims {

/// What the claims of an article come to, taken together.
enum class Verdict : std::uint8_t {
  confirmed,     ///< every claim holds
  incomplete,    ///< the symptom has a cause that is not named: a `necessary` is refuted
  too_broad,     ///< the cause or the remedy is claimed for worlds where it is none: a
                 ///< `sufficient`, `cure`, `minimal`, `always` or `never` is refuted
  contradicted,  ///< the symptom cannot be brought about, or what is said to be no cure is one
  open,          ///< a bound cut the search before an answer
  nothing        ///< nothing is claimed
};

/// The gravest of what the claims of an exploration come to.
[[nodiscard]] Verdict audit(const Exploration& exploration);

[[nodiscard]] std::string_view word(Verdict verdict);

}  // namespace mscsim::claims
