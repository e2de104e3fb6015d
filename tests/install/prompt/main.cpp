#include <iostream>
#include <mscsim/scenario/load.hpp>
#include <mscsim/scenario/run.hpp>
#include <mscsim/shell/shell.hpp>
#include <string>
#include <utility>

namespace scenario = mscsim::scenario;
using scenario::Yaml;

// A tree as a page gets one: the YAML was read elsewhere.
Yaml text(std::string words) {
  Yaml value;
  value.kind = Yaml::Kind::scalar;
  value.text = std::move(words);
  return value;
}
Yaml map(std::string key, Yaml value) {
  Yaml result;
  result.kind = Yaml::Kind::mapping;
  result.entries.push_back({.key = std::move(key), .key_place = {}, .value = std::move(value)});
  return result;
}
Yaml list(Yaml item) {
  Yaml result;
  result.kind = Yaml::Kind::sequence;
  result.items.push_back(std::move(item));
  return result;
}

int main() {
  Yaml root = map("title", text("At the prompt"));
  root.entries.push_back(
      map("world", map("nodes", map("NODE1", map("service_pack", text("SP4"))))).entries.front());
  root.entries.push_back(map("steps", list(text("restart"))).entries.front());
  scenario::ProblemSet problems;
  const auto no_worlds = [](auto, auto, const auto& place, auto& found) -> std::optional<Yaml> {
    found.add(place, "there are no files here");
    return std::nullopt;
  };
  const auto plans =
      scenario::load_tree(root, no_worlds, scenario::whole_vocabulary(), {}, problems);
  for (const auto& problem : problems.list()) { std::cerr << problem.what << '\n'; }
  if (plans.empty()) { return 1; }
  mscsim::shell::Shell shell(plans.front(), false);
  const std::string said = shell.type("winver");
  std::cout << shell.prompt() << "winver\n" << said;
  return scenario::run(plans.front(), {}).passed && said.find("Service Pack 4") != said.npos ? 0
                                                                                             : 1;
}
