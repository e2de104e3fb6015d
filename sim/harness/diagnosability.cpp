#include "sim/harness/diagnosability.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

#include "models/tables.hpp"

namespace mscsim::harness {
namespace {

using evidence::Record;

/// The evidence that one machine gave in one case, and what was so.
struct Machine {
  const DiagnosisCase* at = nullptr;
  std::string log;
  std::string all;  ///< log and inventory
  std::vector<bool> holds;
};

/// A record without what differs from run to run and says nothing.
std::string words_of(const Record& record) {
  std::string words;
  for (const evidence::Field& field : record.fields) {
    if (field.name == "TimeCreated" || field.name == "Computer") { continue; }
    words += field.name + '=' + evidence::text_of(field.value) + '\x1F';
  }
  return words + '\n';
}

bool is_trouble(const Record& record) {
  const auto level = record.text("Level");
  return level == "2" || level == "3";
}

std::optional<Machine> machine_of(const DiagnosisCase& at, const std::vector<Record>& records,
                                  NodeId node) {
  const View view(*at.plan->site, at.world);
  if (view.power(node).power != Power::running) { return std::nullopt; }
  Machine machine{.at = &at, .log = {}, .all = {}, .holds = {}};
  const std::string_view name = at.plan->site->name(node);
  bool trouble = false;
  for (const Record& record : records) {
    if (record.text("Computer") != name) { continue; }
    const bool is_event = record.text("Channel") == "System";
    trouble = trouble || (is_event && is_trouble(record));
    const std::string words = words_of(record);
    machine.all += words;
    if (is_event) { machine.log += words; }
  }
  if (!trouble) { return std::nullopt; }
  for (const Condition& condition : conditions_table()) {
    machine.holds.push_back(condition.holds(view, node));
  }
  return machine;
}

/// Of each pair, two machines with the same evidence of which each has one condition alone.
using Confusions = std::map<std::pair<std::size_t, std::size_t>,
                            std::pair<const DiagnosisCase*, const DiagnosisCase*>>;

Confusions confusions(const std::vector<Machine>& machines, std::string Machine::*evidence) {
  std::map<std::string_view, std::vector<const Machine*>> alike;
  for (const Machine& machine : machines) { alike[machine.*evidence].push_back(&machine); }
  Confusions found;
  for (const auto& [words, group] : alike) {
    // Machines with the same truth confuse nothing.
    std::map<std::vector<bool>, const Machine*> by_truth;
    for (const Machine* const machine : group) { by_truth.emplace(machine->holds, machine); }
    for (const auto& [truth, one] : by_truth) {
      for (const auto& [other_truth, other] : by_truth) {
        for (std::size_t i = 0; i < truth.size(); ++i) {
          for (std::size_t k = i + 1; k < truth.size(); ++k) {
            if (truth[i] && !truth[k] && other_truth[k] && !other_truth[i]) {
              found.try_emplace({i, k}, one->at, other->at);
            }
          }
        }
      }
    }
  }
  return found;
}

std::vector<Machine> machines_in(const std::vector<DiagnosisCase>& cases) {
  std::vector<Machine> machines;
  for (const DiagnosisCase& each : cases) {
    const std::vector<Record> records = records_of(each);
    for (std::size_t i = 0; i < each.plan->site->nodes().size(); ++i) {
      if (auto machine = machine_of(each, records, static_cast<NodeId>(i))) {
        machines.push_back(std::move(*machine));
      }
    }
  }
  return machines;
}

/// Pairs of conditions of which some machine has the first without the second.
std::set<std::pair<std::size_t, std::size_t>> first_alone(const std::vector<Machine>& machines) {
  const std::size_t conditions = conditions_table().size();
  std::set<std::pair<std::size_t, std::size_t>> alone;
  for (const Machine& machine : machines) {
    for (std::size_t i = 0; i < conditions; ++i) {
      for (std::size_t k = 0; k < conditions; ++k) {
        if (machine.holds[i] && !machine.holds[k]) { alone.emplace(i, k); }
      }
    }
  }
  return alone;
}

}  // namespace

std::vector<Pair> diagnosability(const std::vector<DiagnosisCase>& cases) {
  const std::vector<Machine> machines = machines_in(cases);
  const Confusions by_log = confusions(machines, &Machine::log);
  const Confusions by_all = confusions(machines, &Machine::all);
  const std::size_t conditions = conditions_table().size();
  const auto alone = first_alone(machines);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < conditions; ++i) {
    for (std::size_t k = i + 1; k < conditions; ++k) {
      if (!alone.contains({i, k}) || !alone.contains({k, i})) { continue; }
      Pair pair{.one = i, .other = k, .by = ToldBy::event_log};
      if (const auto found = by_log.find({i, k}); found != by_log.end()) {
        pair.by = by_all.contains({i, k}) ? ToldBy::nothing : ToldBy::inventory;
        std::tie(pair.one_at, pair.other_at) = found->second;
      }
      pairs.push_back(pair);
    }
  }
  return pairs;
}

}  // namespace mscsim::harness
