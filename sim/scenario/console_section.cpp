#include "sim/scenario/console_section.hpp"

#include <array>

#include "sim/console/prompt.hpp"
#include "sim/scenario/argument_kinds.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

constexpr Parameter on{.name = "on", .kind = Kind::node, .help = "whose prompt it is"};

/// `'!text'`: must not be printed.
constexpr char negation = '!';

/// The node of a world that has just one goes without saying.
std::optional<NodeId> read_node(const Place& place, const Yaml& given, Reading& reading) {
  if (const Yaml* const node = given.find("on")) {
    const auto id = read_value(on, *node, reading);
    if (!id) { return std::nullopt; }
    return static_cast<NodeId>(*id);
  }
  if (reading.site.nodes().size() <= 1) { return NodeId{}; }
  reading.problems.add(place, "`console` needs `on`", std::string(on.help));
  return std::nullopt;
}

bool read_print(const Yaml& text, ConsoleLine& console, ProblemSet& problems) {
  if (!is_line(text, "what is printed", problems)) { return false; }
  const bool negated = text.text.front() == negation;
  if (negated && text.text.size() == 1) {
    problems.add(text.place, "nothing after the `!`", "the text that must not be printed");
    return false;
  }
  console.prints.push_back(
      {.place = text.place, .text = text.text.substr(negated ? 1 : 0), .negated = negated});
  return true;
}

bool read_prints(const Yaml& given, ConsoleLine& console, ProblemSet& problems) {
  const Yaml* const prints = given.find("prints");
  if (prints == nullptr) { return true; }
  if (prints->kind == Yaml::Kind::scalar) { return read_print(*prints, console, problems); }
  if (!is_list(*prints, "`prints`", problems)) { return false; }
  bool good = true;
  for (const Yaml& item : prints->items) { good = read_print(item, console, problems) && good; }
  return good;
}

/// The line that is typed, and the answers to what it asks; empty where that is none.
std::vector<std::string> lines_of(const Yaml* run, ProblemSet& problems) {
  if (run == nullptr) { return {}; }
  if (run->kind != Yaml::Kind::sequence) {
    return is_line(*run, "`run`", problems) ? std::vector{run->text} : std::vector<std::string>{};
  }
  std::vector<std::string> lines;
  for (const Yaml& each : run->items) {
    if (!is_line(each, "a line of `run`", problems)) { return {}; }
    lines.push_back(each.text);
  }
  if (lines.empty()) { problems.add(run->place, "`run` has no line"); }
  return lines;
}

}  // namespace

std::optional<ConsoleLine> read_console(const Place& place, const Yaml& given, Reading& reading) {
  constexpr std::array<std::string_view, 3> keys{"on", "run", "prints"};
  ProblemSet& problems = reading.problems;
  const bool is_line_alone = given.kind == Yaml::Kind::scalar;
  if (!is_line_alone && !is_mapping(given, "`console`", problems)) { return std::nullopt; }
  check_keys(given, keys, problems);
  const auto node = read_node(place, given, reading);
  const Yaml* const line = is_line_alone ? &given : required(given, "run", problems);
  ConsoleLine console;
  const auto typed = lines_of(line, problems);
  const bool good = read_prints(given, console, problems);
  if (!node || typed.empty() || !good) { return std::nullopt; }
  for (const std::string& name : console::names_made(typed.front())) {
    static_cast<void>(reading.names.declare(name, line->place));
  }
  console.on = *node;
  console.line = typed.front();
  console.answers.assign(typed.begin() + 1, typed.end());
  return console;
}

}  // namespace mscsim::scenario
