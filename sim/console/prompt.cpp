#include "sim/console/prompt.hpp"

#include <algorithm>

#include "sim/console/command.hpp"
#include "sim/console/filters.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

constexpr std::string_view line_too_long = "The input line is too long.\n";

bool asks_for_usage(Words words) {
  return std::ranges::any_of(words.subspan(1),
                             [](const std::string& word) { return word == "/?" || word == "-?"; });
}

std::string_view program_name(std::string_view word) {
  word = word.substr(word.find_last_of("\\/:") + 1);
  constexpr std::string_view extension = ".exe";
  const bool has_extension = word.size() > extension.size() &&
                             same(word.substr(word.size() - extension.size()), extension);
  return has_extension ? word.substr(0, word.size() - extension.size()) : word;
}

Output run_command(Session& session, std::string_view line) {
  const std::vector<std::string> words = split(line);
  if (words.empty()) { return {}; }
  const ConsoleCommand* const command = find_command(words.front());
  if (command == nullptr) { return std::string(not_recognized); }
  if (!command->usage.empty() && asks_for_usage(words)) { return std::string(command->usage); }
  return command->run(session, words);
}

/// What the program behind a `|` makes of what was printed.
Output filtered(const Output& text, std::string_view line) {
  const std::vector<std::string> words = split(line);
  if (words.empty()) { return "The syntax of the command is incorrect.\n"; }
  const std::string_view name = program_name(words.front());
  for (const Filter& filter : filters()) {
    if (same(filter.name, name)) { return filter.run(text, words); }
  }
  return std::string(not_recognized);
}

}  // namespace

const ConsoleCommand* find_command(std::string_view word) {
  const std::string_view name = program_name(word);
  const auto commands = commands_table();
  const auto found = std::ranges::find_if(
      commands, [name](const ConsoleCommand& command) { return same(command.name, name); });
  return found == commands.end() ? nullptr : &*found;
}

std::string execute(Session& session, std::string_view line) {
  session.wish = Wish::none;
  if (const auto screen = dead_screen(session)) { return *screen + "\n"; }
  if (line.size() > line_bytes_max) { return std::string(line_too_long); }
  const std::vector<std::string_view> parts = split_at_pipes(line);
  Output out = run_command(session, parts.front());
  for (std::size_t part = 1; part < parts.size(); ++part) { out = filtered(out, parts[part]); }
  return out;
}

std::vector<std::string> names_made(std::string_view line) {
  if (line.size() > line_bytes_max) { return {}; }
  const std::vector<std::string> words = split(split_at_pipes(line).front());
  if (words.empty()) { return {}; }
  const ConsoleCommand* const command = find_command(words.front());
  if (command == nullptr || command->names_made == nullptr) { return {}; }
  return command->names_made(words);
}

}  // namespace mscsim::console
