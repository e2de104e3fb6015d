#include "sim/artifacts/empty_hive.hpp"

#include <array>
#include <cstdint>

#include "sim/artifacts/little_endian.hpp"

namespace mscsim::artifacts {
namespace {

constexpr std::size_t block_size = 0x1000;  // of the file's header, and of a hive bin
constexpr std::size_t bin_header_size = 0x20;
constexpr std::uint32_t none = 0xFFFFFFFF;
constexpr std::size_t cell_alignment = 8;

/// A cell in use: its length, negative, and its content.
std::string cell(const std::string& content) {
  const std::size_t size = (sizeof(std::uint32_t) + content.size() + cell_alignment - 1) /
                           cell_alignment * cell_alignment;
  std::string bytes;
  append_number(bytes, static_cast<std::uint32_t>(-static_cast<std::int32_t>(size)));
  bytes += content;
  bytes.resize(size);
  return bytes;
}

/// A security identifier of the NT authority (5).
std::string sid(std::initializer_list<std::uint32_t> authorities) {
  std::string bytes{1, static_cast<char>(authorities.size()), 0, 0, 0, 0, 0, 5};
  for (const std::uint32_t authority : authorities) { append_number(bytes, authority); }
  return bytes;
}

std::string access_allowed(std::uint32_t mask, const std::string& who) {
  constexpr std::uint16_t inherited_by_keys = 0x0200;  // type 0: allowed
  std::string bytes;
  append_number(bytes, inherited_by_keys);
  append_number(bytes, static_cast<std::uint16_t>(8 + who.size()));
  append_number(bytes, mask);
  return bytes + who;
}

/// Self-relative.
std::string security_descriptor() {
  constexpr std::uint32_t key_read = 0x20019;
  constexpr std::uint32_t key_all_access = 0xF003F;
  const std::string everybody{1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0};
  const std::string administrators = sid({32, 544});
  const std::string system = sid({18});
  const std::string entries = access_allowed(key_read, everybody) +
                              access_allowed(key_all_access, administrators) +
                              access_allowed(key_all_access, system);
  std::string list;
  append_number(list, std::uint16_t{2});
  append_number(list, static_cast<std::uint16_t>(8 + entries.size()));
  append_number(list, std::uint32_t{3});
  list += entries;
  constexpr std::uint16_t self_relative_with_list = 0x8004;
  constexpr std::uint32_t header_size = 20;
  const auto list_at = static_cast<std::uint32_t>(header_size);
  const auto owner_at = static_cast<std::uint32_t>(list_at + list.size());
  const auto group_at = static_cast<std::uint32_t>(owner_at + administrators.size());
  std::string bytes;
  append_number(bytes, std::uint16_t{1});
  append_number(bytes, self_relative_with_list);
  append_number(bytes, owner_at);
  append_number(bytes, group_at);
  append_number(bytes, std::uint32_t{0});
  append_number(bytes, list_at);
  return bytes + list + administrators + system;
}

/// The root key, whose security cell is at `security_at`.
std::string root_key(std::string_view name, std::uint32_t security_at) {
  constexpr std::uint16_t root_with_narrow_name = 0x002C;
  std::string bytes = "nk";
  append_number(bytes, root_with_narrow_name);
  append_number(bytes, std::uint64_t{0});  // last written
  for (const std::uint32_t word :
       {0U, none, 0U, 0U, none, none, 0U, none, security_at, none, 0U, 0U, 0U, 0U, 0U}) {
    append_number(bytes, word);
  }
  append_number(bytes, static_cast<std::uint16_t>(name.size()));
  append_number(bytes, std::uint16_t{0});
  return bytes += name;
}

std::string security(std::uint32_t at) {
  const std::string descriptor = security_descriptor();
  std::string bytes = "sk";
  append_number(bytes, std::uint16_t{0});
  for (const std::uint32_t word : {at, at, 1U, static_cast<std::uint32_t>(descriptor.size())}) {
    append_number(bytes, word);
  }
  return bytes + descriptor;
}

std::string file_header() {
  std::string bytes = "regf";
  constexpr std::uint32_t root_at = bin_header_size;
  for (const std::uint32_t word :
       {1U, 1U, 0U, 0U, 1U, 3U, 0U, 1U, root_at, static_cast<std::uint32_t>(block_size), 1U}) {
    append_number(bytes, word);
  }
  bytes.resize(block_size);
  return bytes;
}

}  // namespace

std::string empty_hive(std::string_view root_name) {
  const auto security_at =
      static_cast<std::uint32_t>(bin_header_size + cell(root_key(root_name, 0)).size());
  std::string bin = "hbin";
  append_number(bin, std::uint32_t{0});
  append_number(bin, static_cast<std::uint32_t>(block_size));
  bin.resize(bin_header_size);
  bin += cell(root_key(root_name, security_at)) + cell(security(security_at));
  const auto free = static_cast<std::uint32_t>(block_size - bin.size());
  append_number(bin, free);
  bin.resize(block_size);
  std::string bytes = file_header() + bin;
  seal_hive(bytes);
  return bytes;
}

void seal_hive(std::string& bytes) {
  constexpr std::size_t written_at = 12;
  constexpr std::size_t checksum_at = 508;
  put_number(bytes, written_at, std::uint64_t{0});
  std::uint32_t checksum = 0;
  for (std::size_t at = 0; at < checksum_at; ++at) {
    checksum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << (8 * (at % 4));
  }
  put_number(bytes, checksum_at, checksum);
}

}  // namespace mscsim::artifacts
