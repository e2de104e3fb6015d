#pragma once
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace mscsim::unicode {

/// `json` as text, over several lines. Bytes in it that are no UTF-8, which the names of files may
/// have, become U+FFFD.
[[nodiscard]] std::string json_text(const nlohmann::ordered_json& json);

/// The same on one line.
[[nodiscard]] std::string json_line(const nlohmann::ordered_json& json);

}  // namespace mscsim::unicode
