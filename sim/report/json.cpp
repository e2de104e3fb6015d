#include "sim/report/json.hpp"

#include <nlohmann/json.hpp>

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
          {"case", run.case_name},
          {"variables", std::move(variables)},
          {"cites", run.cites},
          {"passed", run.passed()},
          {"fingerprint", fingerprint_words(run.fingerprint)},
          {"failures", std::move(failures)},
          {"steps_not_done", run.steps_not_done},
          {"steps", std::move(steps)}};
}

}  // namespace

std::string json_report(const std::vector<Transcript>& runs, std::optional<std::uint64_t> seed) {
  const Tally sum = tally(runs);
  Json list = Json::array();
  for (const Transcript& run : runs) { list.push_back(json(run)); }
  const Json report{{"mscsim", MSCSIM_VERSION},
                    {"seed", seed ? Json(*seed) : Json(nullptr)},
                    {"summary",
                     {{"scenarios", sum.scenarios},
                      {"runs", sum.runs},
                      {"passed", sum.runs - sum.failed},
                      {"failed", sum.failed}}},
                    {"runs", std::move(list)}};
  return unicode::json_text(report);
}

}  // namespace mscsim::report
