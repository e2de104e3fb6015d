#include <algorithm>

#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

const Yaml* Yaml::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &YamlEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

}  // namespace mscsim::scenario
