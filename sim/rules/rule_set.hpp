#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/evidence/record.hpp"
#include "sim/rules/pattern_set.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::rules {

/// Text as a key that is looked up without making a string of it.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
template <class T>
using ByText = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// Rules made ready to be matched together: equal comparisons are one, all that ask a field for a
/// text are one look-up or one search, and a rule is looked at only where a comparison that it
/// cannot hold without does hold. Does not change; a Matcher works with it.
class RuleSet {
 public:
  using FieldId = std::uint32_t;
  using ComparisonId = std::uint32_t;

  explicit RuleSet(std::vector<Rule> rules);

  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }
  /// Different comparisons of all rules.
  [[nodiscard]] std::size_t comparisons() const { return comparisons_.size(); }
  /// Rules that are looked at for every record.
  [[nodiscard]] std::size_t unguarded() const { return always_.size(); }

 private:
  friend class Matcher;

  struct Asked {
    FieldId field = 0;
    Comparison comparison;
    FieldId other = 0;               ///< of Kind::field
    std::vector<std::size_t> rules;  ///< that are looked at where it holds
  };
  /// What one field is asked.
  struct Field {
    std::string name;
    ByText<std::vector<ComparisonId>> texts;  ///< folded
    std::vector<ComparisonId> searched;       ///< by row of `patterns`
    PatternSet patterns;
    std::vector<ComparisonId> others;  ///< numbers, networks, texts whose case counts
    std::vector<ComparisonId> presence;
    bool guards = false;  ///< some rule is looked at only where one of these holds
  };
  struct Node {
    Expression::Kind kind{};
    std::uint32_t begin = 0;  ///< its parts, rows of nodes_; of a leaf: the comparison
    std::uint32_t end = 0;
  };
  struct Guard {
    std::vector<ComparisonId> comparisons;
    double cost = 0;
  };

  FieldId field_id(const std::string& name);
  ComparisonId comparison_id(const Comparison& comparison);
  std::uint32_t add(const Expression& expression);
  void fill(std::uint32_t row, const Expression& expression);
  void sort_into_fields();
  [[nodiscard]] std::optional<Guard> guard(std::uint32_t row) const;
  [[nodiscard]] Guard leaf_guard(ComparisonId id) const;

  std::vector<Rule> rules_;
  std::vector<std::uint32_t> roots_;  ///< of each rule, a row of nodes_
  std::vector<Node> nodes_;
  std::vector<Asked> comparisons_;
  std::vector<std::size_t> uses_;  ///< of each comparison, in all rules
  std::map<Comparison, ComparisonId> comparison_ids_;
  std::vector<Field> fields_;
  ByText<FieldId> field_ids_;
  std::vector<std::size_t> always_;
};

/// Matches records, one after the other, against the detections of a set. One for each thread.
class Matcher {
 public:
  /// `set` outlives it.
  explicit Matcher(const RuleSet& set);

  /// The rows of the rules whose detection holds of `record`, in order; correlations never do.
  /// The list lives until the next call.
  const std::vector<std::size_t>& match(const evidence::Record& record);

 private:
  using FieldId = RuleSet::FieldId;
  using ComparisonId = RuleSet::ComparisonId;

  /// A field of the record in hand.
  struct Slot {
    std::uint64_t epoch = 0;  ///< it is there if this is the present one
    std::uint64_t judged = 0;
    bool has_null = false;
    std::vector<std::string_view> texts;
  };
  struct Seen {
    std::string name;
    std::optional<FieldId> id;
  };

  void take(const evidence::Record& record);
  [[nodiscard]] std::optional<FieldId> id_at(std::size_t place, const std::string& name);
  [[nodiscard]] std::string_view text_of(const evidence::Value& value);
  void judge(FieldId field);
  void judge_text(const RuleSet::Field& asked, std::string_view text);
  void set(ComparisonId comparison);
  [[nodiscard]] bool holds(ComparisonId comparison);
  [[nodiscard]] bool related_to_field(const RuleSet::Asked& asked) const;
  [[nodiscard]] bool evaluate(std::uint32_t row);

  const RuleSet* set_;
  std::uint64_t epoch_ = 0;
  std::vector<Slot> slots_;
  std::vector<std::uint64_t> held_;    ///< by comparison: the epoch in which it held
  std::vector<std::uint64_t> looked_;  ///< by rule: the epoch in which it was picked
  std::vector<std::size_t> picked_;
  std::vector<std::size_t> matched_;
  std::vector<FieldId> present_;
  std::vector<Seen> places_;  ///< what stood at each place of the last records
  std::shared_ptr<PatternSet::Scratch> scratch_;
  std::string folded_;                              ///< the text in hand
  std::vector<std::unique_ptr<std::string>> made_;  ///< texts of numbers of the record in hand
  std::size_t made_used_ = 0;
};

}  // namespace mscsim::rules
