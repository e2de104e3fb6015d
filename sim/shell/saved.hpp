#pragma once
#include <string>
#include <vector>

#include "sim/scenario/yaml.hpp"

namespace mscsim::shell {

struct Saved {
  const std::string& title;
  const std::vector<std::string>& cites;
  const scenario::Yaml* know;             ///< null: none
  const scenario::Yaml* world;            ///< null: `use: one-node`
  const std::vector<std::string>& steps;  ///< each on one line, as a scenario has it
};

/// The text of a scenario that does the same again.
[[nodiscard]] std::string saved_scenario(const Saved& saved);

}  // namespace mscsim::shell
