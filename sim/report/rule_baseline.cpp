#include "sim/report/rule_baseline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace mscsim::report {
namespace {

using harness::Judgement;
using harness::RuleScore;
using rules::Rule;
using Json = nlohmann::json;

constexpr int format_known = 1;
constexpr int depth_max = 32;

/// Line and column of a byte, counted from 1.
std::string place_of(std::string_view text, std::size_t byte) {
  const std::string_view before = text.substr(0, byte == 0 ? 0 : byte - 1);
  const auto line = std::ranges::count(before, '\n') + 1;
  const auto column = before.size() - (before.rfind('\n') + 1) + 1;
  return fmt::format("{}:{}", line, column);
}

/// Reads the values of a report; remembers the first that is wrong.
class BaselineReader {
 public:
  [[nodiscard]] std::variant<std::vector<BaselineRule>, NoBaseline> read(std::string_view text) {
    const auto json = parsed(text);
    if (json) { read_report(*json); }
    if (!why_.empty()) { return NoBaseline{why_}; }
    return std::move(rules_);
  }

 private:
  std::optional<Json> parsed(std::string_view text) {
    bool too_deep = false;
    const auto guard = [&](int depth, Json::parse_event_t /*event*/, Json& /*value*/) {
      too_deep = too_deep || depth > depth_max;
      return !too_deep;
    };
    try {
      Json json = Json::parse(text, guard);
      if (!too_deep) { return json; }
    } catch (const Json::parse_error& error) {
      if (!too_deep) { fail(place_of(text, error.byte) + ": no JSON from here on"); }
    } catch (const Json::out_of_range& /*error*/) { fail("it has a number that is too large"); }
    fail(fmt::format("it is nested more than {} deep", depth_max));
    return std::nullopt;
  }

  void fail(std::string why) {
    if (why_.empty()) { why_ = std::move(why); }
  }

  void read_report(const Json& report) {
    if (!report.is_object() || !report.contains("rules") || !report["rules"].is_array()) {
      fail("it is no report of `mscsim rules test --format json`: it has no list `rules`");
      return;
    }
    const auto format = report.find("format");
    if (format == report.end() || *format != format_known) {
      fail(fmt::format("`format` is {}, and this program reads {}",
                       format == report.end() ? "missing" : format->dump(-1, ' ', true, replaced),
                       format_known));
    }
    for (const Json& rule : report["rules"]) {
      where_ = fmt::format("rules[{}]", rules_.size());
      if (!rule.is_object()) {
        fail(where_ + " is no object");
        return;
      }
      read_rule(rule);
    }
  }

  void read_rule(const Json& rule) {
    BaselineRule read;
    read.id = text(rule, "id");
    read.title = text(rule, "title");
    read.precision = share(rule, "precision");
    read.recall = share(rule, "recall");
    read.cure_rate = share(rule, "cure_rate");
    const auto passed = rule.find("passed");
    if (passed != rule.end() && !passed->is_boolean()) {
      fail(where_ + ".passed is neither true nor false");
    } else {
      read.passed = passed != rule.end() && passed->get<bool>();
    }
    if (read.id.empty() && read.title.empty()) { fail(where_ + " has no id and no title"); }
    rules_.push_back(std::move(read));
  }

  std::string text(const Json& rule, const char* key) {
    const auto value = rule.find(key);
    if (value == rule.end()) { return {}; }
    if (value->is_string()) { return value->get<std::string>(); }
    fail(fmt::format("{}.{} is no text", where_, key));
    return {};
  }

  std::optional<double> share(const Json& rule, const char* key) {
    const auto value = rule.find(key);
    if (value == rule.end() || value->is_null()) { return std::nullopt; }
    const bool is_share =
        value->is_number() && value->get<double>() >= 0 && value->get<double>() <= 1;
    if (is_share) { return value->get<double>(); }
    fail(fmt::format("{}.{} is no number from 0 to 1", where_, key));
    return std::nullopt;
  }

  static constexpr auto replaced = Json::error_handler_t::replace;
  std::string why_;
  std::string where_;
  std::vector<BaselineRule> rules_;
};

/// A rule of the earlier report is the one with the same id, or, where it has none, title.
bool is_same(const BaselineRule& earlier, const Rule& rule) {
  return earlier.id.empty() ? earlier.title == rule.title : earlier.id == rule.id;
}

void compare(const BaselineRule& earlier, const RuleScore& score, const Rule& rule,
             std::vector<std::string>& lines) {
  struct Share {
    const char* name;
    std::optional<double> before;
    std::optional<double> now;
  };
  const std::array<Share, 3> shares{{{"precision", earlier.precision, score.precision()},
                                     {"recall", earlier.recall, score.recall()},
                                     {"cure_rate", earlier.cure_rate, score.cure_rate()}}};
  for (const Share& share : shares) {
    constexpr double rounding = 1e-9;
    if (!share.before || (share.now && *share.now >= *share.before - rounding)) { continue; }
    lines.push_back(
        fmt::format("{}: {} was {:.3f} and is {}", rule.title, share.name, *share.before,
                    share.now ? fmt::format("{:.3f}", *share.now) : std::string("none")));
  }
  const Judgement judgement = score.judged(rule.diagnosis->least);
  if (!earlier.passed || judgement == Judgement::passed) { return; }
  lines.push_back(fmt::format(
      "{}: it passed, and {}", rule.title,
      judgement == Judgement::failed ? "no longer does" : "is not tested here any more"));
}

}  // namespace

std::variant<std::vector<BaselineRule>, NoBaseline> read_baseline(std::string_view text) {
  return BaselineReader().read(text);
}

std::vector<std::string> worse_than(const std::vector<BaselineRule>& baseline,
                                    const harness::SetScore& scores,
                                    const std::vector<Rule>& rules) {
  std::vector<std::string> lines;
  for (const BaselineRule& earlier : baseline) {
    const auto found = std::ranges::find_if(
        scores.rules, [&](const RuleScore& score) { return is_same(earlier, rules[score.rule]); });
    if (found == scores.rules.end()) {
      lines.push_back(fmt::format("{}: it is not there any more", earlier.title));
    } else {
      compare(earlier, *found, rules[found->rule], lines);
    }
  }
  return lines;
}

}  // namespace mscsim::report
