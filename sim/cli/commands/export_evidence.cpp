#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <ostream>

#include "sim/artifacts/bundle.hpp"
#include "sim/artifacts/event_log_file.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/cli/loading.hpp"
#include "sim/files/folder.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/transcript.hpp"

namespace mscsim::cli::commands {
namespace {

using artifacts::EventLogFile;

constexpr std::uint32_t kilobyte = 1024;

/// `01-a-restart-alone-level-sp4`
std::string folder_of(std::size_t row, const scenario::Plan& plan) {
  constexpr std::size_t longest = 80;
  std::string name = fmt::format("{:02}", row + 1);
  bool gap = true;
  for (const char c : report::label(plan)) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain && name.size() < longest) {
      if (gap) { name += '-'; }
      name += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    gap = !plain;
  }
  return name;
}

std::vector<const artifacts::Format*> wanted_formats(const Options& options) {
  std::vector<const artifacts::Format*> wanted;
  const auto all = artifacts::formats_table();
  const bool none = std::ranges::none_of(
      all, [&](const artifacts::Format& row) { return options.given(row.name); });
  for (const artifacts::Format& row : all) {
    if (none || options.given(row.name)) { wanted.push_back(&row); }
  }
  return wanted;
}

/// After how many steps, as `--at` says. Nothing, with an error, where that is no moment of `run`.
std::optional<std::vector<std::size_t>> moments(const std::string& at, const scenario::Run& run,
                                                const Streams& streams) {
  const std::size_t last = run.outcomes.size();
  std::vector<std::size_t> steps;
  if (at == "all") {
    for (std::size_t i = 0; i <= last; ++i) { steps.push_back(i); }
  } else if (!at.empty()) {
    std::size_t step = 0;
    const auto [end, error] = std::from_chars(at.data(), std::to_address(at.end()), step);
    if (error != std::errc{} || end != std::to_address(at.end()) || step > last) {
      print_error(streams.err,
                  fmt::format("--at takes `all`, or after how many steps: 0 to {}, not `{}`", last,
                              report::printable(at)));
      return std::nullopt;
    }
    steps.push_back(step);
  }
  return steps;
}

ExitStatus export_runs(const std::vector<scenario::Plan>& plans, const Options& options,
                       const Streams& streams) {
  const std::string to = options.value_or("to", "");
  files::Folder folder(to);
  const auto refuse = [&](const std::string& why) {
    print_error(streams.err, fmt::format("cannot export to {}: {}", report::printable(to),
                                         report::printable(why)));
    return ExitStatus::bad_input;
  };
  if (const std::string why = folder.begin(files::Folder::Before::nothing); !why.empty()) {
    return refuse(why);
  }
  artifacts::BundleOptions bundle{.formats = wanted_formats(options)};
  bundle.log_size_max =
      static_cast<std::uint32_t>(
          options.number("log-size").value_or(EventLogFile::usual_size_max / kilobyte)) *
      kilobyte / EventLogFile::size_step * EventLogFile::size_step;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const scenario::Run run = scenario::run(plans[i], {.keep_worlds = true});
    if (run.cut) {
      static_cast<void>(refuse(fmt::format("{}: more than {} events and messages in one run",
                                           plans[i].file, run.sightings.size())));
      return ExitStatus::bound_reached;
    }
    const auto steps = moments(options.value_or("at", ""), run, streams);
    if (!steps) { return ExitStatus::bad_input; }
    bundle.moments = *steps;
    const std::string directory =
        plans.size() == 1 ? folder.inside() : folder.inside() + '/' + folder_of(i, plans[i]);
    const std::string why = artifacts::write_bundle(run, bundle, directory);
    if (!why.empty()) { return refuse(why); }
  }
  if (const std::string why = folder.finish(); !why.empty()) { return refuse(why); }
  streams.out << fmt::format("{} run{} exported to {}\n", plans.size(),
                             plans.size() == 1 ? "" : "s", report::printable(to));
  return ExitStatus::ok;
}

ExitStatus load_and_export(const Options& options, const Streams& streams) {
  if (options.value_or("to", "").empty()) {
    print_error(streams.err, "where to? `mscsim export FILE --to DIR`");
    return ExitStatus::bad_input;
  }
  auto plans = load_all(options.arguments, streams);
  if (!plans) { return ExitStatus::bad_input; }
  const std::string which = options.value_or("case", "");
  std::erase_if(*plans, [&which](const scenario::Plan& plan) {
    return plan.steps.empty() || report::label(plan).find(which) == std::string::npos;
  });
  if (plans->empty()) {
    print_error(streams.err, "no run to export: none has steps and that text in its case");
    return ExitStatus::bad_input;
  }
  return export_runs(*plans, options, streams);
}

std::vector<OptionRow> option_rows() {
  std::vector<OptionRow> rows{
      {.name = "to",
       .value = "DIR",
       .help = "the folder to make; it must not be there, or be empty"},
      {.name = "at",
       .value = "STEP",
       .help =
           "after so many steps, in a folder step-NN; all: after each. If not given, at the end"},
      {.name = "case",
       .value = "TEXT",
       .help = "only the runs that have TEXT in their case or variables"},
      {.name = "log-size",
       .value = "KB",
       .help = "what an event log may take before it overwrites its oldest records, in steps of "
               "64; if not given, 512",
       .most = 1'048'576,
       .least = 64}};
  for (const artifacts::Format& row : artifacts::formats_table()) {
    rows.push_back({.name = row.name, .value = {}, .help = row.help});
  }
  return rows;
}

}  // namespace

Command export_evidence() {
  return {
      .name = "export",
      .help = "write the evidence that a run leaves on its machines",
      .arguments = "FILE|DIR...",
      .options = option_rows(),
      .details =
          "One folder a machine, and manifest.json with the SHA-256 of each file and the truth:\n"
          "which conditions held on which machine. Of several runs, one folder a run. Without\n"
          "an option that names a form of evidence, all of them.\n",
      .run = load_and_export};
}

}  // namespace mscsim::cli::commands
