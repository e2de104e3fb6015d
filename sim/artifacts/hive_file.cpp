#include "sim/artifacts/hive_file.hpp"

#include <hivex.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <system_error>
#include <vector>

#include "sim/artifacts/empty_hive.hpp"
#include "sim/artifacts/little_endian.hpp"

namespace mscsim::artifacts {
namespace {

using console::RegistryKey;
using console::RegistryValue;

struct CloseHive {
  void operator()(hive_h* hive) const { static_cast<void>(hivex_close(hive)); }
};
using Hive = std::unique_ptr<hive_h, CloseHive>;

NotMade last_error() { return {std::generic_category().message(errno)}; }

/// A file in memory: hivex reads and writes files only.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(memfd_create("hive", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  MemoryFile(MemoryFile&&) = delete;
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile() {
    if (descriptor_ >= 0) { static_cast<void>(close(descriptor_)); }
  }

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
  /// False where it cannot; errno says why.
  [[nodiscard]] bool write(const std::string& bytes) const {
    for (std::size_t done = 0; done < bytes.size();) {  // what is written in part has no errno
      const ssize_t more =
          pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
      if (more <= 0) { return false; }
      done += static_cast<std::size_t>(more);
    }
    return true;
  }
  [[nodiscard]] bool read(std::string& bytes) const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) { return false; }
    bytes.resize(static_cast<std::size_t>(status.st_size));
    return pread(descriptor_, bytes.data(), bytes.size(), 0) == status.st_size;
  }

 private:
  int descriptor_;
};

struct EncodedValue {
  hive_type type = hive_t_none;
  std::string bytes;
};

EncodedValue encoded(const RegistryValue& value) {
  switch (value.type) {
    case RegistryValue::Type::sz:
      return {hive_t_REG_SZ, utf16z(value.text())};
    case RegistryValue::Type::expand_sz:
      return {hive_t_REG_EXPAND_SZ, utf16z(value.text())};
    case RegistryValue::Type::multi_sz: {
      std::string bytes;
      for (const std::string& each : value.strings) { bytes += utf16z(each); }
      return {hive_t_REG_MULTI_SZ, bytes + utf16z("")};
    }
    case RegistryValue::Type::dword: {
      std::string bytes;
      append_number(bytes, value.number);
      return {hive_t_REG_DWORD, bytes};
    }
  }
  return {};
}

/// False where hivex could not; errno says why.
bool put_values(hive_h* hive, hive_node_h node, const std::vector<RegistryValue>& values) {
  std::vector<EncodedValue> encodings;
  encodings.reserve(values.size());
  for (const RegistryValue& value : values) { encodings.push_back(encoded(value)); }
  std::vector<std::string> names;
  names.reserve(values.size());
  for (const RegistryValue& value : values) { names.push_back(value.name); }
  std::vector<hive_set_value> rows;
  for (std::size_t i = 0; i < values.size(); ++i) {
    rows.push_back({.key = names[i].data(),
                    .t = encodings[i].type,
                    .len = encodings[i].bytes.size(),
                    .value = encodings[i].bytes.data()});
  }
  return rows.empty() || hivex_node_set_values(hive, node, rows.size(), rows.data(), 0) == 0;
}

bool put_key(hive_h* hive, hive_node_h node, const RegistryKey& key) {
  if (!put_values(hive, node, key.values)) { return false; }
  return std::ranges::all_of(key.keys, [&](const RegistryKey& child) {
    const hive_node_h made = hivex_node_add_child(hive, node, child.name.c_str());
    return made != 0 && put_key(hive, made, child);
  });
}

}  // namespace

std::variant<std::string, NotMade> hive_file(const RegistryKey& root) {
  const MemoryFile file;
  if (!file.write(empty_hive(root.name))) { return last_error(); }
  const Hive hive(hivex_open(file.path().c_str(), HIVEX_OPEN_WRITE));
  std::string bytes;
  if (!hive || !put_key(hive.get(), hivex_root(hive.get()), root) ||
      hivex_commit(hive.get(), nullptr, 0) != 0 || !file.read(bytes)) {
    return last_error();
  }
  seal_hive(bytes);
  return bytes;
}

}  // namespace mscsim::artifacts
