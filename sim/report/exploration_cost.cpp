#include "sim/report/exploration_cost.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

#include "sim/claims/process_memory.hpp"

namespace mscsim::report {
namespace {

using claims::Exploration;

/// By Part; those of the second node count with the first's.
constexpr std::array<std::string_view, parts_count> part_words{
    "power", "disk", "images",   "services", "network",     "", "", "",
    "",      "",     "database", "runtime",  "surroundings"};

double mebibytes(std::size_t bytes) { return static_cast<double>(bytes) / 0x1p20; }

double per(double amount, double of) { return of > 0 ? amount / of : 0; }

double steps_a_second(const Exploration& exploration) {
  const auto& steps = exploration.cost.steps;
  return per(static_cast<double>(steps.remembered + steps.done), exploration.cost.seconds);
}

std::string symmetry_words(const Exploration& exploration) {
  switch (exploration.symmetry) {
    case claims::Symmetry::off:
      return "off";
    case claims::Symmetry::none:
      return "none: no two nodes or adapters are alike";
    case claims::Symmetry::refuted:
      return "none: a step told apart what looked alike";
    case claims::Symmetry::used:
      return fmt::format("by which a world stands for up to {}", exploration.stands_for);
  }
  return "";
}

void put_line(Page& page, std::string_view what, std::string_view figures) {
  page.pad(4);
  page.put(Ink::faint, fmt::format("{:<8}", what));
  page.put(figures);
  page.end_line();
}

}  // namespace

void put_cost(Page& page, const Exploration& exploration) {
  const claims::ExplorationCost& cost = exploration.cost;
  const auto worlds = static_cast<double>(exploration.worlds);
  const auto tried = static_cast<double>(cost.steps.remembered + cost.steps.done);
  put_line(page, "rate",
           fmt::format("{:.2f} s: {:.0f} worlds/s, {:.0f} steps tried/s", cost.seconds,
                       per(worlds, cost.seconds), steps_a_second(exploration)));
  const claims::MemoryUse& memory = cost.memory;
  put_line(page, "memory",
           fmt::format("{:.1f} MiB at the peak: worlds {:.1f} ({:.1f} bytes each), their table "
                       "{:.1f}, successors {:.1f}, parts {:.1f}, memo {:.1f}, program {:.1f}",
                       mebibytes(claims::peak_bytes()), mebibytes(memory.worlds),
                       per(static_cast<double>(memory.worlds), worlds), mebibytes(memory.table),
                       mebibytes(memory.round), mebibytes(memory.parts), mebibytes(memory.memo),
                       mebibytes(memory.program)));
  put_line(page, "reduced",
           fmt::format("symmetry {}, {} steps judged and not followed", symmetry_words(exploration),
                       exploration.asleep));
  put_line(page, "memo",
           fmt::format("{} steps done, {} remembered, which answered for {} more ({:.2f} %)",
                       cost.steps.done, cost.memo_steps, cost.steps.remembered,
                       100 * per(static_cast<double>(cost.steps.remembered), tried)));
  std::string parts;
  for (std::size_t i = 0; i < part_words.size(); ++i) {
    if (part_words.at(i).empty()) { continue; }
    parts += fmt::format("{}{} {}", parts.empty() ? "" : ", ", part_words.at(i), cost.parts.at(i));
  }
  put_line(page, "parts", parts);
}

nlohmann::ordered_json json_cost(const Exploration& exploration) {
  const claims::ExplorationCost& cost = exploration.cost;
  nlohmann::ordered_json parts = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < part_words.size(); ++i) {
    if (!part_words.at(i).empty()) { parts[std::string(part_words.at(i))] = cost.parts.at(i); }
  }
  return {{"seconds", cost.seconds},
          {"peak_bytes", claims::peak_bytes()},
          {"world_bytes", cost.memory.worlds},
          {"table_bytes", cost.memory.table},
          {"successor_bytes", cost.memory.round},
          {"part_bytes", cost.memory.parts},
          {"memo_bytes", cost.memory.memo},
          {"program_bytes", cost.memory.program},
          {"steps_done", cost.steps.done},
          {"steps_remembered", cost.memo_steps},
          {"steps_answered", cost.steps.remembered},
          {"parts", std::move(parts)}};
}

}  // namespace mscsim::report
