#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <ostream>
#include <string>
#include <vector>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli::commands {
namespace {

/// The words that can stand at one place behind `mscsim`.
std::vector<std::string> words_behind(std::string_view family) {
  std::vector<std::string> words;
  for (const Command& command : commands_table()) {
    std::string_view name = command.name;
    const bool is_member = name.starts_with(family) && name.substr(family.size()).starts_with(' ');
    if (!family.empty()) {
      if (!is_member) { continue; }
      name.remove_prefix(family.size() + 1);
    }
    std::string word(name.substr(0, name.find(' ')));
    if (words.empty() || words.back() != word) { words.push_back(std::move(word)); }
  }
  return words;
}

/// Commands of two words, by their first: `rules`.
std::vector<std::string> families() {
  std::vector<std::string> found;
  for (std::string& word : words_behind({})) {
    if (!words_behind(word).empty()) { found.push_back(std::move(word)); }
  }
  return found;
}

std::string dashed_options(const Command& command) {
  std::string words = "--help";
  for (const OptionRow& row : command.options) { words += fmt::format(" --{}", row.name); }
  return words;
}

void print_bash(std::ostream& out) {
  out << "# bash completion for mscsim\n"
         "_mscsim() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  local command=${COMP_WORDS[1]} words=\n"
         "  if ((COMP_CWORD == 1)); then\n"
      << fmt::format("    words='help {} --help --version'\n", fmt::join(words_behind({}), " "))
      << "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "    return\n"
         "  fi\n"
         "  case $command in\n";
  for (const std::string& family : families()) {
    out << fmt::format(
        "    {})\n"
        "      if ((COMP_CWORD == 2)); then\n"
        "        COMPREPLY=($(compgen -W '{}' -- \"$current\"))\n"
        "        return\n"
        "      fi\n"
        "      command+=\" ${{COMP_WORDS[2]}}\" ;;\n",
        family, fmt::join(words_behind(family), " "));
  }
  out << "  esac\n"
         "  case \"$command $previous\" in\n";
  for (const Command& command : commands_table()) {
    for (const OptionRow& row : command.options) {
      if (row.choices.empty()) { continue; }
      out << fmt::format("    '{} --{}') words='{}' ;;\n", command.name, row.name,
                         fmt::join(row.choices, " "));
    }
  }
  out << "  esac\n"
         "  if [[ -z $words && $current == -* ]]; then\n"
         "    case $command in\n";
  for (const Command& command : commands_table()) {
    out << fmt::format("      '{}') words='{}' ;;\n", command.name, dashed_options(command));
  }
  out << "    esac\n"
         "  fi\n"
         "  if [[ -n $words ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$current\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _mscsim mscsim\n";
}

/// Text within single quotes and brackets of zsh's _arguments.
std::string for_zsh(std::string_view text) {
  std::string result;
  for (const char letter : text) {
    if (letter == '\'') {
      result += "'\\''";
      continue;
    }
    if (letter == '[' || letter == ']' || letter == ':' || letter == '\\') { result += '\\'; }
    result += letter;
  }
  return result;
}

void print_zsh(std::ostream& out) {
  out << "#compdef mscsim\n"
         "_mscsim() {\n"
         "  local -a commands=(\n";
  for (const Command& command : commands_table()) {
    out << fmt::format("    '{}:{}'\n", command.name, for_zsh(command.help));
  }
  out << "  )\n"
         "  local command=$words[2]\n"
         "  if (( CURRENT == 2 )); then\n"
      << fmt::format("    compadd help {}\n", fmt::join(words_behind({}), " "))
      << "    _describe command commands\n"
         "    return\n"
         "  fi\n"
         "  shift words; (( CURRENT-- ))\n"
         "  case $command in\n";
  for (const std::string& family : families()) {
    out << fmt::format(
        "    {})\n"
        "      if (( CURRENT == 2 )); then compadd {}; return; fi\n"
        "      command+=\" $words[2]\"; shift words; (( CURRENT-- )) ;;\n",
        family, fmt::join(words_behind(family), " "));
  }
  out << "  esac\n"
         "  case $command in\n";
  for (const Command& command : commands_table()) {
    out << fmt::format("    '{}') _arguments '--help[print help]'", command.name);
    for (const OptionRow& row : command.options) {
      out << fmt::format(" \\\n      '--{}{}[{}]", row.name, row.value.empty() ? "" : "=",
                         for_zsh(row.help));
      if (!row.value.empty()) {
        out << fmt::format(":{}:{}", for_zsh(row.value),
                           row.choices.empty() ? std::string("_files")
                                               : fmt::format("({})", fmt::join(row.choices, " ")));
      }
      out << '\'';
    }
    out << " \\\n      '*:file:_files' ;;\n";
  }
  out << "  esac\n"
         "}\n"
         "_mscsim \"$@\"\n";
}

ExitStatus print_completion(const Options& options, const Streams& streams) {
  constexpr std::array<std::string_view, 2> known{"bash", "zsh"};
  if (options.arguments.size() != 1) {
    print_error(streams.err, "completion for which shell? `mscsim completion bash`, or zsh");
    return ExitStatus::bad_input;
  }
  const std::string& shell = options.arguments.front();
  if (shell == known[0]) {
    print_bash(streams.out);
  } else if (shell == known[1]) {
    print_zsh(streams.out);
  } else {
    print_error(streams.err, fmt::format("no completion for `{}`; {}", report::printable(shell),
                                         scenario::suggestion(shell, known)));
    return ExitStatus::bad_input;
  }
  return ExitStatus::ok;
}

}  // namespace

Command completion() {
  return {.name = "completion",
          .help = "print what completes commands and options in bash or zsh",
          .arguments = "bash|zsh",
          .options = {},
          .details = "In bash: source <(mscsim completion bash)\n",
          .run = print_completion};
}

}  // namespace mscsim::cli::commands
