#pragma once
#include <array>
#include <string>
#include <string_view>

namespace mscsim::rules {

/// Base64 of the bytes of `text`, with its padding.
[[nodiscard]] std::string base64(std::string_view text);

/// What Base64 has of `text` wherever it begins within three bytes: the characters that do not hang
/// on what stands before and behind it. Source: Sigma modifiers, base64offset
[[nodiscard]] std::array<std::string, 3> base64_offsets(std::string_view text);

/// `text`, which is UTF-8, as UTF-16 without a byte order mark. A byte that is no UTF-8 stands for
/// itself.
[[nodiscard]] std::string utf16(std::string_view text, bool big_endian);

}  // namespace mscsim::rules
