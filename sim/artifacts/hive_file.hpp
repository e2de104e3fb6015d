#pragma once
#include <string>
#include <variant>

#include "sim/artifacts/artifact.hpp"
#include "sim/console/registry.hpp"

namespace mscsim::artifacts {

/// A registry hive as Windows NT keeps it on disk, with what `root` holds below the hive's root
/// key. The same `root` gives the same bytes.
[[nodiscard]] std::variant<std::string, NotMade> hive_file(const console::RegistryKey& root);

}  // namespace mscsim::artifacts
