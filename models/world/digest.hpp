#pragma once
#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace mscsim {

/// `digest` with one more word mixed in; their order counts. The same on every machine and build.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t digest, std::uint64_t word) {
  digest = (digest ^ word) * 0x9e3779b97f4a7c15ULL;
  return digest ^ digest >> 32U;
}

/// A digest of text; never 0.
[[nodiscard]] constexpr std::uint64_t digest_of(std::string_view text) {
  std::uint64_t digest = mixed(0xcbf29ce484222325ULL, text.size());
  while (!text.empty()) {
    const std::size_t size = std::min(sizeof digest, text.size());
    std::uint64_t word = 0;
    if (std::is_constant_evaluated() || std::endian::native != std::endian::little) {
      for (std::size_t i = 0; i < size; ++i) {
        word |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
      }
    } else {
      std::memcpy(&word, text.data(), size);
    }
    digest = mixed(digest, word);
    text.remove_prefix(size);
  }
  return digest | 1U;
}

}  // namespace mscsim
