#include "sim/report/json.hpp"

#include <nlohmann/json.hpp>
#include <span>

#include "sim/files/spool.hpp"
#include "sim/report/story.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::report {
namespace {

using Json = nlohmann::ordered_json;

Json json(const Failure& failure) {
  return {{"file", failure.place.file.str()},
          {"line", failure.place.line},
          {"column", failure.place.column},
          {"message", failure.message}};
}

Json json(const Judged& line) {
  Json made{{"line", line.place.line},
            {"column", line.place.column},
            {"words", line.words},
            {"held", line.held}};
  if (!line.held) { made["instead"] = line.instead; }
  return made;
}

Json json(const Seen& seen) {
  Json made{{"time_ms", seen.time_ms}, {"node", seen.node}};
  if (seen.event) {
    made["source"] = seen.source;
    made["id"] = seen.id;
    made["type"] = seen.type;
  } else {
    made["message"] = seen.word;
  }
  made["text"] = seen.text;
  return made;
}

Json json(const Turn& turn) {
  return {{"node", turn.node},
          {"condition", turn.condition->name},
          {"sentence", turn.condition->help},
          {"begins", turn.begins}};
}

Json json(const std::vector<Turn>& turns) {
  Json list = Json::array();
  for (const Turn& turn : turns) { list.push_back(json(turn)); }
  return list;
}

Json json(const StepTranscript& step) {
  Json events = Json::array();
  Json messages = Json::array();
  for (const Seen& seen : step.seen) { (seen.event ? events : messages).push_back(json(seen)); }
  Json expectations = Json::array();
  for (const Judged& line : step.expectations) { expectations.push_back(json(line)); }
  Json made{{"line", step.place.line},
            {"column", step.place.column},
            {"time_ms", step.time_ms},
            {"node", step.node},
            {"words", step.words},
            {"changes", step.changes},
            {"conditions", json(step.turns)},
            {"events", std::move(events)},
            {"messages", std::move(messages)},
            {"expectations", std::move(expectations)}};
  if (!step.refused.empty()) { made["refused"] = step.refused; }
  if (!step.printed.empty()) { made["printed"] = step.printed; }
  return made;
}

Json json(const Transcript& run) {
  Json variables = Json::object();
  for (const auto& [variable, value] : run.variables) { variables[variable] = value; }
  Json failures = Json::array();
  for (const Failure& failure : run.failures) { failures.push_back(json(failure)); }
  Json steps = Json::array();
  for (const StepTranscript& step : run.steps) { steps.push_back(json(step)); }
  return {{"file", run.file},
          {"title", run.title},
          {"about", run.about},
          {"case", run.case_name},
          {"case_about", run.case_about},
          {"variables", std::move(variables)},
          {"cites", run.cites},
          {"omits", run.omits},
          {"passed", run.passed()},
          {"fingerprint", fingerprint_words(run.fingerprint)},
          {"failures", std::move(failures)},
          {"steps_not_done", run.steps_not_done},
          {"conditions_at_start", json(run.at_start)},
          {"steps", std::move(steps)}};
}

Json json(const Condition* condition) {
  return {{"condition", condition->name}, {"sentence", condition->help}};
}

Json json(const std::vector<const Condition*>& conditions) {
  Json list = Json::array();
  for (const Condition* const each : conditions) { list.push_back(json(each)); }
  return list;
}

Json json(const std::vector<InRuns<std::string>>& steps) {
  Json list = Json::array();
  for (const auto& [words, runs] : steps) { list.push_back({{"steps", words}, {"runs", runs}}); }
  return list;
}

/// What the runs of one scenario showed between them.
Json json(std::span<const Transcript> runs) {
  const Story told = story(runs);
  Json symptoms = Json::array();
  for (const auto& [symptom, count] : told.symptoms) {
    symptoms.push_back({{"what", symptom.what}, {"text", symptom.text}, {"runs", count}});
  }
  Json apart = Json::array();
  for (const auto& [conditions, count] : told.causes_apart) {
    apart.push_back({{"conditions", json(conditions)}, {"runs", count}});
  }
  return {{"file", runs.front().file},
          {"title", runs.front().title},
          {"runs", runs.size()},
          {"symptoms", std::move(symptoms)},
          {"causes", json(told.causes)},
          {"causes_told_apart", told.causes_told_apart},
          {"causes_apart", std::move(apart)},
          {"cured_by", json(told.cures)},
          {"not_cured_by", json(told.no_cures)},
          {"runs_without", told.runs_without}};
}

/// `json` as an element of a list, so many blanks in.
std::string element(const Json& json, std::size_t indent) {
  const std::string blanks(indent, ' ');
  std::string text = blanks + unicode::json_text(json);
  text.pop_back();  // a new line
  std::string indented;
  for (const char c : text) {
    indented += c;
    if (c == '\n') { indented += blanks; }
  }
  return indented;
}

class JsonReport : public RunReport {
 public:
  explicit JsonReport(std::optional<std::uint64_t> seed) : seed_(seed) {}

  void add(std::span<const Transcript> runs) override {
    scenarios_.push_back(json(runs));
    for (const Transcript& run : runs) {
      constexpr std::size_t indent = 4;
      runs_.put((sum_.runs == 0 ? "\n" : ",\n") + element(json(run), indent));
      sum_.add(run);
    }
    ++sum_.scenarios;
  }

  std::string finish(const files::Put& put) override {
    std::string head = unicode::json_text({{"mscsim", MSCSIM_VERSION},
                                           {"seed", seed_ ? Json(*seed_) : Json(nullptr)},
                                           {"summary",
                                            {{"scenarios", sum_.scenarios},
                                             {"runs", sum_.runs},
                                             {"passed", sum_.runs - sum_.failed},
                                             {"failed", sum_.failed}}},
                                           {"scenarios", scenarios_}});
    head.erase(head.rfind("\n}"));
    put(head + ",\n  \"runs\": [");
    std::string why = runs_.copy_to(put);
    put(sum_.runs == 0 ? "]\n}\n" : "\n  ]\n}\n");
    return why;
  }

 private:
  std::optional<std::uint64_t> seed_;
  Tally sum_;
  Json scenarios_ = Json::array();
  files::Spool runs_;
};

}  // namespace

std::unique_ptr<RunReport> json_report(std::optional<std::uint64_t> seed) {
  return std::make_unique<JsonReport>(seed);
}

}  // namespace mscsim::report
