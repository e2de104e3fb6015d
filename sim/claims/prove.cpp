#include "sim/claims/prove.hpp"

#include <algorithm>
#include <bit>
#include <chrono>
#include <functional>
#include <span>

#include "models/tables.hpp"
#include "sim/claims/process_memory.hpp"
#include "sim/claims/remedy.hpp"

namespace mscsim::claims {
namespace {

using explore::Mood;
using scenario::Expect;
using scenario::PlannedClaim;
using scenario::PlannedStep;
using Kind = PlannedClaim::Kind;
using Step = explore::Step<ClusterModel>;
using Remedy = std::vector<const PlannedStep*>;

/// One question to the search: a claim asks one, `minimal` one more for each smaller remedy.
struct Question {
  std::size_t claim = 0;
  Mood mood{};
  std::function<bool(const Step&)> holds;
  /// Why a step settles it.
  std::function<std::string(const Step&)> remark = [](const Step&) { return std::string(); };
  bool answer_if_found = false;    ///< whether a finding makes the claim hold
  std::string if_none_found = {};  ///< why the claim is refuted where there is no finding
};

/// Turns claims into questions.
class Questions {
 public:
  explicit Questions(const ClusterModel& model) : model_(&model) {}

  void add(std::size_t row, const PlannedClaim& claim) {
    switch (claim.kind) {
      case Kind::reachable:
        return ask(row, Mood::reachable, true,
                   [this, &claim](const Step& step) { return shows(claim.symptom, step); });
      case Kind::never:
        return ask(row, Mood::always, false,
                   [this, &claim](const Step& step) { return !shows(claim.symptom, step); });
      case Kind::always:
        return ask(row, Mood::always, false,
                   [this, &claim](const Step& step) { return shows(claim.symptom, step); });
      case Kind::sufficient:
        return ask(row, Mood::always, false, [this, &claim](const Step& step) {
          return !concerns(claim, step) || !shows(claim.conditions, step) ||
                 shows(claim.symptom, step);
        });
      case Kind::necessary:
        return ask(row, Mood::always, false, [this, &claim](const Step& step) {
          return !shows(claim.symptom, step) || shows_any(claim.conditions, step);
        });
      case Kind::cure:
      case Kind::no_cure:
        return ask_of_remedy(row, claim, whole(claim), claim.kind == Kind::no_cure);
      case Kind::minimal:
        return ask_of_smaller(row, claim);
      case Kind::count:
        break;
    }
  }
  [[nodiscard]] const std::vector<Question>& list() const { return questions_; }

 private:
  void ask(std::size_t row, Mood mood, bool answer_if_found,
           std::function<bool(const Step&)> holds) {
    questions_.push_back({.claim = row,
                          .mood = mood,
                          .holds = std::move(holds),
                          .answer_if_found = answer_if_found});
  }

  void ask_of_remedy(std::size_t row, const PlannedClaim& claim, const Remedy& remedy,
                     bool answer_if_found, std::string if_none_found = {}) {
    const auto why = [this, &claim, remedy](const Step& step) {
      if (!shows(claim.symptom, step) || !shows(claim.conditions, step)) { return std::string(); }
      return why_not_cured(model_->site(), step.seen.after,
                           {.symptom = claim.symptom,
                            .remedy = remedy,
                            .then = claim.then,
                            .showed = model_->actions()[step.action],
                            .step = model_->step()});
    };
    questions_.push_back({.claim = row,
                          .mood = Mood::always,
                          .holds = [why](const Step& step) { return why(step).empty(); },
                          .remark = why,
                          .answer_if_found = answer_if_found,
                          .if_none_found = std::move(if_none_found)});
  }

  /// That the whole remedy cures, and that each with one step or more left out leaves some world
  /// sick.
  void ask_of_smaller(std::size_t row, const PlannedClaim& claim) {
    const Remedy all = whole(claim);
    ask_of_remedy(row, claim, all, false);
    std::vector<std::size_t> sets;  // the smallest first: they say the most
    for (std::size_t kept = 0; kept + 1 < std::size_t{1} << all.size(); ++kept) {
      sets.push_back(kept);
    }
    std::ranges::stable_sort(sets, {}, [](std::size_t kept) { return std::popcount(kept); });
    for (const std::size_t kept : sets) {
      Remedy some;
      for (std::size_t i = 0; i < all.size(); ++i) {
        if ((kept >> i & 1U) != 0) { some.push_back(all[i]); }
      }
      ask_of_remedy(row, claim, some, true, enough(some));
    }
  }

  static std::string enough(const Remedy& remedy) {
    if (remedy.empty()) { return "nothing need be done: none of its steps is needed"; }
    std::string words;
    for (const PlannedStep* const step : remedy) {
      words += (words.empty() ? "`" : ", `") + step->words + "`";
    }
    return words + (remedy.size() == 1 ? " alone cures too" : " alone cure too");
  }

  static Remedy whole(const PlannedClaim& claim) {
    Remedy remedy;
    for (const PlannedStep& step : claim.remedy) { remedy.push_back(&step); }
    return remedy;
  }

  [[nodiscard]] bool shows(const Expect& expect, const Step& step) const {
    return holds(expect, model_->site(), step.seen);
  }
  [[nodiscard]] bool shows_any(const Expect& expect, const Step& step) const {
    return std::ranges::any_of(expect.expectations, [&](const auto& one) {
      return shows(Expect{.expectations = {one}}, step);
    });
  }
  /// Whether its action is one of `when`.
  [[nodiscard]] bool concerns(const PlannedClaim& claim, const Step& step) const {
    const auto* const action = std::get_if<Action>(&model_->actions()[step.action].does);
    return claim.when.empty() ||
           (action != nullptr && std::ranges::find(claim.when, action->verb) != claim.when.end());
  }

  const ClusterModel* model_;
  std::vector<Question> questions_;
};

/// The words of the conditions that hold on some machine, for a person.
std::string conditions_of(const Site& site, const World& world) {
  std::string words;
  for (const Condition& condition : conditions_of(site)) {
    for (std::size_t i = 0; i < site.nodes().size(); ++i) {
      if (!condition.holds(View(site, world), static_cast<NodeId>(i))) { continue; }
      words += (words.empty() ? "" : ", ") + std::string(condition.name);
      break;
    }
  }
  return words.empty() ? "no condition holds" : "there holds " + words;
}

explore::Claim<ClusterModel> asked(const Question& question) {
  return {.name = {}, .mood = question.mood, .holds = question.holds};
}

/// Says what became of a claim, from the findings of its questions.
class Judge {
 public:
  Judge(ClusterModel& model, const std::vector<Question>& questions,
        const explore::Exploration<ClusterModel>& found)
      : model_(&model), questions_(&questions), found_(&found) {}

  /// Whether each finding has a way to it. Not where a claim told apart what was taken for one.
  [[nodiscard]] bool finds_its_ways() const {
    for (std::size_t i = 0; i < questions_->size(); ++i) {
      if (found_->findings[i] && !found_->walk_to(*found_->findings[i], asked((*questions_)[i]))) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] Proof judge(std::size_t row, const PlannedClaim& claim) const {
    Proof proof = nothing_said(claim);
    for (std::size_t i = 0; i < questions_->size() && proof.answer == Answer::holds; ++i) {
      if ((*questions_)[i].claim == row) { proof = judge_question(i, claim); }
    }
    // A smaller remedy that fails is no news; that the whole one cures is.
    const bool all_held = claim.kind == Kind::minimal && proof.answer == Answer::holds;
    return all_held ? nothing_said(claim) : proof;
  }

 private:
  using Walk = explore::Exploration<ClusterModel>::Walk;

  static Proof nothing_said(const PlannedClaim& claim) {
    return {.claim = &claim, .answer = Answer::holds, .trace = {}, .remark = {}};
  }

  [[nodiscard]] Proof judge_question(std::size_t number, const PlannedClaim& claim) const {
    const Question& question = (*questions_)[number];
    Proof proof = nothing_said(claim);
    if (const auto& finding = found_->findings[number]) {
      proof.answer = question.answer_if_found ? Answer::holds : Answer::refuted;
      const auto walk = found_->walk_to(*finding, asked(question)).value();
      proof.trace.assign(walk.actions.begin(), walk.actions.end());
      proof.remark = remark(question, claim, walk);
    } else if (found_->cut != explore::Cut::none) {
      proof.answer = Answer::unknown;
    } else if (question.answer_if_found) {
      proof.answer = Answer::refuted;
      proof.remark = question.if_none_found;
    }
    return proof;
  }

  [[nodiscard]] std::string remark(const Question& question, const PlannedClaim& claim,
                                   const Walk& walk) const {
    std::string words;
    auto expander = model_->expander();
    expander.expand(
        walk.end, [&](explore::ActionId action, const PackedWorld& after, const Shown& seen) {
          if (action != walk.actions.back()) { return; }
          words = claim.kind == Kind::necessary || claim.kind == Kind::sufficient
                      ? conditions_of(model_->site(), seen.after)
                      : question.remark(
                            {.before = walk.end, .action = action, .after = after, .seen = seen});
        });
    return words;
  }

  ClusterModel* model_;
  const std::vector<Question>* questions_;
  const explore::Exploration<ClusterModel>* found_;
};

/// The world after the steps of `start`; what was refused is said in `exploration`.
World start_of(const scenario::Plan& plan, StepFunction& take, Exploration& exploration) {
  World world = plan.start;
  std::vector<scenario::Sighting> sightings;
  Footprint footprint;
  for (const PlannedStep& step : plan.exploration->start) {
    const Refusal refusal = take(*plan.site, world, step, sightings, footprint);
    if (refusal.empty()) { continue; }
    exploration.refused = "`" + step.words + "` of `start` cannot be done: " + told(refusal);
    break;
  }
  return world;
}

/// The symptom is that of the first `reachable`, its causes those of the first claim that names
/// any.
std::optional<Ways> ways_of(const std::vector<PlannedClaim>& claims, const ClusterModel& model,
                            const explore::Exploration<ClusterModel>& found) {
  const auto reachable = std::ranges::find(claims, Kind::reachable, &PlannedClaim::kind);
  if (reachable == claims.end()) { return std::nullopt; }
  const auto named = std::ranges::find_if(
      claims, [](const PlannedClaim& claim) { return !claim.conditions.expectations.empty(); });
  static const Expect none;
  return ways(model, found,
              {.symptom = reachable->symptom,
               .conditions = named == claims.end() ? none : named->conditions});
}

/// Has `model` treat nodes and adapters alike, if nothing that is planned tells them apart.
/// Returns how many worlds one may then stand for.
std::size_t use_symmetry(const scenario::Plan& plan, const World& start, ClusterModel& model) {
  std::vector<Interchange> found = Interchange::find(*plan.site, start, plan.exploration->actions);
  std::erase_if(found, [&](const Interchange& interchange) {
    return !std::ranges::all_of(plan.exploration->claims, [&](const PlannedClaim& claim) {
      return interchange.keeps(claim);
    });
  });
  std::vector<Interchange> all = Interchange::all_of(found);
  const std::size_t stands_for = all.size() + 1;
  model.exchange(std::move(all));
  return stands_for;
}

/// What is asked of the whole graph, as far as memory lasts.
void ask_of_graph(const ProveOptions& options, const ClusterModel& model,
                  const explore::Exploration<ClusterModel>& found, Exploration& result) {
  const auto lasts = [&](std::size_t more) {
    return resident_bytes() + more <= options.search.bounds.bytes_max;
  };
  if (options.quotient) {
    result.quotient = quotient(model, found, [&] { return lasts(0); });
    if (!result.quotient) { result.left_out.emplace_back("the graph"); }
  }
  if (!options.ways) { return; }
  if (lasts(ways_bytes(found.states(), found.transitions))) {
    result.ways = ways_of(result.plan->exploration->claims, model, found);
  } else {
    result.left_out.emplace_back("the ways");
  }
}

/// Nothing where it took worlds for one that a step tells apart.
std::optional<Exploration> explored(const scenario::Plan& plan, ProveOptions options) {
  const scenario::PlannedExploration& planned = *plan.exploration;
  Exploration result{.plan = &plan, .proofs = {}, .refused = {}};
  const World start = start_of(plan, *options.step, result);
  if (!result.refused.empty()) { return result; }

  const std::size_t memory = bound_process_memory(options.search);
  ClusterModel model(*plan.site, start, planned.actions, options.step, Memo::on, memory / 4);
  Questions questions(model);
  for (std::size_t i = 0; i < planned.claims.size(); ++i) { questions.add(i, planned.claims[i]); }
  std::vector<explore::Claim<ClusterModel>> all;
  for (const Question& question : questions.list()) { all.push_back(asked(question)); }
  if (planned.depth_max != 0) {
    auto& depth_max = options.search.bounds.depth_max;
    depth_max = std::min(depth_max, planned.depth_max);
  }
  const bool whole_graph = options.quotient || options.ways;
  if (whole_graph) { options.search.until_settled = false; }
  if (options.search.symmetry && !whole_graph) {
    result.stands_for = use_symmetry(plan, start, model);
    result.symmetry = result.stands_for > 1 ? Symmetry::used : Symmetry::none;
  }
  options.search.symmetry = result.symmetry == Symmetry::used;
  const auto begun = std::chrono::steady_clock::now();
  const auto found = explore::search<ClusterModel>(model, all, options.search);
  result.cost = {
      .seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(),
      .steps = model.steps(),
      .parts = model.worlds().parts(),
      .memo_steps = model.memo().size(),
      .memory = {.program = options.search.memory.besides,
                 .worlds = found.bytes() - found.table_bytes(),
                 .table = found.table_bytes(),
                 .round = found.round_bytes,
                 .parts = model.parts_bytes(),
                 .memo = model.memo().bytes()}};
  return_freed_memory();
  const Judge judge(model, questions.list(), found);
  if (result.symmetry == Symmetry::used && (model.asymmetries() > 0 || !judge.finds_its_ways())) {
    return std::nullopt;
  }
  result.asleep = found.asleep;
  result.omission_probability = found.omission_probability();
  result.worlds = found.states();
  result.transitions = found.transitions;
  result.depth = static_cast<std::uint32_t>(found.states_at_depth.size() - 1);
  result.parts = model.parts();
  result.cut = found.cut;
  result.complete = found.complete;
  if (found.complete) { ask_of_graph(options, model, found, result); }
  for (std::size_t i = 0; i < planned.claims.size(); ++i) {
    result.proofs.push_back(judge.judge(i, planned.claims[i]));
  }
  return result;
}

}  // namespace

Exploration prove(const scenario::Plan& plan, ProveOptions options) {
  if (auto found = explored(plan, options)) { return *std::move(found); }
  options.search.symmetry = false;
  Exploration found = explored(plan, options).value();
  found.symmetry = Symmetry::refuted;
  return found;
}

}  // namespace mscsim::claims
