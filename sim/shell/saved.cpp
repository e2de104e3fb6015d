#include "sim/shell/saved.hpp"

#include <fmt/format.h>

#include "sim/scenario/words.hpp"

namespace mscsim::shell {
namespace {

using scenario::Yaml;
using scenario::YamlEntry;

/// Levels of a `world:` that stand on lines of their own; what is below them is on one line.
constexpr std::size_t levels_max = 4;

// NOLINTNEXTLINE(misc-no-recursion): levels_max bounds it
void put(std::string& out, const YamlEntry& entry, std::size_t level) {
  const std::string indent(2 * level, ' ');
  const Yaml& value = entry.value;
  if (value.kind != Yaml::Kind::mapping || value.entries.empty() || level >= levels_max) {
    Yaml alone;
    alone.kind = Yaml::Kind::mapping;
    alone.entries.push_back(entry);
    out += fmt::format("{}{}\n", indent, scenario::words(alone));
    return;
  }
  out += fmt::format("{}{}:\n", indent, scenario::scalar_words(entry.key));
  for (const YamlEntry& each : value.entries) { put(out, each, level + 1); }
}

}  // namespace

std::string saved_scenario(const Saved& saved) {
  std::string out = fmt::format("title: {}\n", scenario::scalar_words(saved.title));
  std::string cites;
  for (const std::string& cite : saved.cites) {
    cites.append(cites.empty() ? "" : ", ").append(cite);
  }
  if (!cites.empty()) { out += fmt::format("cites: [{}]\n", cites); }
  if (saved.know != nullptr) { out += fmt::format("know: {}\n", scenario::words(*saved.know)); }
  if (saved.world == nullptr) {
    out += "use: one-node\n";
  } else {
    put(out, {.key = "world", .key_place = {}, .value = *saved.world}, 0);
  }
  out += "steps:\n";
  if (saved.steps.empty()) { out += "  - wait: 1ms\n"; }
  for (const std::string& step : saved.steps) { out += fmt::format("  - {}\n", step); }
  return out;
}

}  // namespace mscsim::shell
