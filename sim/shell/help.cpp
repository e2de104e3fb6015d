#include "sim/shell/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "models/tables.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"

namespace mscsim::shell {
namespace {

std::string row(const std::string& left, std::string_view help, std::size_t width) {
  constexpr std::size_t help_column = 28;
  return report::beside(fmt::format("  {:<{}}", left, help_column - 2), help, width, help_column) +
         '\n';
}

std::string all_words(std::size_t width) {
  std::string out = report::prose(
      "At the prompt, type commands of Windows NT; `help` lists them. What no command does has a "
      "dot:\n\n",
      width);
  for (const DotWord& word : dot_words) {
    out += row(fmt::format(".{} {}", word.name, word.arguments), word.help, width);
  }
  out += report::prose(
      "\nand every verb of scenarios, its arguments as name=value; .help VERB names them:\n\n",
      width);
  for (const Verb& verb : verbs_table()) {
    out += row(fmt::format(".{}", verb.name), verb.help, width);
  }
  return out;
}

std::string of_verb(const Verb& verb, std::size_t width) {
  std::string out = report::prose(fmt::format(".{}: {}\n\n", verb.name, verb.help), width);
  for (const Parameter& parameter : verb.parameters) {
    const bool map = parameter.kind == Kind::properties;
    std::string left = fmt::format("{}{}=", parameter.name, map ? ".NAME" : "");
    if (!parameter.required || parameter.kind == Kind::node) { left = fmt::format("[{}]", left); }
    std::string help(parameter.help);
    for (const std::string_view choice : parameter.choices) {
      help += (choice == parameter.choices.front() ? ": " : ", ") + std::string(choice);
    }
    out += row(left, help, width);
  }
  return out;
}

}  // namespace

std::string help_text(const std::vector<std::string>& words, std::size_t width) {
  if (words.size() < 2) { return all_words(width); }
  std::string_view wanted = words[1];
  if (wanted.starts_with('.')) { wanted.remove_prefix(1); }
  for (const DotWord& word : dot_words) {
    if (word.name == wanted) {
      return fmt::format(".{} {}: {}\n", word.name, word.arguments, word.help);
    }
  }
  const auto verbs = verbs_table();
  const auto verb = std::ranges::find(verbs, wanted, &Verb::name);
  if (verb == verbs.end()) {
    return fmt::format("nothing is called .{}; .help lists what can be done\n",
                       report::printable(wanted));
  }
  return of_verb(*verb, width);
}

}  // namespace mscsim::shell
