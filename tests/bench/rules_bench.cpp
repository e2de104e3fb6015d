// Records a second through sets of Sigma rules of the system-log kind, in memory: how it grows with
// the rules.
#include <benchmark/benchmark.h>

#include <random>

#include "sim/rules/detector.hpp"
#include "sim/rules/load.hpp"

namespace {

using namespace mscsim;

constexpr std::size_t records_kept = 50'000;
constexpr std::array<const char*, 8> providers{
    "ClusSvc", "EventLog", "NetBT", "Service Control Manager", "Tcpip", "Srv", "Rdr", "NETLOGON"};

std::string word(std::size_t number) { return "resource-" + std::to_string(number); }

/// Each wants a source, an event id and a word of the message, and every tenth also what must not
/// be there.
rules::RuleSet rule_set(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text +=
        "title: rule " + std::to_string(i) +
        "\nlogsource: { product: windows, service: system }\ndetection:\n  s: { Provider_Name: '" +
        providers[i % providers.size()] + "', EventID: " + std::to_string(1000 + i % 500) +
        ", Message|contains: '" + word(i) + " ' }\n  f: { Computer|startswith: TEST }\n" +
        (i % 10 == 0 ? "  condition: s and not f\n" : "  condition: s\n") + "---\n";
  }
  text.resize(text.size() - 4);
  const std::vector<rules::RuleFile> files{{.name = "bench.yml", .text = text}};
  return rules::RuleSet(
      rules::load_rules(files, {}, {.bytes_max = 10'000'000, .values_max = 1'000'000}).value());
}

const std::vector<evidence::Record>& records() {
  static const std::vector<evidence::Record> made = [] {
    std::mt19937 random(1044);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    std::vector<evidence::Record> all;
    for (std::size_t i = 0; i < records_kept; ++i) {
      const std::size_t which = random() % 3000;
      all.push_back({{{"TimeCreated", std::string("2000-01-03T09:00:00.000Z")},
                      {"Computer", "NODE" + std::to_string(random() % 50)},
                      {"Channel", std::string("System")},
                      {"Provider_Name", std::string(providers[random() % providers.size()])},
                      {"EventID", static_cast<std::int64_t>(1000 + random() % 500)},
                      {"Level", std::int64_t{2}},
                      {"Message", "Cluster resource " + word(which) +
                                      " failed; the cluster service tries to bring it online"}}});
    }
    return all;
  }();
  return made;
}

void match(benchmark::State& state) {
  const rules::RuleSet set = rule_set(static_cast<std::size_t>(state.range(0)));
  rules::Matcher matcher(set);
  std::size_t done = 0;
  std::size_t matches = 0;
  for ([[maybe_unused]] auto _ : state) {
    matches += matcher.match(records()[done++ % records_kept]).size();
  }
  benchmark::DoNotOptimize(matches);
  state.counters["records/s"] =
      benchmark::Counter(static_cast<double>(done), benchmark::Counter::kIsRate);
}
BENCHMARK(match)->Name("rules")->Arg(10)->Arg(100)->Arg(1000)->Arg(3000);

}  // namespace
