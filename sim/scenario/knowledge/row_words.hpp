#pragma once
#include <array>
#include <string_view>

// The words that rows of knowledge have for what is a number in the catalogue, by these numbers.
// What reads rows and what writes them have them from here.
namespace mscsim::scenario {

/// StateTest::Where
inline constexpr std::array<std::string_view, 3> where_words{"disk", "loading", "memory"};
/// Relation
inline constexpr std::array<std::string_view, 5> relation_words{"missing", "behind", "ahead",
                                                                "differs", "there"};
/// Origin, which is nobody's in particular where it is Origin::absent
inline constexpr std::array<std::string_view, 3> maker_words{"any", "microsoft", "oem"};
/// ErrorControl
inline constexpr std::array<std::string_view, 4> error_control_words{"ignore", "normal", "severe",
                                                                     "critical"};
/// Severity
inline constexpr std::array<std::string_view, 3> severity_words{"information", "warning", "error"};
/// RegistryType
inline constexpr std::array<std::string_view, 4> registry_type_words{"sz", "multi_sz", "dword",
                                                                     "expand_sz"};

}  // namespace mscsim::scenario
