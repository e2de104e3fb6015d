#include "sim/harness/rule_scores.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "models/tables.hpp"
#include "sim/harness/own_tests.hpp"
#include "sim/rules/detector.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::harness {
namespace {

using evidence::Record;
using scenario::ProblemSet;

constexpr std::size_t trials_max = 500;  ///< of one rule; each is a world of its own

std::optional<double> share(std::size_t part, std::size_t whole) {
  if (whole == 0) { return std::nullopt; }
  return static_cast<double>(part) / static_cast<double>(whole);
}

/// The conditions that ship, and those that some case declares.
std::set<std::string_view> known_conditions(const std::vector<DiagnosisCase>& cases) {
  std::set<std::string_view> names;
  for (const Condition& condition : conditions_table()) { names.insert(condition.name); }
  for (const DiagnosisCase& each : cases) {
    const auto conditions = conditions_of(*each.plan->site);
    if (conditions.size() == conditions_table().size()) { continue; }  // it declares none
    for (const Condition& condition : conditions) { names.insert(condition.name); }
  }
  return names;
}

/// Reports a cause that is no condition.
void check_cause(const rules::Diagnosis& diagnosis, const std::set<std::string_view>& names,
                 ProblemSet& problems) {
  if (names.contains(diagnosis.cause)) { return; }
  problems.add(diagnosis.cause_place, "unknown condition " + scenario::quoted(diagnosis.cause),
               scenario::suggestion(diagnosis.cause,
                                    std::vector<std::string_view>(names.begin(), names.end())));
}

/// What one rule flagged in one case: each machine with the records that gave it away.
using Flagged = std::map<NodeId, std::vector<Record>>;

class Scorer {
 public:
  Scorer(const rules::RuleSet& set, const std::vector<DiagnosisCase>& cases)
      : set_(&set), cases_(&cases) {}

  scenario::Result<SetScore> run(const CaseProgress& progress) {
    const auto known = known_conditions(*cases_);
    for (std::size_t row = 0; row < set_->rules().size(); ++row) {
      const auto& diagnosis = set_->rules()[row].diagnosis;
      if (!diagnosis || diagnosis->cause.empty()) { continue; }
      check_cause(*diagnosis, known, problems_);
      RuleScore score;
      score.rule = row;
      score.condition = diagnosis->cause;
      result_.rules.push_back(std::move(score));
    }
    if (!problems_.empty()) { return problems_.list(); }
    trials_.resize(result_.rules.size());
    for (const DiagnosisCase& each : *cases_) {
      if (progress) { progress(result_.cases); }
      judge(each);
    }
    for (std::size_t k = 0; k < result_.rules.size(); ++k) {
      RuleScore& score = result_.rules[k];
      finish_trials(score, trials_[k]);
      score.failed_tests = failed_own_tests(*set_, score.rule, problems_);
    }
    if (!problems_.empty()) { return problems_.list(); }
    sum_up();
    return std::move(result_);
  }

 private:
  /// The trials of a rule's remedy: the steps, and without which it did not cure at some time.
  struct Trials {
    std::size_t tried = 0;
    std::size_t read = 0;  ///< of them, cases that can say the remedy
    ProblemSet unreadable;
    std::vector<bool> needed;
    std::vector<std::string> words;
  };

  /// What each rule flags in a case, by its row.
  std::map<std::size_t, Flagged> flagged_in(const DiagnosisCase& at) {
    const std::vector<Record> records = records_of(at);
    result_.records += records.size();
    std::map<std::size_t, Flagged> flagged;
    const rules::Detected detected = rules::detect(*set_, records);
    for (std::size_t i = 0; i < records.size(); ++i) {
      const Record& record = records[i];
      for (const std::size_t row : detected.rules[i]) {
        fired_.insert(row);
        const auto computer = record.text("Computer");
        const auto node = computer ? node_called(at, *computer) : std::nullopt;
        if (node) { flagged[row][*node].push_back(record); }
      }
    }
    return flagged;
  }

  void judge(const DiagnosisCase& at) {
    ++result_.cases;
    std::map<std::size_t, Flagged> flagged = flagged_in(at);
    for (std::size_t i = 0; i < at.plan->site->nodes().size(); ++i) {
      const auto node = static_cast<NodeId>(i);
      const View view(*at.plan->site, at.world);
      if (view.power(node).power != Power::running) { continue; }
      for (const Condition& condition : conditions_of(*at.plan->site)) {
        if (condition.holds(view, node)) { held_.emplace(condition.name); }
      }
      judge(at, node, flagged);
    }
  }

  /// One machine. A cause that another rule tells there is no miss of this one.
  void judge(const DiagnosisCase& at, NodeId node, std::map<std::size_t, Flagged>& flagged) {
    const std::size_t machine = machines_++;
    std::set<std::string_view> flagged_causes;
    for (const RuleScore& each : result_.rules) {
      if (flagged[each.rule].contains(node)) { flagged_causes.insert(each.condition); }
    }
    for (std::size_t k = 0; k < result_.rules.size(); ++k) {
      const bool by_other = flagged_causes.contains(result_.rules[k].condition) &&
                            !flagged[result_.rules[k].rule].contains(node) &&
                            holds(at, result_.rules[k].condition, node);
      if (!by_other) { count(k, at, node, flagged[result_.rules[k].rule], machine); }
    }
  }

  static std::optional<NodeId> node_called(const DiagnosisCase& at, const std::string& name) {
    for (std::size_t i = 0; i < at.plan->site->nodes().size(); ++i) {
      const auto node = static_cast<NodeId>(i);
      if (at.plan->site->name(node) == name) { return node; }
    }
    return std::nullopt;
  }

  void count(std::size_t k, const DiagnosisCase& at, NodeId node, const Flagged& flagged,
             std::size_t machine) {
    RuleScore& score = result_.rules[k];
    const bool is_so = holds(at, score.condition, node);
    const auto found = flagged.find(node);
    const bool says = found != flagged.end();
    const Outcome outcome = says ? (is_so ? Outcome::true_positive : Outcome::false_positive)
                                 : (is_so ? Outcome::false_negative : Outcome::true_negative);
    ++score.outcomes.at(static_cast<std::size_t>(outcome));
    if (says) { flags_[score.rule].push_back(machine); }
    const std::string name(at.plan->site->name(node));
    if (outcome == Outcome::false_positive && !score.false_positive) {
      score.false_positive = {
          &at, node, fmt::format("flags {}, where {} does not hold", name, score.condition)};
    }
    if (outcome == Outcome::false_negative && !score.false_negative) {
      score.false_negative = {
          &at, node, fmt::format("is silent on {}, where {} holds", name, score.condition)};
    }
    if (outcome == Outcome::true_positive) { try_remedy(k, at, node, found->second); }
  }

  /// At once, so that no case has to be remembered with its records.
  void try_remedy(std::size_t k, const DiagnosisCase& at, NodeId node,
                  const std::vector<Record>& matched) {
    RuleScore& score = result_.rules[k];
    Trials& trials = trials_[k];
    const rules::Diagnosis& diagnosis = *set_->rules()[score.rule].diagnosis;
    if (!diagnosis.remedy || trials.tried == trials_max) { return; }
    ++trials.tried;
    ++score.advised;
    const auto advice = advice_for(diagnosis, at, node, matched, trials.unreadable);
    if (!advice) {
      note(score, at, node, "the remedy cannot be carried out there");
      return;
    }
    ++trials.read;
    const Trial trial = carried_out(*advice, at, score.condition, node);
    score.cured += trial.cured() ? 1 : 0;
    score.harmed += trial.harm.empty() ? 0 : 1;
    if (trial.cured()) {
      leave_out_each(*advice, at, node, score.condition, trials);
      return;
    }
    note(score, at, node,
         !trial.refused.empty() ? trial.refused
         : !trial.stays.empty() ? trial.stays
                                : trial.harm);
  }

  static void leave_out_each(const Advice& advice, const DiagnosisCase& at, NodeId node,
                             std::string_view condition, Trials& trials) {
    const auto& all = advice.rounds.front();
    trials.needed.resize(all.size());
    trials.words.resize(all.size());
    for (std::size_t step = 0; step < all.size(); ++step) {
      trials.words[step] = all[step].words;
      if (trials.needed[step]) { continue; }
      trials.needed[step] = !carried_out(advice, at, condition, node, step).cured();
    }
  }

  void finish_trials(RuleScore& score, const Trials& trials) {
    if (trials.read == 0 && trials.tried > 0) { problems_.add(trials.unreadable.list()); }
    for (std::size_t step = 0; step < trials.needed.size(); ++step) {
      if (!trials.needed[step]) { score.needless_steps.push_back(trials.words[step]); }
    }
  }

  static void note(RuleScore& score, const DiagnosisCase& at, NodeId node, std::string what) {
    if (!score.not_cured) { score.not_cured = {&at, node, std::move(what)}; }
  }

  void sum_up() {
    std::set<std::string> causes;
    for (const RuleScore& each : result_.rules) { causes.insert(each.condition); }
    for (const std::string& condition : held_) {
      if (!causes.contains(condition)) { result_.uncovered.push_back(condition); }
    }
    for (std::size_t row = 0; row < set_->rules().size(); ++row) {
      if (set_->rules()[row].reported && !fired_.contains(row)) { result_.silent.push_back(row); }
    }
    for (auto one = flags_.begin(); one != flags_.end(); ++one) {
      for (auto other = std::next(one); other != flags_.end(); ++other) {
        if (one->second == other->second) {
          result_.overlaps.emplace_back(one->first, other->first);
        }
      }
    }
  }

  const rules::RuleSet* set_;
  const std::vector<DiagnosisCase>* cases_;
  ProblemSet problems_;
  SetScore result_;
  std::vector<Trials> trials_;                             ///< by score
  std::map<std::size_t, std::vector<std::size_t>> flags_;  ///< by rule: machines, counted through
  std::set<std::size_t> fired_;
  std::set<std::string> held_;
  std::size_t machines_ = 0;
};

}  // namespace

std::optional<double> RuleScore::precision() const {
  return share(count(Outcome::true_positive),
               count(Outcome::true_positive) + count(Outcome::false_positive));
}
std::optional<double> RuleScore::recall() const {
  return share(count(Outcome::true_positive),
               count(Outcome::true_positive) + count(Outcome::false_negative));
}
std::optional<double> RuleScore::cure_rate() const { return share(cured, advised); }

Judgement RuleScore::judged(const rules::Least& least) const {
  const bool flagged = count(Outcome::true_positive) + count(Outcome::false_positive) > 0;
  const bool was_so = count(Outcome::true_positive) + count(Outcome::false_negative) > 0;
  if (!flagged && !was_so && failed_tests.empty()) { return Judgement::not_tested; }
  const bool is_good =
      count(Outcome::true_positive) > 0 && precision().value_or(0) >= least.precision &&
      recall().value_or(0) >= least.recall && cure_rate().value_or(1) >= least.cure &&
      needless_steps.empty() && failed_tests.empty();
  return is_good ? Judgement::passed : Judgement::failed;
}

scenario::Result<SetScore> score(const rules::RuleSet& set, const std::vector<DiagnosisCase>& cases,
                                 const CaseProgress& progress) {
  return Scorer(set, cases).run(progress);
}

}  // namespace mscsim::harness
