// The words with a dot: what can be done to a world that no command does.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "models/tables.hpp"
#include "sim/console/words.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"
#include "sim/scenario/arguments_section.hpp"
#include "sim/scenario/duration.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/words.hpp"
#include "sim/shell/help.hpp"
#include "sim/shell/shell.hpp"
#include "sim/shell/summary.hpp"

namespace mscsim::shell {
namespace {

using scenario::Place;
using scenario::ProblemSet;
using scenario::Yaml;
using scenario::YamlEntry;

constexpr std::string_view prompt_name = "the prompt";

/// Entry `key` of `mapping`, made where it was missing.
Yaml& entry(Yaml& mapping, std::string_view key, const Place& place) {
  mapping.kind = Yaml::Kind::mapping;
  const auto found = std::ranges::find(mapping.entries, key, &YamlEntry::key);
  if (found != mapping.entries.end()) { return found->value; }
  mapping.entries.push_back({.key = std::string(key), .key_place = place, .value = {}});
  mapping.entries.back().value.place = place;
  return mapping.entries.back().value;
}

/// Puts `text` where a scalar belongs; one that is there already makes it a list.
void put(Yaml& value, std::string_view text, const Place& place) {
  Yaml scalar;
  scalar.kind = Yaml::Kind::scalar;
  scalar.place = place;
  scalar.text = text;
  if (value.kind == Yaml::Kind::null) {
    value = std::move(scalar);
    return;
  }
  if (value.kind == Yaml::Kind::scalar) {
    Yaml list;
    list.kind = Yaml::Kind::sequence;
    list.place = value.place;
    list.items.push_back(std::move(value));
    value = std::move(list);
  }
  value.items.push_back(std::move(scalar));
}

/// `name=value` words as a step's mapping; `properties.Address=...` goes a level down.
Yaml given_by(const std::vector<std::string>& words, ProblemSet& problems) {
  Yaml given;
  given.kind = Yaml::Kind::mapping;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    const Place place{.file = std::string(prompt_name), .line = 1, .column = static_cast<int>(i)};
    const auto sign = word.find('=');
    if (sign == std::string_view::npos || sign == 0) {
      problems.add(place, fmt::format("{} is no argument", scenario::quoted(word)), "name=value");
      continue;
    }
    const std::string_view name = word.substr(0, sign);
    const auto dot = name.find('.');
    Yaml& outer = entry(given, name.substr(0, dot), place);
    const bool nested = dot != std::string_view::npos;
    if (nested && outer.kind != Yaml::Kind::null && outer.kind != Yaml::Kind::mapping) {
      problems.add(place, fmt::format("{} is here in two ways", scenario::quoted(name)));
      continue;
    }
    Yaml& value = nested ? entry(outer, name.substr(dot + 1), place) : outer;
    if (value.kind == Yaml::Kind::mapping) {
      problems.add(place, fmt::format("{} is here in two ways", scenario::quoted(name)));
      continue;
    }
    put(value, word.substr(sign + 1), place);
  }
  return given;
}

std::string text(const ProblemSet& problems) {
  std::string out;
  for (const scenario::Problem& problem : problems.list()) {
    out += fmt::format("{}{}{}\n", report::printable(problem.what),
                       problem.instead.empty() ? "" : "; ", report::printable(problem.instead));
  }
  return out;
}

bool takes(const Verb& verb, std::string_view parameter) {
  return std::ranges::find(verb.parameters, parameter, &Parameter::name) != verb.parameters.end();
}

std::string unknown(std::string_view word) {
  std::vector<std::string_view> known;
  known.reserve(dot_words.size() + verbs_table().size());
  for (const DotWord& each : dot_words) { known.push_back(each.name); }
  for (const Verb& verb : verbs_table()) { known.push_back(verb.name); }
  const std::string_view nearest = scenario::nearest_word(word, known);
  return fmt::format(
      "nothing is called .{}; {}\n", report::printable(word),
      nearest.empty() ? ".help lists what can be done" : fmt::format("did you mean .{}?", nearest));
}

}  // namespace

std::string Shell::type_dot_word(const std::vector<std::string>& words) {
  const std::string_view word = std::string_view(words.front()).substr(1);
  if (word == "about") { return about(); }
  if (word == "help") { return help_text(words, width_); }
  if (word == "on") { return sit_at(words); }
  if (word == "wait") { return wait(words); }
  if (word == "world") {
    return report::fitted(summary({site_, world_}, screen_.time_ms()), width_);
  }
  if (word == "save") { return save(words); }
  if (word == "quit") {
    wish_ = console::Wish::leave;
    return {};
  }
  const auto verbs = verbs_table();
  const auto verb = std::ranges::find(verbs, word, &Verb::name);
  if (verb == verbs.end()) { return unknown(word); }
  return do_verb(static_cast<std::size_t>(verb - verbs.begin()), words);
}

std::string Shell::do_verb(std::size_t row, const std::vector<std::string>& words) {
  const Verb& verb = verbs_table()[row];
  ProblemSet problems;
  const std::size_t names_before = site_.names().size();
  scenario::Names names(site_, declared_, problems);
  scenario::Vocabulary vocabulary = scenario::whole_vocabulary();
  vocabulary.catalogue = &site_.catalogue();
  vocabulary.conditions = conditions_of(site_);
  scenario::Reading reading{
      .site = site_, .names = names, .vocabulary = vocabulary, .problems = problems};
  const Place place{.file = std::string(prompt_name), .line = 1, .column = 0};
  Yaml given = given_by(words, problems);
  if (takes(verb, "on") && given.find("on") == nullptr) {
    YamlEntry here{.key = "on", .key_place = place, .value = {}};
    put(here.value, site_.name(at_), place);
    given.entries.insert(given.entries.begin(), std::move(here));
  }
  auto arguments = scenario::read_arguments({.name = verb.name, .parameters = verb.parameters},
                                            place, given, reading);
  names.report_undeclared();
  if (!problems.empty() || !arguments) {
    site_.forget_names_after(names_before);
    return text(problems);
  }
  for (const Argument& argument : arguments->list()) {
    if (verb.parameters[argument.parameter].kind == Kind::name) {
      declare(static_cast<NameId>(argument.value));
    }
  }
  const Action action{.verb = static_cast<std::uint16_t>(row), .arguments = std::move(*arguments)};
  const Refusal refusal = step_and_settle(site_, world_, action, screen_);
  if (!refusal.empty()) { return fmt::format("refused: {}\n", told(refusal)); }
  Yaml written;
  entry(written, verb.name, place) = std::move(given);
  steps_.push_back(scenario::words(written));
  return {};
}

std::string Shell::about() const {
  std::string out = about_.empty() ? "" : report::printable(about_) + "\n\n";
  const View view(site_, world_);
  bool any = false;
  for (std::size_t node = 0; node < site_.nodes().size(); ++node) {
    const auto id = static_cast<NodeId>(node);
    for (const Condition& condition : conditions_of(site_)) {
      if (!condition.holds(view, id)) { continue; }
      any = true;
      out += fmt::format("{}: {} ({})\n\n", site_.name(id), condition.help, condition.name);
    }
  }
  if (!any) { out += "No condition of the catalogue holds now.\n"; }
  return report::prose(out, width_);
}

std::string Shell::wait(const std::vector<std::string>& words) {
  const auto ms = words.size() == 2 ? scenario::parse_duration(words[1]) : std::nullopt;
  if (!ms) { return "how long? as in .wait 90s, .wait 10m, .wait 2h; 30 days at most\n"; }
  let_pass(site_, world_, *ms, screen_);
  steps_.push_back(fmt::format("wait: {}", words[1]));
  return {};
}

std::string Shell::sit_at(const std::vector<std::string>& words) {
  const auto id = words.size() == 2 ? site_.find_node(words[1]) : std::nullopt;
  if (id) {
    at_ = *id;
    return {};
  }
  std::string out = "which machine?";
  for (const SiteNode& node : site_.nodes()) {
    out += fmt::format(" .on {}", site_.name(node.name));
  }
  return out + "\n";
}

/// Somebody else's file is replaced by who says it twice.
std::string Shell::save(const std::vector<std::string>& words) {
  if (words.size() != 2 || words[1].empty()) { return "to which file? as in .save lesson.yaml\n"; }
  if (!saving_.write) { return "nothing can be saved from here\n"; }
  const std::string& path = words[1];
  const std::string file = report::printable(path);
  if (path.find('\0') != std::string::npos) { return "no file can have such a name\n"; }
  if (path != saved_as_ && saving_.is_there(path)) {
    saved_as_ = path;
    return fmt::format("{} is there already; type it again to replace it\n", file);
  }
  const std::string why = saving_.write(path, as_scenario());
  if (!why.empty()) { return fmt::format("cannot write {}: {}\n", file, why); }
  saved_as_ = path;
  return fmt::format("{} written: {} {}\n", file, steps_.size(),
                     steps_.size() == 1 ? "step" : "steps");
}

}  // namespace mscsim::shell
