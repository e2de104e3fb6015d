#include "sim/scenario/explore_section.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/duration.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::scenario {
namespace {

using Kind = PlannedClaim::Kind;

constexpr std::array<std::string_view, static_cast<std::size_t>(Kind::count)> kinds{
    "reachable", "never", "always", "cure", "no_cure", "sufficient", "necessary", "minimal"};
constexpr std::uint32_t depth_most = 1'000'000;
/// Every way to leave steps of a remedy out is tried.
constexpr std::size_t remedy_steps_max = 8;

class ExplorationReader {
 public:
  ExplorationReader(const Variables& variables, Procedures& procedures, StepsLeft& left,
                    Reading& reading)
      : variables_(&variables), procedures_(&procedures), left_(&left), reading_(&reading) {}

  PlannedExploration read(const Yaml& explore, const Yaml* claims) {
    constexpr std::array<std::string_view, 4> keys{"start", "actions", "rest", "depth"};
    PlannedExploration result;
    if (!is_mapping(explore, "`explore`", problems())) { return result; }
    check_keys(explore, keys, problems());
    if (const Yaml* const start = explore.find("start")) {
      result.start = read_actions(*start, "start");
    }
    if (const Yaml* const actions = required(explore, "actions", problems())) {
      result.actions = read_actions(*actions, "actions");
    }
    if (const Yaml* const rest = explore.find("rest")) { read_rest(*rest, result.actions); }
    if (const Yaml* const depth = explore.find("depth")) {
      const auto value = substitute(*depth, *variables_, problems());
      if (value) {
        result.depth_max = read_number(*value, "`depth`", 1, depth_most, problems()).value_or(0);
      }
    }
    if (claims != nullptr && is_list(*claims, "`claims`", problems())) {
      for (const Yaml& claim : claims->items) {
        if (const auto written = substitute(claim, *variables_, problems())) {
          read_claim(*written, result.claims);
        }
      }
    }
    return result;
  }

 private:
  [[nodiscard]] ProblemSet& problems() const { return reading_->problems; }

  /// Steps that are verbs or waits.
  std::vector<PlannedStep> read_actions(const Yaml& list, std::string_view what) {
    auto steps = read_steps(list, *variables_, *procedures_, *left_, *reading_);
    std::erase_if(steps, [&](const PlannedStep& step) {
      const bool is_action =
          std::holds_alternative<Action>(step.does) || std::holds_alternative<Wait>(step.does);
      const bool is_plain = is_action && !step.at_once && !step.refusal;
      if (!is_plain) { problems().add(step.place, quoted(what) + " takes verbs and waits only"); }
      return !is_plain;
    });
    return steps;
  }

  /// How long the worlds are left alone after each action.
  void read_rest(const Yaml& rest, std::vector<PlannedStep>& actions) {
    const auto value = substitute(rest, *variables_, problems());
    if (!value || !is_line(*value, "`rest`", problems())) { return; }
    const auto ms = parse_duration(value->text);
    if (!ms) {
      problems().add(value->place, quoted(value->text) + " is not a time to rest",
                     "as in `500ms`, `90s`, `10m`, `2h`; 30 days at most");
      return;
    }
    for (PlannedStep& action : actions) { action.rest_ms = *ms; }
  }

  /// A list of expectations, or a mapping of them.
  Expect read_expectations(const Yaml& written) {
    Yaml lines = written;
    if (written.kind == Yaml::Kind::mapping) {
      lines.kind = Yaml::Kind::sequence;
      lines.items.clear();
      for (const YamlEntry& entry : written.entries) {
        Yaml line = written;
        line.place = entry.key_place;
        line.entries = {entry};
        lines.items.push_back(line);
      }
      lines.entries.clear();
    }
    return read_expect(lines);
  }

  /// `condition:` one or more names, as the `cause` lines that they stand for.
  Expect read_conditions(const Yaml& written) {
    Yaml lines = written;
    lines.kind = Yaml::Kind::sequence;
    const std::vector<Yaml> names =
        written.kind == Yaml::Kind::sequence ? written.items : std::vector<Yaml>{written};
    lines.items.clear();
    for (const Yaml& name : names) {
      Yaml line;
      line.kind = Yaml::Kind::mapping;
      line.place = name.place;
      line.entries.push_back({.key = "cause", .key_place = name.place, .value = name});
      lines.items.push_back(line);
    }
    return read_expect(lines);
  }

  Expect read_expect(const Yaml& lines) {
    Yaml step;
    step.kind = Yaml::Kind::mapping;
    step.place = lines.place;
    step.entries.push_back({.key = "expect", .key_place = lines.place, .value = lines});
    Yaml list;
    list.kind = Yaml::Kind::sequence;
    list.place = lines.place;
    list.items.push_back(std::move(step));
    const auto steps = read_steps(list, *variables_, *procedures_, *left_, *reading_);
    return steps.empty() ? Expect{} : std::get<Expect>(steps.front().does);
  }

  void read_claim(const Yaml& written, std::vector<PlannedClaim>& claims) {
    if (written.kind != Yaml::Kind::mapping || written.entries.size() != 1) {
      problems().add(written.place, "a claim is one word and what it is about",
                     "as in `- reachable: { event: 1044 }`");
      return;
    }
    const YamlEntry& only = written.entries.front();
    const auto* const kind = std::ranges::find(kinds, only.key);
    if (kind == kinds.end()) {
      problems().add(only.key_place, "unknown claim " + quoted(only.key),
                     suggestion(only.key, kinds));
      return;
    }
    PlannedClaim claim{.place = written.place,
                       .words = words(written),
                       .kind = static_cast<Kind>(kind - kinds.begin()),
                       .symptom = {},
                       .conditions = {},
                       .remedy = {},
                       .then = {},
                       .when = {}};
    if (claim.kind <= Kind::always) {
      claim.symptom = read_expectations(only.value);
    } else {
      read_parts(only.value, claim);
    }
    claims.push_back(std::move(claim));
  }

  void read_parts(const Yaml& parts, PlannedClaim& claim) {
    if (!is_mapping(parts, "a claim", problems())) { return; }
    const bool heals =
        claim.kind == Kind::cure || claim.kind == Kind::no_cure || claim.kind == Kind::minimal;
    std::vector<std::string_view> keys{"symptom", "condition"};
    if (heals) { keys.insert(keys.end(), {"remedy", "then"}); }
    if (claim.kind == Kind::sufficient) { keys.emplace_back("when"); }
    check_keys(parts, keys, problems());
    if (const Yaml* const symptom = required(parts, "symptom", problems())) {
      claim.symptom = read_expectations(*symptom);
    }
    if (const Yaml* const condition = parts.find("condition")) {
      claim.conditions = read_conditions(*condition);
    } else if (!heals) {
      static_cast<void>(required(parts, "condition", problems()));
    }
    if (heals) { read_remedy(parts, claim); }
    if (const Yaml* const when = parts.find("when")) { read_when(*when, claim); }
  }

  void read_remedy(const Yaml& parts, PlannedClaim& claim) {
    if (const Yaml* const remedy = required(parts, "remedy", problems())) {
      claim.remedy = read_actions(*remedy, "remedy");
      if (claim.remedy.size() > remedy_steps_max) {
        problems().add(remedy->place,
                       "more than " + std::to_string(remedy_steps_max) + " steps in a remedy");
      }
    }
    if (const Yaml* const then = parts.find("then")) { claim.then = read_expectations(*then); }
  }

  void read_when(const Yaml& written, PlannedClaim& claim) {
    const std::vector<Yaml> names =
        written.kind == Yaml::Kind::sequence ? written.items : std::vector<Yaml>{written};
    std::vector<std::string_view> known;
    for (const Verb& verb : reading_->vocabulary.verbs) { known.push_back(verb.name); }
    for (const Yaml& name : names) {
      if (const auto row = read_word(name, "a verb", known, problems())) {
        claim.when.push_back(static_cast<std::uint16_t>(*row));
      }
    }
  }

  const Variables* variables_;
  Procedures* procedures_;
  StepsLeft* left_;
  Reading* reading_;
};

}  // namespace

PlannedExploration read_exploration(const Yaml& explore, const Yaml* claims,
                                    const Variables& variables, Procedures& procedures,
                                    StepsLeft& left, Reading& reading) {
  return ExplorationReader(variables, procedures, left, reading).read(explore, claims);
}

}  // namespace mscsim::scenario
