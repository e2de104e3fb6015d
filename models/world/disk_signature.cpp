#include "models/world/disk_signature.hpp"

#include <charconv>

namespace mscsim {

DiskSignature disk_signature(char letter, std::uint32_t replaced) {
  // An odd factor takes no two numbers to one.
  constexpr std::uint32_t factor = 0x9E3779B1;
  return static_cast<DiskSignature>((replaced * 256 + static_cast<unsigned char>(letter)) * factor);
}

std::string text(DiskSignature signature) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto bits = static_cast<std::uint32_t>(signature);
  std::string written;
  for (int shift = 28; shift >= 0; shift -= 4) { written += digits[bits >> shift & 0xFU]; }
  return written;
}

std::optional<DiskSignature> parse_signature(std::string_view text) {
  if (text.starts_with("0x") || text.starts_with("0X")) { text.remove_prefix(2); }
  std::uint32_t signature = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, signature, 16);
  if (text.size() != 8 || read.ec != std::errc() || read.ptr != end) { return std::nullopt; }
  return DiskSignature{signature};
}

}  // namespace mscsim
