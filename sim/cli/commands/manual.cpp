#include <fmt/format.h>

#include <ostream>
#include <string>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"

namespace mscsim::cli::commands {
namespace {

/// Text as roff takes it: no escape, no request.
std::string roff(std::string_view text) {
  std::string result;
  bool begins_line = true;
  for (const char letter : text) {
    if (begins_line && (letter == '.' || letter == '\'')) { result += "\\&"; }
    if (letter == '\\') {
      result += "\\e";
    } else if (letter == '-') {
      result += "\\-";
    } else {
      result += letter;
    }
    begins_line = letter == '\n';
  }
  return result;
}

void print_command(const Command& command, std::ostream& out) {
  out << fmt::format(".SS mscsim {} {}{}\n", roff(command.name),
                     command.options.empty() ? "" : "[OPTION...] ", roff(command.arguments))
      << roff(command.help) << ".\n";
  for (const OptionRow& row : command.options) {
    out << fmt::format(".TP\n.B \\-\\-{}", roff(row.name));
    if (!row.value.empty()) { out << fmt::format(" \\fI{}\\fR", roff(row.value)); }
    out << '\n' << roff(row.help) << '\n';
  }
  if (!command.details.empty()) { out << ".PP\n.nf\n" << roff(command.details) << ".fi\n"; }
}

ExitStatus print_manual(const Options& options, const Streams& streams) {
  if (!options.arguments.empty()) {
    print_error(streams.err, fmt::format("`{}` is one too many: the manual is of all commands",
                                         report::printable(options.arguments.front())));
    return ExitStatus::bad_input;
  }
  std::ostream& out = streams.out;
  out << ".TH MSCSIM 1 \"\" \"mscsim " MSCSIM_VERSION
         "\" \"User Commands\"\n"
         ".SH NAME\n"
         "mscsim \\- simulator of Windows NT 4.0 cluster nodes\n"
         ".SH SYNOPSIS\n"
         ".B mscsim\n"
         ".I COMMAND\n"
         "[\\fIARGUMENT\\fR...]\n"
         ".SH DESCRIPTION\n"
         "Reproduces failures of Windows NT 4.0 and Microsoft Cluster Server that are documented\n"
         "in the Knowledge Base, proves what causes and what cures them, and measures diagnostic\n"
         "rules in worlds whose true cause is known.\n"
         ".SH COMMANDS\n";
  for (const Command& command : commands_table()) { print_command(command, out); }
  out << ".SH EXIT STATUS\n"
         ".TP\n.B 0\nall as expected\n"
         ".TP\n.B 1\nan expectation, a claim or a rule failed\n"
         ".TP\n.B 2\nbad usage or bad input\n"
         ".TP\n.B 3\na bound stopped the work before an answer\n"
         ".SH ENVIRONMENT\n"
         ".TP\n.B NO_COLOR\nif set and not empty, no colour on a terminal\n";
  return ExitStatus::ok;
}

}  // namespace

Command manual() {
  return {.name = "manual",
          .help = "print the manual page of all commands",
          .arguments = {},
          .options = {},
          .details = "To read it: mscsim manual | man -l -\n",
          .run = print_manual};
}

}  // namespace mscsim::cli::commands
