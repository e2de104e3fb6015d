#include "sim/shell/shell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/paragraph.hpp"
#include "sim/report/terminal_width.hpp"
#include "sim/report/transcript.hpp"
#include "sim/shell/completion.hpp"
#include "sim/shell/line_reader.hpp"
#include "sim/shell/saving.hpp"
#include "sim/shell/start.hpp"

namespace mscsim::cli::commands {
namespace {

using scenario::Plan;

/// The run to start in: the first, or the first that --case names.
const Plan* chosen(const std::vector<Plan>& plans, const Options& options, const Streams& streams) {
  const std::string text = options.value_or("case", "");
  const auto found = std::ranges::find_if(plans, [&text](const Plan& plan) {
    return report::label(plan).find(text) != std::string::npos;
  });
  if (found != plans.end()) { return &*found; }
  print_error(streams.err,
              fmt::format("no run has `{}` in its case or variables", report::printable(text)));
  return nullptr;
}

/// The title, and what can be done: a case's name, or its variables, would tell what is wrong.
std::string banner(const Plan& plan, std::size_t width) {
  return report::prose(
      fmt::format("{}\n\n`help` lists the commands of Windows NT, `.help` what else can be done, "
                  "and `.about` tells what is wrong.\n\n",
                  report::printable(plan.title)),
      width);
}

void converse(shell::Shell& shell, const Streams& streams, bool echo) {
  const auto complete = [&shell](std::string_view line) { return shell::completion(shell, line); };
  std::unique_ptr<shell::LineReader> reader;
  if (streams.terminal) { reader = shell::terminal_reader(complete); }
  const bool edited = reader != nullptr;
  if (!edited) { reader = shell::plain_reader(*streams.in); }
  while (shell.wish() != console::Wish::leave) {
    if (edited) { shell.set_width(report::terminal_width()); }
    const std::string prompt = shell.prompt();
    const auto line = reader->read(prompt);
    if (!line) {
      if (edited) { streams.out << '\n'; }
      return;
    }
    if (echo && !edited) { streams.out << prompt << report::printable(*line) << '\n'; }
    const std::string said = shell.type(*line);
    streams.out << (edited ? report::fitted(said, report::terminal_width()) : said);
    if (shell.wish() == console::Wish::clear_screen && edited) { streams.out << "\x1b[2J\x1b[H"; }
    streams.out.flush();
  }
}

ExitStatus run_shell(const Options& options, const Streams& streams) {
  if (options.arguments.size() > 1) {
    print_error(streams.err, "one world at a time: name one FILE");
    return ExitStatus::bad_input;
  }
  const auto loaded = options.arguments.empty() ? shell::default_start()
                                                : shell::load_start(options.arguments.front());
  if (!loaded.ok()) {
    print_problems(streams.err, loaded.problems());
    return ExitStatus::bad_input;
  }
  const Plan* const plan = chosen(loaded.value(), options, streams);
  if (plan == nullptr) { return ExitStatus::bad_input; }
  if (streams.in == nullptr) { return ExitStatus::ok; }
  shell::Shell shell(*plan, options.given("at-end"));
  shell.set_saving(shell::saving_to_files());
  const bool echo = options.given("echo");
  if (echo || streams.terminal) { streams.out << banner(*plan, streams.width) << std::flush; }
  converse(shell, streams, echo);
  return ExitStatus::ok;
}

}  // namespace

Command shell() {
  return {.name = "shell",
          .help = "the NT command prompt in a world",
          .arguments = "[FILE]",
          .options = {{.name = "case",
                       .value = "TEXT",
                       .help = "start in the run that has TEXT in its case or variables; if not "
                               "given, in the first"},
                      {.name = "at-end", .value = {}, .help = "do the steps of that run first"},
                      {.name = "echo",
                       .value = {},
                       .help = "print prompts and lines too, where no terminal shows them"}},
          .details =
              "FILE is a scenario or a file of a folder named worlds; without one, a sound\n"
              "machine is there. Type `.help` at the prompt.\n",
          .run = run_shell};
}

}  // namespace mscsim::cli::commands
