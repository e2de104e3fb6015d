// growth [WORD...]: what the program takes, CPU time and memory at its peak, at n, 2n, 4n and 8n of
// everything that a user can make more of; of all dimensions, or of those with WORD in their name.
// Marks what grows faster than n log n; the last line is how many that are, and so is the exit
// status. Each case runs in a process of its own. What a command costs whatever the n is a part of
// the fit, so that it counts for nothing: see square_share.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "sim/cli/program.hpp"

namespace {

namespace fs = std::filesystem;
using Words = std::vector<std::string>;

/// What a process took.
struct Cost {
  double cpu_s = 0;
  double peak_mib = 0;
};

/// What the program is to do: its words, and what is typed at it.
struct Call {
  Words words;
  std::string typed = {};
};

/// One thing that there can be more of.
struct Dimension {
  std::string_view name;
  std::size_t first = 0;  ///< the least n
  std::size_t most = 0;   ///< of 8n: a bound of the program, or of patience
  /// Writes what has `n` of it to a folder. Returns: what the program is to do with it.
  Call (*make)(const fs::path& folder, std::size_t n);
};

void write(const fs::path& file, const std::string& text) { std::ofstream(file) << text; }

constexpr std::string_view one_node = R"(title: Growth
world:
  nodes:
    NODE1:
      service_pack: SP4
      adapters:
        Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 }
        Private: { driver: dc21x4, network: Heartbeat, address: 192.168.0.1/24 }
  disks: ['Q:']
)";
constexpr std::string_view cluster = R"(    - install_cluster_service
    - restart
    - form_cluster: { name: WOLF, address: 10.1.0.20/16, network: Corporate, quorum: 'Q:' }
)";

/// A scenario of one node with these steps.
Call scenario_with(const fs::path& folder, const std::string& steps, Words more = {}) {
  const fs::path file = folder / "growth.yaml";
  write(file, fmt::format("{}steps:\n{}", one_node, steps));
  Words words{"run", file.string()};
  words.insert(words.end(), more.begin(), more.end());
  return {.words = std::move(words)};
}

/// Steps, n times over, with the number as `${i}`.
std::string repeated(std::size_t n, std::string_view steps) {
  return fmt::format("    - repeat: {{ for: i, from: 1, to: {}, steps: [{}] }}\n", n, steps);
}

Call written_steps(const fs::path& folder, std::size_t n) {
  std::string steps;
  for (std::size_t i = 0; i < n; ++i) { steps += "    - wait: 1m\n"; }
  return scenario_with(folder, steps);
}
Call repeated_steps(const fs::path& folder, std::size_t n) {
  return scenario_with(folder, repeated(n, "wait: 1m"));
}
Call nested_repeats(const fs::path& folder, std::size_t n) {
  return scenario_with(
      folder, repeated(n / 16, "repeat: { for: j, from: 1, to: 16, steps: [wait: '${j}m'] }"));
}
Call procedures(const fs::path& folder, std::size_t n) {
  std::string steps;
  std::string lists = "procedures:\n";
  for (std::size_t i = 0; i < n; ++i) {
    steps += fmt::format("    - do: number {}\n", i);
    lists += fmt::format("  number {}: [ wait: 1m ]\n", i);
  }
  Call call = scenario_with(folder, steps);
  std::ofstream(call.words.back(), std::ios::app) << lists;
  return call;
}
Call looking_back(const fs::path& folder, std::size_t n) {
  return scenario_with(
      folder, repeated(n,
                       "restart, expect: [ event: { source: EventLog, id: 6005, since: start }, "
                       "no_event: { id: 1044, since: start } ]"));
}
Call counting_back(const fs::path& folder, std::size_t n) {
  return scenario_with(
      folder, repeated(n, "restart, expect: [ event: { id: 6005, since: start, times: '${i}' } ]"));
}
Call failing_expectations(const fs::path& folder, std::size_t n) {
  return scenario_with(folder,
                       repeated(n, "restart, expect: [ event: { id: 1044, since: start } ]"));
}
Call console_lines(const fs::path& folder, std::size_t n) {
  return scenario_with(folder, repeated(n, "restart, console: { run: 'eventvwr /last:1' }"));
}
Call events(const fs::path& folder, std::size_t n) {
  return scenario_with(folder, repeated(n / 3, "restart"), {"--format", "json"});
}
Call needless_steps(const fs::path& folder, std::size_t n) {
  Call call = scenario_with(folder, repeated(n, "wait: 1m") + "    - restart\n");
  return {.words = {"why", call.words.back(), "EventLog:6005"}};
}
Call names(const fs::path& folder, std::size_t n) {
  return scenario_with(folder, repeated(n, "attempt: [ create_group: { name: 'Group ${i}' } ]"));
}
Call groups(const fs::path& folder, std::size_t n) {
  return scenario_with(folder,
                       std::string(cluster) + repeated(n, "create_group: { name: 'Group ${i}' }"));
}
Call dependencies(const fs::path& folder, std::size_t n) {
  std::string steps(cluster);
  for (std::size_t i = 0; i < n; ++i) {
    steps += fmt::format(
        "    - create_resource: {{ name: R{}, type: Generic Service, group: Cluster Group{} }}\n",
        i, i == 0 ? std::string() : fmt::format(", depends_on: R{}", i - 1));
  }
  return scenario_with(folder, steps);
}

Call runs(const fs::path& folder, std::size_t n) {
  const fs::path file = folder / "growth.yaml";
  std::string text(one_node);
  text += "matrix:\n  n: [";
  for (std::size_t i = 0; i < n; ++i) { text += fmt::format("{}{}", i == 0 ? "" : ",", i); }
  write(file, text + "]\nsteps: [ restart, wait: 1m, expect: [ event: { id: 6005 } ] ]\n");
  return {.words = {"run", file.string()}};
}
Call cases(const fs::path& folder, std::size_t n) {
  const fs::path file = folder / "growth.yaml";
  std::string text(one_node);
  text += "cases:\n";
  for (std::size_t i = 0; i < n; ++i) {
    text += fmt::format("  - {{ case: c{}, steps: [ wait: 1m ] }}\n", i);
  }
  write(file, text);
  return {.words = {"run", file.string()}};
}
Call files(const fs::path& folder, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    write(folder / fmt::format("{}.yaml", i), fmt::format("{}steps: [ restart ]\n", one_node));
  }
  return {.words = {"run", folder.string()}};
}
Call files_reported(const fs::path& folder, std::size_t n) {
  Call call = files(folder, n);
  call.words.insert(call.words.end(), {"--format", "json"});
  return call;
}
Call session(const fs::path& /*folder*/, std::size_t n) {
  std::string typed;
  for (std::size_t i = 0; i < n; ++i) { typed += "shutdown /r\neventvwr /last:1\n.wait 1m\n"; }
  return {.words = {"shell"}, .typed = std::move(typed)};
}

constexpr std::string_view rule = R"(title: rule {}
logsource: {{ product: windows, service: system }}
detection:
  s: {{ Provider_Name: ClusSvc, EventID: {}, Message|contains: 'word{} ' }}
  condition: s
)";

std::string rules_text(std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    text += (i == 0 ? "" : "---\n") + fmt::format(fmt::runtime(rule), i, 1000 + i % 100, i);
  }
  return text;
}
Call matched(const fs::path& folder, const std::string& records) {
  write(folder / "rules.yml", rules_text(10));
  write(folder / "records.json", records);
  return {.words = {"rules", "match", (folder / "rules.yml").string(), "--records",
                    (folder / "records.json").string()}};
}
Call records(const fs::path& folder, std::size_t n) {
  std::string text;
  for (std::size_t i = 0; i < n; ++i) {
    text += fmt::format(
        R"({{"Channel":"System","Provider_Name":"ClusSvc","EventID":{},"Message":"word{} x"}})"
        "\n",
        1000 + i % 100, i % 3000);
  }
  return matched(folder, text);
}
Call written_out_records(const fs::path& folder, std::size_t n) {
  std::string text = "[\n";
  for (std::size_t i = 0; i < n; ++i) {
    text += fmt::format("{}{{\n  \"Channel\": \"System\",\n  \"a\": {{\n    \"b\": {}\n  }}\n}}",
                        i == 0 ? "" : ",\n", i);
  }
  return matched(folder, text + "\n]\n");
}
Call nested_objects(const fs::path& folder, std::size_t n) {
  std::string text = "{\n";
  for (std::size_t i = 0; i < n; ++i) {
    text += fmt::format("{}\"a{}\": {{\n}}\n", i == 0 ? "" : ",", i);
  }
  return matched(folder, text + "}\n");
}
Call keys(const fs::path& folder, std::size_t n) {
  std::string text;
  for (int record = 0; record < 20; ++record) {
    text += '{';
    for (std::size_t i = 0; i < n; ++i) {
      text += fmt::format("{}\"key{}\":{}", i == 0 ? "" : ",", i, i);
    }
    text += "}\n";
  }
  return matched(folder, text);
}
Call listed_records(const fs::path& folder, std::size_t n) {
  std::string text = "[";
  for (std::size_t i = 0; i < n; ++i) {
    text += fmt::format(R"({}{{"Channel":"System","EventID":{}}})", i == 0 ? "" : ",", i);
  }
  return matched(folder, text + "]\n");
}
Call rules(const fs::path& folder, std::size_t n) {
  write(folder / "rules.yml", rules_text(n));
  return {.words = {"rules", "check", (folder / "rules.yml").string()}};
}
Call rules_matched(const fs::path& folder, std::size_t n) {
  Call call = matched(folder, "{\"Channel\":\"System\"}\n");
  write(folder / "rules.yml", rules_text(n));
  return call;
}

/// Cables that are pulled and plugged: n worlds, a power of two.
Call worlds(const fs::path& folder, std::size_t n) {
  constexpr std::size_t adapters_of_a_node = 8;
  std::string nodes;
  std::string actions;
  std::size_t adapters = 0;
  for (const char* const node : {"NODE1", "NODE2"}) {
    nodes += fmt::format("    {}:\n      adapters:\n", node);
    for (std::size_t i = 0; i < adapters_of_a_node; ++i) {
      nodes += fmt::format(
          "        A{}: {{ driver: dc21x4, network: Corporate, address: 10.1.{}.{}/16 }}\n", i,
          node[4], i + 1);
      if (std::size_t{1} << adapters >= n) { continue; }
      ++adapters;
      actions += fmt::format(
          "    - pull_cable: {{ on: {0}, name: A{1} }}\n    - plug_cable: {{ on: {0}, name: A{1} "
          "}}\n",
          node, i);
    }
  }
  const fs::path file = folder / "growth.yaml";
  write(file, fmt::format("title: Growth\nworld:\n  nodes:\n{}explore:\n  actions:\n{}claims:\n  - "
                          "never: {{ event: 1044 }}\n",
                          nodes, actions));
  return {.words = {"explore", file.string(), "--jobs", "1"}};
}

constexpr std::array dimensions{
    Dimension{"steps, written", 2'000, 64'000, written_steps},
    Dimension{"steps, repeated", 2'000, 48'000, repeated_steps},
    Dimension{"steps, repeats within repeats", 2'000, 40'000, nested_repeats},
    Dimension{"procedures", 1'000, 20'000, procedures},
    Dimension{"expectations that look back to the start", 1'000, 24'000, looking_back},
    Dimension{"expectations that count from the start", 1'000, 32'000, counting_back},
    Dimension{"expectations that fail", 1'000, 32'000, failing_expectations},
    Dimension{"console lines", 1'000, 32'000, console_lines},
    Dimension{"lines at the prompt", 1'000, 64'000, session},
    Dimension{"events", 5'000, 200'000, events},
    Dimension{"steps that an event does not need", 1'000, 32'000, needless_steps},
    Dimension{"runs", 1'250, 10'000, runs},
    Dimension{"cases", 1'250, 10'000, cases},
    Dimension{"files", 250, 4'000, files},
    Dimension{"files, reported as JSON", 250, 4'000, files_reported},
    Dimension{"names", 480, 3'840, names},
    Dimension{"groups", 100, 800, groups},
    Dimension{"dependencies", 50, 400, dependencies},
    Dimension{"records", 10'000, 400'000, records},
    Dimension{"records over several lines", 5'000, 200'000, written_out_records},
    Dimension{"records in a list", 5'000, 80'000, listed_records},
    Dimension{"nested objects of a record", 1'200, 9'600, nested_objects},
    Dimension{"keys of a record", 1'200, 9'600, keys},
    Dimension{"rules, checked", 100, 8'000, rules},
    Dimension{"rules, matched", 100, 3'200, rules_matched},
    Dimension{"worlds", 2'048, 65'536, worlds},
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Does `work` in a process of its own, and waits for it: what it leaves in memory is gone. Exits
/// where it does not end with 0.
rusage apart(const std::function<int()>& work) {
  const pid_t child = fork();
  if (child == 0) { std::_Exit(work()); }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child || status != 0) {
    std::cerr << "growth: a case did not run\n";
    std::exit(2);
  }
  return used;
}

/// Lets the heap keep what is freed, up to 64 MiB: what is given back to the system and asked for
/// again beyond some size is a step in the cost, and no growth.
void keep_freed_memory() {
  constexpr std::size_t largest = (32U << 20U) - (64U << 10U);  // that glibc's threshold follows
  void* volatile freed = std::malloc(largest);  // NOLINT: volatile, or the compiler leaves it out
  std::free(freed);                             // NOLINT(cppcoreguidelines-no-malloc)
}

int call_program(const fs::path& folder) {
  keep_freed_memory();
  Words words;
  std::ifstream written(folder / "words");
  for (std::string word; std::getline(written, word);) { words.push_back(word); }
  std::ifstream in(folder / "typed");
  std::ostringstream out;
  std::ostringstream err;
  const auto status = mscsim::cli::program(
      words, {.out = out, .err = err, .colour = false, .in = &in, .terminal = false});
  // What was refused, or cut, measures nothing.
  const bool done =
      status == mscsim::cli::ExitStatus::ok || status == mscsim::cli::ExitStatus::failed;
  if (!done) { std::cerr << err.str().substr(0, 1000); }
  return done ? 0 : 1;
}

/// The least of three: what else the machine does only adds.
Cost measured(const Dimension& dimension, const fs::path& folder, std::size_t n) {
  fs::remove_all(folder);
  fs::create_directories(folder);
  static_cast<void>(apart([&] {
    const Call call = dimension.make(folder, n);
    std::string words;
    for (const std::string& word : call.words) { words += word + '\n'; }
    write(folder / "words", words);
    write(folder / "typed", call.typed);
    return 0;
  }));
  Cost least{.cpu_s = 1e9, .peak_mib = 1e9};
  for (int time = 0; time < 3; ++time) {
    const rusage used = apart([&] { return call_program(folder); });
    least.cpu_s = std::min(least.cpu_s, seconds(used.ru_utime) + seconds(used.ru_stime));
    least.peak_mib = std::min(least.peak_mib, static_cast<double>(used.ru_maxrss) / 1024);
  }
  return least;
}

using Four = std::array<double, 4>;

/// Fits a + b n + c n^2 to what n, 2n, 4n and 8n cost, by least squares. Returns: the share that
/// the square has in what 8n costs beyond `a`, which is the same for any n. Of n log n it is a
/// tenth.
double square_share(const Four& costs) {
  std::array<std::array<double, 4>, 3> rows{};  // of the normal equations
  for (std::size_t i = 0; i < costs.size(); ++i) {
    const double x = std::exp2(static_cast<double>(i));
    const std::array<double, 3> powers{1, x, x * x};
    for (std::size_t row = 0; row < 3; ++row) {
      for (std::size_t column = 0; column < 3; ++column) {
        rows.at(row).at(column) += powers.at(row) * powers.at(column);
      }
      rows.at(row)[3] += powers.at(row) * costs.at(i);
    }
  }
  for (std::size_t pivot = 0; pivot < 3; ++pivot) {
    for (std::size_t row = 0; row < 3; ++row) {
      if (row == pivot) { continue; }
      const double factor = rows.at(row).at(pivot) / rows.at(pivot).at(pivot);
      for (std::size_t column = pivot; column < 4; ++column) {
        rows.at(row).at(column) -= factor * rows.at(pivot).at(column);
      }
    }
  }
  const double a = rows[0][3] / rows[0][0];
  const double c = rows[2][3] / rows[2][2];
  return 64 * c / (costs[3] - a);
}

/// Noise of some hundredths stays below, n^1.3 is above.
constexpr double share_most = 0.4;
constexpr double cpu_least_s = 0.05;
constexpr double memory_least_mib = 8;

/// A column of four, the share of the square behind it where there is growth enough to tell.
std::string column(const Four& costs, double least, std::string_view form, bool& is_worse) {
  std::string line;
  for (const double each : costs) { line += fmt::format(fmt::runtime(form), each); }
  if (costs[3] - costs[0] < least) { return line + "       -"; }
  const double share = square_share(costs);
  is_worse = share > share_most;
  return line + fmt::format("{:>8.2f}", std::max(share, 0.0));
}

/// Prints a dimension's line. Returns: how many marks it got.
int show(const Dimension& dimension, const fs::path& folder) {
  std::size_t n = dimension.first;
  // Large enough to measure, as far as there may be so many.
  while (16 * n <= dimension.most && measured(dimension, folder, n).cpu_s < 2 * cpu_least_s) {
    n *= 2;
  }
  Four cpu{};
  Four memory{};
  for (std::size_t i = 0; i < cpu.size(); ++i) {
    const Cost cost = measured(dimension, folder, n << i);
    cpu.at(i) = cost.cpu_s;
    memory.at(i) = cost.peak_mib;
  }
  bool slow = false;
  bool large = false;
  std::string line = fmt::format("{:<42}{:>8}", dimension.name, n);
  line += column(cpu, cpu_least_s, "{:>8.3f}", slow);
  line += column(memory, memory_least_mib, "{:>8.1f}", large);
  std::cout << line << (slow ? "  TIME" : "") << (large ? "  MEMORY" : "") << std::endl;
  return (slow ? 1 : 0) + (large ? 1 : 0);
}

}  // namespace

int main(int count, char** words) {
  const Words wanted(words + 1, words + count);
  const fs::path folder = fs::temp_directory_path() / fmt::format("mscsim-growth-{}", getpid());
  std::cout << fmt::format("{:<42}{:>8}{:>32}{:>6}{:>32}{:>6}\n", "", "n", "CPU s at n, 2n, 4n, 8n",
                           "power", "peak MiB at n, 2n, 4n, 8n", "power");
  int marks = 0;
  for (const Dimension& dimension : dimensions) {
    const bool is_wanted = std::ranges::any_of(wanted, [&](const std::string& word) {
      return dimension.name.find(word) != std::string_view::npos;
    });
    if (wanted.empty() || is_wanted) { marks += show(dimension, folder); }
  }
  fs::remove_all(folder);
  std::cout << fmt::format("{} worse than n log n\n", marks);
  return std::min(marks, 100);
}
