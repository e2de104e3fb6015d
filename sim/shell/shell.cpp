#include "sim/shell/shell.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/tables.hpp"
#include "sim/console/prompt.hpp"
#include "sim/console/words.hpp"
#include "sim/evidence/text.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/words.hpp"
#include "sim/shell/saved.hpp"
#include "sim/unicode/code_point.hpp"

namespace mscsim::shell {
namespace {

using scenario::Yaml;

Yaml scalar(std::string text) {
  Yaml made;
  made.kind = Yaml::Kind::scalar;
  made.text = std::move(text);
  return made;
}

/// `console: { on: NODE1, run: ... }`, a list where something was asked.
std::string console_step(std::string_view node, std::string_view line,
                         const std::vector<std::string>& answers) {
  Yaml run = scalar(std::string(line));
  if (!answers.empty()) {
    Yaml lines;
    lines.kind = Yaml::Kind::sequence;
    lines.items.push_back(std::move(run));
    for (const std::string& answer : answers) { lines.items.push_back(scalar(answer)); }
    run = std::move(lines);
  }
  Yaml given;
  given.kind = Yaml::Kind::mapping;
  given.entries = {{"on", {}, scalar(std::string(node))}, {"run", {}, std::move(run)}};
  Yaml step;
  step.kind = Yaml::Kind::mapping;
  step.entries = {{"console", {}, std::move(given)}};
  return scenario::words(step);
}

/// What passed while a line was done: a restart takes its time.
std::string time_passed(std::uint64_t ms) {
  constexpr std::uint64_t least_ms = 1000;
  if (ms < least_ms) { return {}; }
  const std::uint64_t s = ms / 1000;
  return fmt::format("({}:{:02}:{:02} later)\n", s / 3600, s / 60 % 60, s % 60);
}

/// A line on a terminal, or in a pipe, may hold anything; the names of a world may not.
std::string printable_only(std::string_view line) {
  std::string clean;
  while (!line.empty()) {
    const unicode::CodePoint point = unicode::first_code_point(line);
    if (line.front() == '\t') {
      clean += ' ';
    } else if (point.valid && unicode::is_printable(point)) {
      clean += line.substr(0, point.length);
    } else {
      clean += '?';
    }
    line.remove_prefix(point.length);
  }
  return clean;
}

}  // namespace

Shell::Shell(const scenario::Plan& plan, bool at_end)
    : title_(plan.title),
      about_(plan.about),
      written_knowledge_(plan.know),
      written_world_(plan.world),
      cites_(plan.cites),
      site_(*plan.site),
      world_(plan.start),
      screen_(site_) {
  for (const SiteNode& node : site_.nodes()) { declared_.push_back(node.name); }
  for (const NameId network : site_.networks()) { declared_.push_back(network); }
  for (const SiteDisk& disk : site_.disks()) { declared_.push_back(disk.resource_name); }
  for (const Host& host : world_.surroundings.hosts) {
    if (host.name != no_name) { declared_.push_back(host.name); }
  }
  for (const Node& node : world_.nodes) {
    for (const Adapter& adapter : node.adapters) {
      if (adapter.name != no_name) { declared_.push_back(adapter.name); }
    }
  }
  if (!at_end) { return; }
  for (const scenario::PlannedStep& step : plan.steps) { replay(step); }
  screen_.unread.clear();
}

void Shell::declare(NameId name) {
  if (std::ranges::find(declared_, name) == declared_.end()) { declared_.push_back(name); }
}

void Shell::replay(const scenario::PlannedStep& step) {
  if (const auto* const action = std::get_if<Action>(&step.does)) {
    if (!step_and_settle(site_, world_, *action, screen_).empty()) { return; }
    const auto parameters = verbs_table()[action->verb].parameters;
    for (const Argument& argument : action->arguments.list()) {
      if (parameters[argument.parameter].kind == Kind::name) {
        declare(static_cast<NameId>(argument.value));
      }
    }
    steps_.push_back(step.words);
  } else if (const auto* const wait = std::get_if<scenario::Wait>(&step.does)) {
    let_pass(site_, world_, wait->ms, screen_);
    steps_.push_back(step.words);
  } else if (const auto* const typed = std::get_if<scenario::ConsoleLine>(&step.does)) {
    at_ = typed->on;
    static_cast<void>(type_command(typed->line));
  }
}

std::string Shell::prompt() const {
  if (!asking_.empty()) { return asked_.substr(asked_.rfind('\n') + 1); }
  const std::string_view drive = "C:\\>";
  return site_.nodes().size() == 1
             ? std::string(drive)
             : fmt::format("{} {}", report::printable(site_.name(at_)), drive);
}

std::string Shell::type(std::string_view typed) {
  wish_ = console::Wish::none;
  const std::uint64_t before_ms = screen_.time_ms();
  const std::string line = printable_only(typed.substr(0, console::line_bytes_max + 1));
  if (!asking_.empty()) {
    answers_.push_back(line);
    const std::string out = type_command(std::exchange(asking_, {}));
    return report::printable_lines(out + take_messages() +
                                   time_passed(screen_.time_ms() - before_ms));
  }
  answers_.clear();
  asked_.clear();
  auto words = console::split(line);
  const bool dot_word = !words.empty() && words.front().starts_with('.');
  // A file's name is bytes, whatever they show as.
  if (dot_word && words.front() == ".save") { words = console::split(typed); }
  std::string out = dot_word && line.size() <= console::line_bytes_max ? type_dot_word(words)
                                                                       : type_command(line);
  out += take_messages() + time_passed(screen_.time_ms() - before_ms);
  return report::printable_lines(out);
}

std::string Shell::type_command(std::string_view line) {
  for (const std::string& name : console::names_made(line)) {
    if (name.size() > scenario::name_bytes_max) { return "The name is too long.\n"; }
    if (!site_.find_name(name) && site_.names().size() >= scenario::names_max) {
      return "There are too many names in this session.\n";
    }
    declare(site_.intern(name));
  }
  console::Session session{.site = site_,
                           .world = world_,
                           .journal = screen_,
                           .history = screen_,
                           .at = at_,
                           .answers = answers_};
  std::string out = console::execute(session, line);
  wish_ = session.wish;
  if (session.steps_done > 0) { steps_.push_back(console_step(site_.name(at_), line, answers_)); }
  if (wish_ == console::Wish::answer) { asking_ = line; }
  // What was printed up to the last question stands on the screen already, and so does the answer.
  // A new question is the next prompt.
  const std::string seen =
      answers_.empty() ? std::string() : std::exchange(asked_, {}) + answers_.back() + "\n";
  if (wish_ == console::Wish::answer) {
    asked_ = out;
    out.resize(out.rfind('\n') + 1);
  }
  return out.starts_with(seen) ? out.substr(seen.size()) : out;
}

std::string Shell::take_messages() {
  std::string out;
  for (const Shown& shown : screen_.unread) {
    out += report::fitted(
        fmt::format("{} shows: \"{}\"\n", site_.name(shown.node), evidence::text(site_, shown)),
        width_);
  }
  screen_.unread.clear();
  return out;
}

std::string Shell::as_scenario() const {
  return saved_scenario({.title = title_,
                         .cites = cites_,
                         .know = written_knowledge_.get(),
                         .world = written_world_.get(),
                         .steps = steps_});
}

}  // namespace mscsim::shell
