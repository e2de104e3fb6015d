#include "sim/rules/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>
#include <filesystem>
#include <set>

#include "sim/files/shipped.hpp"
#include "sim/files/walk.hpp"
#include "sim/rules/correlation.hpp"
#include "sim/rules/correlation_chains.hpp"
#include "sim/rules/detection.hpp"
#include "sim/rules/filter.hpp"
#include "sim/rules/impossible_evidence.hpp"
#include "sim/rules/log_sources.hpp"
#include "sim/rules/rule_words.hpp"
#include "sim/rules/warnings.hpp"
#include "sim/scenario/files.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::Yaml;

constexpr std::size_t title_characters_max = 256;

class Loader {
 public:
  Loader(const Placeholders& placeholders, const LoadBounds& bounds)
      : placeholders_(&placeholders), bounds_(&bounds) {}

  void read(const RuleFile& file) {
    auto documents = scenario::parse_yaml_documents(file.text, file.name,
                                                    {.bytes_max = bounds_->bytes_max,
                                                     .values_max = bounds_->values_max,
                                                     .depth_max = bounds_->depth_max},
                                                    problems_);
    // A key that is there twice is a problem, and there are documents.
    const bool is_fine = is_without_problems();
    if (!documents || !is_fine) { return; }
    for (Yaml& document : *documents) { sort_out(std::move(document)); }
  }

  /// A file that cannot be read.
  void refuse(const scenario::Problems& problems) {
    problems_.add(problems);
    static_cast<void>(is_without_problems());
  }

  LoadedRules loaded() && {
    for (std::size_t row = 0; row < rules_.size(); ++row) { name(row); }
    for (std::size_t row = 0; row < rules_.size(); ++row) { read_correlation_of(row); }
    check_correlations();
    refuse_what_is_about_refused();
    for (const Filter& filter : filters_) {
      apply(filter, rows_, rules_, problems_, warnings_);
      static_cast<void>(is_without_problems());
    }
    leave_out_refused();
    settle_reports();
    return {.rules = std::move(rules_),
            .problems = all_problems_.list(),
            .refused = std::move(refused_),
            .warnings = warnings_.list()};
  }

 private:
  /// Whether nothing is wrong with what was read since the last call; else it is refused.
  bool is_without_problems() {
    if (problems_.empty()) { return true; }
    const scenario::Problems found = problems_.list();
    refused_.push_back(found.front());
    all_problems_.add(found);
    problems_ = {};
    return false;
  }

  /// The same of a rule, which counts once.
  void settle(std::size_t row) {
    if (is_without_problems()) { return; }
    if (is_refused_[row]) { refused_.pop_back(); }
    is_refused_[row] = true;
  }

  /// Takes a document for what it is, and keeps of it what is needed once all are there.
  void sort_out(Yaml document) {
    if (!scenario::is_mapping(document, "a rule", problems_)) {
      static_cast<void>(is_without_problems());
      return;
    }
    if (document.find("filter") != nullptr) {
      filters_.push_back(read_filter(document, log_source(document), *placeholders_, problems_));
      if (!is_without_problems()) { filters_.pop_back(); }
      return;
    }
    if (document.find("detection") == nullptr && document.find("correlation") == nullptr) {
      problems_.add(document.place, "a document without `detection`, `correlation` or `filter`");
      static_cast<void>(is_without_problems());
      return;
    }
    Rule rule;
    rule.place = document.place;
    read_meta(document, rule);
    if (document.find("correlation") == nullptr) { read_what_it_asks(document, rule); }
    refuse_impossible_inventory(document, rule, problems_);
    ProblemSet warnings;
    warn_of_rule(document, rule, warnings);
    rules_.push_back(std::move(rule));
    warnings_of_.push_back(warnings.list());
    is_refused_.push_back(false);
    settle(rules_.size() - 1);
    correlations_.push_back(nullptr);
    if (document.find("correlation") != nullptr) {
      documents_.push_back(std::move(document));
      correlations_.back() = &documents_.back();
    }
  }

  static std::string line_of(const Yaml& document, std::string_view key) {
    const Yaml* const value = document.find(key);
    if (value == nullptr || value->kind != Yaml::Kind::scalar) { return {}; }
    return value->text;
  }

  void read_meta(const Yaml& document, Rule& rule) {
    const Yaml* const title = scenario::required(document, "title", problems_);
    if (title != nullptr && scenario::is_line(*title, "the title", problems_)) {
      rule.title = title->text;
      if (rule.title.size() > 4 * title_characters_max) {
        problems_.add(title->place,
                      fmt::format("a title of more than {} characters", title_characters_max));
      }
    }
    rule.id = line_of(document, "id");
    rule.name = line_of(document, "name");
    rule.status = word_of(document, "status", statuses);
    rule.level = word_of(document, "level", levels);
    if (const Yaml* const tags = document.find("tags")) {
      for (const Yaml& tag : tags->items) { rule.tags.push_back(tag.text); }
    }
    if (const Yaml* const own = document.find("mscsim")) { read_diagnosis(*own, rule); }
  }

  std::string word_of(const Yaml& document, std::string_view key,
                      std::span<const std::string_view> words) {
    const Yaml* const value = document.find(key);
    if (value == nullptr) { return {}; }
    const auto row = scenario::read_word(*value, key, words, problems_);
    return row ? std::string(words[*row]) : std::string();
  }

  void read_diagnosis(const Yaml& own, Rule& rule) {
    if (!scenario::is_mapping(own, "`mscsim`", problems_)) { return; }
    scenario::check_keys(own, diagnosis_keys, problems_);
    Diagnosis diagnosis;
    diagnosis.place = own.place;
    if (const Yaml* const cause = own.find("cause")) {
      if (scenario::is_line(*cause, "`cause`", problems_)) {
        diagnosis.cause = cause->text;
        diagnosis.cause_place = cause->place;
      }
    }
    if (const Yaml* const remedy = own.find("remedy")) { diagnosis.remedy = *remedy; }
    if (const Yaml* const tests = own.find("tests")) { diagnosis.tests = *tests; }
    if (const Yaml* const least = own.find("least")) { read_least(*least, diagnosis.least); }
    rule.diagnosis = std::move(diagnosis);
  }

  /// Shares from 0 to 1.
  void read_least(const Yaml& section, Least& least) {
    if (!scenario::is_mapping(section, "`least`", problems_)) { return; }
    scenario::check_keys(section, least_keys, problems_);
    const std::array<double*, 3> shares{&least.precision, &least.recall, &least.cure};
    for (std::size_t i = 0; i < least_keys.size(); ++i) {
      const Yaml* const value = section.find(least_keys.at(i));
      if (value == nullptr) { continue; }
      double& share = *shares.at(i);
      if (!read_number(TimePart::none, value->text, share) || share < 0 || share > 1) {
        problems_.add(value->place, scenario::quoted(value->text) + " is no share from 0 to 1");
      }
    }
  }

  LogSource log_source(const Yaml& document) {
    LogSource source;
    const Yaml* const section = scenario::required(document, "logsource", problems_);
    if (section == nullptr || !scenario::is_mapping(*section, "`logsource`", problems_)) {
      return source;
    }
    source.product = lower(line_of(*section, "product"));
    source.category = lower(line_of(*section, "category"));
    source.service = lower(line_of(*section, "service"));
    if (source.product.empty() && source.category.empty() && source.service.empty()) {
      problems_.add(section->place, "`logsource` has no product, category or service");
    }
    return source;
  }

  void name(std::size_t row) {
    const Rule& rule = rules_[row];
    for (const std::string* const name : {&rule.id, &rule.name}) {
      if (name->empty()) { continue; }
      const auto [there, is_new] = rows_.emplace(*name, row);
      if (!is_new && there->second != row) {
        problems_.add(rule.place, "there is another rule " + scenario::quoted(*name),
                      "at " + rules_[there->second].place.file.str() + ':' +
                          std::to_string(rules_[there->second].place.line));
        settle(row);
      }
    }
  }

  void read_correlation_of(std::size_t row) {
    if (correlations_[row] == nullptr) { return; }
    rules_[row].correlation = read_correlation(*correlations_[row], rows_, problems_);
    settle(row);
  }

  void read_what_it_asks(const Yaml& document, Rule& rule) {
    rule.log_source = log_source(document);
    Expression asked = read_detection(*document.find("detection"), *placeholders_, problems_);
    rule.detection.kind = Expression::Kind::all;
    rule.detection.parts.push_back(asked_by(rule.log_source));
    rule.detection.parts.push_back(std::move(asked));
  }

  /// What only serves a correlation is not reported itself.
  void settle_reports() {
    for (const Rule& rule : rules_) {
      if (!rule.correlation || rule.correlation->generate) { continue; }
      for (const std::size_t part : rule.correlation->rules) { rules_[part].reported = false; }
    }
  }

  void check_correlations() {
    const Chains chains = chains_of(rules_);
    for (const auto& circle : chains.circles) { refuse(circle); }
    for (const std::size_t row : chains.order) {
      if (is_refused_[row]) { continue; }
      check_aliases(*correlations_[row], row, rows_, rules_, problems_);
      if (chains.depth[row] == chain_max + 1) {
        problems_.add(rules_[row].place,
                      fmt::format("a chain of more than {} correlations", chain_max));
      }
      settle(row);
    }
  }

  /// A circle of correlations, where the first of them names the next.
  void refuse(const std::vector<std::size_t>& circle) {
    constexpr std::size_t told_max = 8;
    std::string path;
    for (std::size_t i = 0; i < std::min(circle.size(), told_max); ++i) {
      path += scenario::quoted(called(rules_[circle[i]])) + " is about ";
    }
    path += circle.size() > told_max ? "..., about " : "";
    path += scenario::quoted(called(rules_[circle.front()]));
    const std::size_t next = circle[1 % circle.size()];
    problems_.add(place_of(*correlations_[circle.front()], next),
                  "a correlation that is about itself", path);
    settle(circle.front());
  }

  /// Where a correlation names one of its rules.
  scenario::Place place_of(const Yaml& document, std::size_t row) {
    const Yaml* const rules = document.find("correlation")->find("rules");
    const auto is_it = [&](const Yaml& rule) {
      const auto found = rows_.find(rule.text);
      return found != rows_.end() && found->second == row;
    };
    const auto item = std::ranges::find_if(rules->items, is_it);
    return item == rules->items.end() ? rules->place : item->place;
  }

  /// A correlation of a rule that is not there can say nothing.
  void refuse_what_is_about_refused() {
    std::vector<std::vector<std::size_t>> about(rules_.size());  // correlations of each rule
    std::vector<std::size_t> left_out;
    for (std::size_t row = 0; row < rules_.size(); ++row) {
      if (is_refused_[row]) { left_out.push_back(row); }
      if (!rules_[row].correlation) { continue; }
      for (const std::size_t part : rules_[row].correlation->rules) { about[part].push_back(row); }
    }
    while (!left_out.empty()) {
      const std::size_t part = left_out.back();
      left_out.pop_back();
      for (const std::size_t row : about[part]) {
        if (is_refused_[row]) { continue; }
        is_refused_[row] = true;
        refused_.push_back({rules_[row].place, "a correlation of a rule that is refused", {}});
        left_out.push_back(row);
      }
    }
  }

  void leave_out_refused() {
    std::vector<std::size_t> now(rules_.size());  // the row that each will have
    std::vector<Rule> kept;
    for (std::size_t row = 0; row < rules_.size(); ++row) {
      now[row] = kept.size();
      if (is_refused_[row]) { continue; }
      kept.push_back(std::move(rules_[row]));
      warnings_.add(warnings_of_[row]);
    }
    for (Rule& rule : kept) {
      if (!rule.correlation) { continue; }
      std::map<std::pair<std::string, std::size_t>, std::string> aliases;
      for (auto& [of, field] : rule.correlation->aliases) {
        aliases.emplace(std::pair(of.first, now[of.second]), std::move(field));
      }
      rule.correlation->aliases = std::move(aliases);
      for (std::size_t& part : rule.correlation->rules) { part = now[part]; }
    }
    rules_ = std::move(kept);
  }

  const Placeholders* placeholders_;
  const LoadBounds* bounds_;
  ProblemSet problems_;  ///< of what is in hand
  ProblemSet all_problems_;
  scenario::Problems refused_;
  ProblemSet warnings_;
  std::deque<Yaml> documents_;  ///< of correlations
  std::vector<Rule> rules_;
  std::vector<scenario::Problems> warnings_of_;  ///< each rule
  std::vector<bool> is_refused_;
  std::vector<const Yaml*> correlations_;  ///< the document of each rule that is one, else null
  std::vector<Filter> filters_;
  RuleRows rows_;
};

}  // namespace

const std::string& called(const Rule& rule) {
  if (!rule.id.empty()) { return rule.id; }
  return rule.name.empty() ? rule.title : rule.name;
}

LoadedRules read_rules(std::span<const RuleFile> files, const Placeholders& placeholders,
                       const LoadBounds& bounds) {
  Loader loader(placeholders, bounds);
  for (const RuleFile& file : files) { loader.read(file); }
  return std::move(loader).loaded();
}

scenario::Result<std::vector<Rule>> load_rules(std::span<const RuleFile> files,
                                               const Placeholders& placeholders,
                                               const LoadBounds& bounds) {
  LoadedRules loaded = read_rules(files, placeholders, bounds);
  if (!loaded.problems.empty()) { return std::move(loaded.problems); }
  return std::move(loaded.rules);
}

scenario::Result<std::vector<std::string>> rule_files(const std::string& given) {
  const std::string path = files::given_or_shipped(given);
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(path, error)) { return std::vector{path}; }
  auto found = files::files_below(path, [](std::string_view name) {
    return (name.ends_with(".yml") || name.ends_with(".yaml")) && name != "info.yml";
  });
  if (const auto* const failure = std::get_if<files::Failure>(&found)) {
    ProblemSet problems;
    scenario::add(problems, *failure);
    return problems.list();
  }
  return std::move(std::get<std::vector<std::string>>(found));
}

LoadedRules read_rule_files(const std::vector<std::string>& paths, const Placeholders& placeholders,
                            const LoadBounds& bounds) {
  Loader loader(placeholders, bounds);
  std::set<std::string> read;
  std::vector<std::string> empty_folders;
  for (const std::string& path : paths) {
    const auto names = rule_files(path);
    if (!names.ok()) {
      loader.refuse(names.problems());
      continue;
    }
    if (names.value().empty()) { empty_folders.push_back(path); }
    for (const std::string& name : names.value()) {
      if (!read.insert(name).second) { continue; }
      ProblemSet problems;
      auto text = scenario::read_file(name, bounds.bytes_max, problems);
      if (text) {
        loader.read({.name = name, .text = std::move(*text)});
      } else {
        loader.refuse(problems.list());
      }
    }
  }
  LoadedRules loaded = std::move(loader).loaded();
  loaded.empty_folders = std::move(empty_folders);
  return loaded;
}

}  // namespace mscsim::rules
