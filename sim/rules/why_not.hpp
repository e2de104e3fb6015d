#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "sim/evidence/record.hpp"
#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {

/// Says of records why a rule's detection did not hold.
class Explanation {
 public:
  explicit Explanation(Rule rule);
  Explanation(const Explanation&) = delete;
  Explanation& operator=(const Explanation&) = delete;
  Explanation(Explanation&&) = delete;
  Explanation& operator=(Explanation&&) = delete;
  ~Explanation() = default;

  /// How many parts of the detection hold of a record: of two records, that with more comes nearer.
  [[nodiscard]] std::size_t parts_that_hold(const evidence::Record& record);

  /// A line for each part that kept the detection from holding, those within another indented.
  /// Empty where it holds.
  [[nodiscard]] std::vector<std::string> why_not(const evidence::Record& record);

 private:
  /// A part of the detection and where its own parts are.
  struct Part {
    const Expression* expression = nullptr;
    std::vector<std::size_t> parts;
  };

  std::size_t add(const Expression& expression);
  void judge(const evidence::Record& record);
  void explain(std::size_t part, bool wanted, std::size_t depth, const evidence::Record& record,
               std::vector<std::string>& lines) const;
  [[nodiscard]] bool leads_to_one_field(const Part& part) const;

  Rule rule_;
  std::vector<Part> parts_;
  std::vector<bool> held_;
  std::unique_ptr<const RuleSet> set_;  ///< each part as a rule of its own
  std::unique_ptr<Matcher> matcher_;
};

}  // namespace mscsim::rules
