#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "sim/cli/command.hpp"
#include "sim/cli/diagnostics.hpp"
#include "sim/files/write.hpp"
#include "sim/report/escape.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli::commands {
namespace {

/// A file to begin with.
struct Start {
  std::string_view kind;
  std::string_view text;
  std::string_view next;  ///< what to type then, {} for the file
};

constexpr std::array<Start, 3> starts{{
    {"scenario",
     R"(# A scenario: a world, steps, and what must be seen.
# `mscsim catalogue verbs`, `expectations` and `conditions` list the words.
title: What this scenario shows, on one line
about: >
  What happens, why, and what cures it, in a few sentences.
# cites: [Q232910]          # articles that it follows
use: one-node               # or two-nodes: a world of worlds/
world:                      # what differs from it
  driver_packages:
    acme-fe100: { copies_from_media: [netbt.sys, tcpip.sys] }

steps:
  # The trigger.
  - add_adapter: { name: Extra, driver: acme-fe100, network: Corporate, address: 10.1.0.13/16 }
  - install_cluster_service
  - restart
  - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
  # The symptom: what an administrator sees. And the cause, which he does not see.
  - expect:
      - event: { source: ClusSvc, id: 1044 }
      - resource: { name: Cluster IP Address, state: Failed }
      - cause: network-files-behind-service-pack
  # The cure.
  - apply_service_pack: { level: installed }
  - restart
  - expect:
      - no_event: { source: ClusSvc, id: 1044 }
      - resource: { name: Cluster IP Address, state: Online }
      - no_cause: network-files-behind-service-pack
)",
     "mscsim run {}"},
    {"knowledge",
     R"(# Knowledge: what an article speaks of and the machine does not know yet. Keep it as
# knowledge/NAME.yaml beside or above the scenarios that say `know: [NAME]`; or put what
# stands under `know:` into a scenario. `mscsim catalogue services --format yaml`, and so on,
# prints what ships in the same form.
know:
  files:
    # Of a maker: his versions, oldest first. Of Microsoft: the first pack that carries it.
    acmesvc.exe: { levels: { '2.0': 1998-03-02, '2.1': 1998-11-20 } }
    acmelib.dll: { maker: microsoft, from: SP4 }
  services:
    AcmeSvc: { display: Acme Service, start: automatic, file: acmesvc.exe, depends_on: [RpcSs] }
  registry:
    SOFTWARE\Acme\Threads: { type: dword, read_by: AcmeSvc, default: 8, from: 1, to: 32 }
  software:
    acme: { files: { acmesvc.exe: '2.0' }, services: [AcmeSvc] }
  hotfixes:
    acme-fix: { over: SP4, files: [acmelib.dll] }
  programs:
    acme-console: { does: look at the jobs }
  messages:
    acme-busy: The service is busy.
  events:
    - { source: AcmeSvc, id: 7, type: error, text: 'Could not open %1.' }
  facts:
    tape-drive: { one_of: [ready, off], says: the tape drive beside the machine }
  behaviours:
    # When it is asked; of states alone; what comes of it.
    - at: { start: AcmeSvc }
      if: { registry: { value: SOFTWARE\Acme\Threads, is: outside } }
      then: { ends_with: 87, events: [ { source: AcmeSvc, id: 7, with: [JOBS] } ] }
    - at: { program: acme-console }
      if: { fact: { tape-drive: off } }
      then: { shows: acme-busy }
  conditions:
    acme-threads-out-of-range:
      says: Threads is not 1 to 32
      if: { registry: { value: SOFTWARE\Acme\Threads, is: outside } }
)",
     "a scenario with `know: [NAME]`"},
    {"rule",
     R"(# A Sigma rule, and what it diagnoses and advises in a world of this program.
# `mscsim rules test` shows why the event alone is not enough: the cause can be there before it.
title: The cluster got no NetBIOS interface
id: 00000000-0000-4000-8000-000000000000   # a UUID of its own
status: experimental
description: What it finds, and what that means.
logsource: { product: windows, service: system }
detection:
  selection: { Provider_Name: ClusSvc, EventID: 1044 }
  condition: selection
level: high
mscsim:
  # `mscsim catalogue conditions` lists the causes.
  cause: network-files-behind-service-pack
  # Steps as in a scenario; ${node} is the machine, other names are fields of the record.
  remedy:
    - apply_service_pack: { on: '${node}', level: installed }
    - restart: { on: '${node}' }
)",
     "mscsim rules test {} --worlds scenarios/kb/Q232910.yaml"},
}};

ExitStatus make(const Options& options, const Streams& streams) {
  if (options.arguments.empty() || options.arguments.size() > 2) {
    print_error(streams.err, "a new what? `mscsim new scenario FILE`, or knowledge, or rule");
    return ExitStatus::bad_input;
  }
  const std::string& kind = options.arguments[0];
  const auto* const start = std::ranges::find(starts, kind, &Start::kind);
  if (start == starts.end()) {
    std::array<std::string_view, starts.size()> known{};
    std::ranges::transform(starts, known.begin(), &Start::kind);
    print_error(streams.err, fmt::format("no start for `{}`; {}", report::printable(kind),
                                         scenario::suggestion(kind, known)));
    return ExitStatus::bad_input;
  }
  if (options.arguments.size() == 1) {
    streams.out << start->text;
    return ExitStatus::ok;
  }
  const std::string& file = options.arguments[1];
  if (file.empty()) {
    print_error(streams.err, "the name of a file is empty");
    return ExitStatus::bad_input;
  }
  std::error_code error;
  if (std::filesystem::exists(file, error)) {
    print_error(streams.err, fmt::format("{}: there is such a file", report::printable(file)));
    return ExitStatus::bad_input;
  }
  if (const std::string why = files::write(file, start->text); !why.empty()) {
    print_error(streams.err, fmt::format("cannot write {}: {}", report::printable(file), why));
    return ExitStatus::bad_input;
  }
  streams.out << fmt::format("{0} written; try: {1}\n", report::printable(file),
                             fmt::format(fmt::runtime(start->next), report::printable(file)));
  return ExitStatus::ok;
}

}  // namespace

Command new_file() {
  return {.name = "new",
          .help = "write a commented scenario, knowledge or rule to begin with",
          .arguments = "scenario|knowledge|rule [FILE]",
          .options = {},
          .details = "Without FILE it is printed. What is there already is left alone.\n",
          .run = make};
}

}  // namespace mscsim::cli::commands
