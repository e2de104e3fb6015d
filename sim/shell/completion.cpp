#include "sim/shell/completion.hpp"

#include <algorithm>

#include "models/tables.hpp"
#include "sim/console/command.hpp"
#include "sim/console/words.hpp"
#include "sim/shell/help.hpp"

namespace mscsim::shell {
namespace {

void add_first_words(std::vector<std::string>& words) {
  for (const console::ConsoleCommand& command : console::commands_table()) {
    words.emplace_back(command.name);
  }
  for (const DotWord& word : dot_words) { words.push_back(std::string(".").append(word.name)); }
  for (const Verb& verb : verbs_table()) { words.push_back(std::string(".").append(verb.name)); }
}

void add_parameters(std::string_view verb_word, std::vector<std::string>& words) {
  for (const Verb& verb : verbs_table()) {
    if (verb_word.substr(1) != verb.name) { continue; }
    for (const Parameter& parameter : verb.parameters) {
      words.push_back(std::string(parameter.name) + "=");
    }
  }
}

void add_names(const Shell& shell, std::vector<std::string>& words) {
  const Site& site = shell.site();
  const auto add = [&](NameId name) {
    if (name != no_name) { words.emplace_back(site.name(name)); }
  };
  for (const SiteNode& node : site.nodes()) { add(node.name); }
  for (const Group& group : shell.world().database.groups) { add(group.name); }
  for (const Resource& resource : shell.world().database.resources) { add(resource.name); }
  add(shell.world().database.name);
  for (const Host& host : shell.world().surroundings.hosts) { add(host.name); }
}

/// Where the last word begins: behind the last blank that is not between quotes.
std::size_t last_word(std::string_view line) {
  std::size_t begin = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') { quoted = !quoted; }
    if (line[i] == ' ' && !quoted) { begin = i + 1; }
  }
  return begin;
}

}  // namespace

Completion completion(const Shell& shell, std::string_view line) {
  const std::size_t begun_at = last_word(line);
  const auto before = console::split(line.substr(0, begun_at));
  const auto begun = console::split(line.substr(begun_at));
  Completion result{.begun_at = begun_at, .words = {}};
  if (before.empty()) {
    add_first_words(result.words);
  } else {
    if (before.front().starts_with('.')) { add_parameters(before.front(), result.words); }
    add_names(shell, result.words);
  }
  std::erase_if(result.words, [&](const std::string& word) {
    return !begun.empty() && !console::begins_with(word, begun.front());
  });
  std::ranges::sort(result.words);
  result.words.erase(std::unique(result.words.begin(), result.words.end()), result.words.end());
  return result;
}

}  // namespace mscsim::shell
