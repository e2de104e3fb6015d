#pragma once
#include <array>
#include <string_view>

namespace mscsim::rules {

// The closed lists of words that a rule is written with. Source: Sigma specification 2.1

inline constexpr std::array<std::string_view, 5> statuses{"stable", "test", "experimental",
                                                          "deprecated", "unsupported"};
inline constexpr std::array<std::string_view, 5> levels{"informational", "low", "medium", "high",
                                                        "critical"};

// Those of this program, below `mscsim:`.

inline constexpr std::array<std::string_view, 4> diagnosis_keys{"cause", "remedy", "tests",
                                                                "least"};
inline constexpr std::array<std::string_view, 3> least_keys{"precision", "recall", "cure"};

}  // namespace mscsim::rules
