#include "sim/cli/program.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <utility>

#include "sim/cli/diagnostics.hpp"
#include "sim/cli/rule_meaning.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli {
namespace {

constexpr std::size_t help_column = 22;

/// Help as it is written to `out`.
struct Help {
  std::ostream& out;
  std::size_t width;
};

void print_row(const Help& to, const std::string& left, std::string_view help) {
  std::string start = fmt::format("  {:<{}}", left, help_column - 2);
  if (left.size() >= help_column - 2) { start += "  "; }
  to.out << report::beside(std::move(start), help, to.width, help_column) << '\n';
}

void print_prose(const Help& to, std::string_view text) { to.out << report::prose(text, to.width); }

void print_help(const Help& to) {
  print_prose(to,
              "mscsim: a simulator of Windows NT 4.0 cluster nodes, driven by scenarios\n\n"
              "usage: mscsim COMMAND [ARGUMENT...]\n\n");
  for (const Command& command : commands_table()) {
    print_row(to, std::string(command.name), command.help);
  }
  print_row(to, "help COMMAND", "say more of a command");
  to.out << '\n';
  print_row(to, "--version", "print the version");
  print_row(to, "--help", "print this");
  print_prose(to,
              "\nexit status: 0 all as expected, 1 an expectation failed, 2 bad usage or bad "
              "input, 3 a bound stopped the work before an answer\n");
}

/// The commands whose names begin with this word: `rules` is a family, not a command.
std::vector<const Command*> family(std::string_view word) {
  const std::string front = fmt::format("{} ", word);
  std::vector<const Command*> members;
  for (const Command& command : commands_table()) {
    if (command.name.starts_with(front)) { members.push_back(&command); }
  }
  return members;
}

/// What a family says beside its commands: `rules --help meaning`.
struct Topic {
  std::string_view family;
  std::string_view word;
  std::string_view help;
  void (*print)(std::ostream& out, std::size_t width);
};
constexpr std::array topics{
    Topic{"rules", "meaning", "how rules are read, each reading with its reason",
          print_rule_meaning},
};

void print_family_help(std::string_view word, const std::vector<const Command*>& members,
                       const Help& to) {
  print_prose(to, fmt::format("usage: mscsim {} COMMAND [ARGUMENT...]\n\n", word));
  for (const Command* const member : members) {
    print_row(to, std::string(member->name), member->help);
  }
  print_prose(to,
              fmt::format("\n`mscsim help {}` says more of one of them\n", members.front()->name));
  for (const Topic& topic : topics) {
    if (topic.family != word) { continue; }
    print_prose(to, fmt::format("`mscsim {} --help {}`: {}\n", word, topic.word, topic.help));
  }
}

void print_help(const Command& command, const Help& to) {
  print_prose(to, fmt::format("mscsim {}: {}\n\n", command.name, command.help));
  to.out << report::fitted(
      fmt::format("usage: mscsim {} {}{}\n\n", command.name,
                  command.options.empty() ? "" : "[OPTION...] ", command.arguments),
      to.width);
  for (const OptionRow& row : command.options) {
    std::string left = fmt::format("--{}", row.name);
    if (!row.value.empty()) { left += fmt::format(" {}", row.value); }
    print_row(to, left, row.help);
  }
  print_row(to, "--help", "print this");
  if (!command.details.empty()) {
    to.out << '\n';
    print_prose(to, command.details);
  }
}

const Command* find_command(std::string_view name) {
  const auto commands = commands_table();
  const auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : &*found;
}

/// The command that the first words name, `rules check` before `rules`; null where there is none.
/// `taken` is how many words that are.
const Command* named(const std::vector<std::string>& words, std::size_t& taken) {
  if (words.size() > 1) {
    taken = 2;
    if (const Command* const found = find_command(words[0] + ' ' + words[1])) { return found; }
  }
  taken = 1;
  return find_command(words[0]);
}

ExitStatus unknown_command(const std::vector<std::string>& words, const Streams& streams) {
  std::vector<std::string_view> known{"help", "--version", "--help"};
  for (const Command& command : commands_table()) { known.push_back(command.name); }
  std::string word = words[0];
  if (const std::vector<const Command*> members = family(word); !members.empty()) {
    if (words.size() > 1) { word += ' ' + words[1]; }
    known.clear();
    for (const Command* const member : members) { known.push_back(member->name); }
    for (const Topic& topic : topics) {
      if (topic.family == words[0]) { known.push_back(topic.word); }
    }
  }
  const std::string instead = scenario::suggestion(word, known);
  print_error(streams.err, fmt::format("unknown command `{}`; {}", report::printable(word),
                                       instead.empty() ? "`mscsim --help` lists them" : instead));
  return ExitStatus::bad_input;
}

ExitStatus run_command(const Command& command, const std::vector<std::string>& words,
                       const Streams& streams) {
  const auto parsed = parse(command.options, words);
  if (const auto* const error = std::get_if<UsageError>(&parsed)) {
    print_error(streams.err, error->what);
    streams.err << fmt::format("usage: mscsim {} {}; `mscsim {} --help` says more\n", command.name,
                               command.arguments, command.name);
    return ExitStatus::bad_input;
  }
  const auto& options = std::get<Options>(parsed);
  if (options.given("help")) {
    print_help(command, {streams.out, streams.width});
    return ExitStatus::ok;
  }
  return command.run(options, streams);
}

ExitStatus help(const std::vector<std::string>& words, const Streams& streams) {
  if (words.size() < 2) {
    print_help({streams.out, streams.width});
    return ExitStatus::ok;
  }
  const std::vector<std::string> name(words.begin() + 1, words.end());
  if (const auto members = family(name[0]); !members.empty() && name.size() == 1) {
    print_family_help(name[0], members, {streams.out, streams.width});
    return ExitStatus::ok;
  }
  const auto* const topic = std::ranges::find_if(topics, [&](const Topic& each) {
    return name.size() == 2 && each.family == name[0] && each.word == name[1];
  });
  if (topic != topics.end()) {
    topic->print(streams.out, streams.width);
    return ExitStatus::ok;
  }
  std::size_t taken = 0;
  const Command* const command = named(name, taken);
  if (command == nullptr) { return unknown_command(name, streams); }
  print_help(*command, {streams.out, streams.width});
  return ExitStatus::ok;
}

}  // namespace

ExitStatus program(const std::vector<std::string>& words, const Streams& streams) {
  if (words.empty()) {
    print_help({streams.err, streams.width});
    return ExitStatus::bad_input;
  }
  const std::string& first = words.front();
  if (first == "help" || first == "--help" || first == "-h") { return help(words, streams); }
  if (first == "--version") {
    streams.out << "mscsim " MSCSIM_VERSION "\n";
    return ExitStatus::ok;
  }
  if (const auto members = family(first); !members.empty()) {
    if (words.size() == 1) {
      print_family_help(first, members, {streams.err, streams.width});
      return ExitStatus::bad_input;
    }
    if (words[1] == "--help" || words[1] == "-h") {
      std::vector<std::string> asked{"help", first};
      asked.insert(asked.end(), words.begin() + 2, words.end());
      return help(asked, streams);
    }
  }
  std::size_t taken = 0;
  const Command* const command = named(words, taken);
  if (command == nullptr) { return unknown_command(words, streams); }
  const auto rest = words.begin() + static_cast<std::ptrdiff_t>(taken);
  return run_command(*command, {rest, words.end()}, streams);
}

}  // namespace mscsim::cli
