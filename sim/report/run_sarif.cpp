#include "sim/report/run_sarif.hpp"

#include "sim/report/sarif.hpp"

namespace mscsim::report {
namespace {

const std::vector<SarifRule>& rules() {
  static const std::vector<SarifRule> all{
      {.id = "expectation", .title = "What a scenario expects is not so"},
      {.id = "refused-step",
       .title = "A step cannot be done in the world that those before it led to",
       .help = "In a list `attempt:` a step may be refused."},
      {.id = "bound", .title = "A run shows more than can be kept, and was ended"},
      {.id = "recorded-behaviour",
       .title = "A run behaves differently from what was recorded of it",
       .help = "`mscsim run --accept` records how it behaves now."}};
  return all;
}

std::string rule_of(const Transcript& run, const Failure& failure) {
  if (failure.step && !run.steps[*failure.step].refused.empty()) { return "refused-step"; }
  if (failure.step) { return "expectation"; }
  return run.cut ? "bound" : "recorded-behaviour";
}

/// Of runs that passed nothing is kept.
class SarifReport : public RunReport {
 public:
  void add(std::span<const Transcript> runs) override {
    for (const Transcript& run : runs) {
      const std::string of_run = label(run).empty() ? std::string() : " (" + label(run) + ")";
      for (const Failure& failure : run.failures) {
        results_.push_back({.rule = rule_of(run, failure),
                            .message = failure.message + of_run,
                            .place = failure.place});
      }
    }
  }
  std::string finish(const files::Put& put) override {
    put(sarif_log(rules(), results_));
    return {};
  }

 private:
  std::vector<SarifResult> results_;
};

}  // namespace

std::unique_ptr<RunReport> sarif_report() { return std::make_unique<SarifReport>(); }

}  // namespace mscsim::report
