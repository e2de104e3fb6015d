#include "sim/rules/condition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/scenario/nearest_word.hpp"

namespace mscsim::rules {
namespace {

using Kind = Expression::Kind;
using scenario::quoted;

constexpr int depth_max = 100;  ///< of brackets

/// Whether `name` fits a pattern with any number of `*`, in time linear in both for one star.
bool fits(std::string_view pattern, std::string_view name) {
  std::size_t at = 0;
  std::size_t begin = 0;
  std::size_t star = std::string_view::npos;
  std::size_t tried = 0;
  while (at < name.size()) {
    if (begin < pattern.size() && pattern[begin] == '*') {
      star = begin++;
      tried = at;
    } else if (begin < pattern.size() && pattern[begin] == name[at]) {
      ++begin;
      ++at;
    } else if (star != std::string_view::npos) {
      begin = star + 1;
      at = ++tried;
    } else {
      return false;
    }
  }
  while (begin < pattern.size() && pattern[begin] == '*') { ++begin; }
  return begin == pattern.size();
}

/// By recursive descent: or binds least, then and, then not.
class ConditionParser {
 public:
  ConditionParser(std::string_view text, scenario::Place place, const Selections& selections,
                  scenario::ProblemSet& problems)
      : text_(text), place_(std::move(place)), selections_(&selections), problems_(&problems) {}

  Expression parse() {
    next();
    Expression result = alternatives();
    if (!failed_ && !word_.empty()) {
      if (word_ == "|") {
        fail("an aggregation after `|`", "the specification has correlation rules for that");
      } else {
        fail("unexpected " + quoted(word_), "`and`, `or` or the end");
      }
    }
    return failed_ ? never() : result;
  }

 private:
  static Expression never() {
    Expression expression;
    expression.kind = Kind::any;
    return expression;
  }

  void fail(std::string what, std::string instead = {}) {
    if (failed_) { return; }
    failed_ = true;
    scenario::Place place = place_;
    place.column += static_cast<int>(word_at_);
    problems_->add(place, "condition: " + std::move(what), std::move(instead));
  }

  /// Takes the next word: a bracket, a bar or what stands between blanks.
  void next() {
    while (at_ < text_.size() && is_blank(text_[at_])) { ++at_; }
    word_at_ = at_;
    if (at_ < text_.size() && is_mark(text_[at_])) {
      ++at_;
    } else {
      while (at_ < text_.size() && !is_blank(text_[at_]) && !is_mark(text_[at_])) { ++at_; }
    }
    word_ = text_.substr(word_at_, at_ - word_at_);
    keyword_ = lower(word_);
  }
  static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
  static bool is_mark(char c) { return c == '(' || c == ')' || c == '|'; }

  Expression chain(Kind kind, std::string_view link, Expression (ConditionParser::*next_part)()) {
    Expression first = (this->*next_part)();
    if (keyword_ != link) { return first; }
    Expression result;
    result.kind = kind;
    result.parts.push_back(std::move(first));
    while (!failed_ && keyword_ == link) {
      next();
      result.parts.push_back((this->*next_part)());
    }
    return result;
  }
  Expression alternatives() { return chain(Kind::any, "or", &ConditionParser::conjunction); }
  Expression conjunction() { return chain(Kind::all, "and", &ConditionParser::negation); }

  Expression negation() {
    if (keyword_ != "not") { return operand(); }
    if (++depth_ > depth_max) { fail("nested too deep"); }
    if (failed_) { return never(); }
    next();
    Expression result;
    result.kind = Kind::negate;
    result.parts.push_back(negation());
    --depth_;
    return result;
  }

  Expression operand() {
    if (failed_) { return never(); }
    if (word_.empty()) {
      fail("it ends where a search identifier is wanted");
      return never();
    }
    if (word_ == "(") { return bracket(); }
    if (keyword_ == "1" || keyword_ == "any" || keyword_ == "all") {
      const std::size_t before = at_;
      const std::string_view quantity = word_;
      const std::size_t quantity_at = word_at_;
      const bool every = keyword_ == "all";
      next();
      if (keyword_ == "of") { return quantified(every); }
      at_ = before;  // a search identifier may be called `all`
      word_ = quantity;
      word_at_ = quantity_at;
      keyword_ = lower(word_);
    }
    return selection();
  }

  Expression bracket() {
    if (++depth_ > depth_max) { fail("nested too deep"); }
    if (failed_) { return never(); }
    next();
    Expression inner = alternatives();
    if (!failed_ && word_ != ")") { fail("a bracket that is not closed", "`)`"); }
    next();
    --depth_;
    return inner;
  }

  /// Behind `1 of` or `all of`: `them`, or names with stars.
  Expression quantified(bool every) {
    next();
    const bool them = keyword_ == "them";
    Expression result;
    result.kind = every ? Kind::all : Kind::any;
    for (const auto& [name, expression] : *selections_) {
      const bool wanted = them ? !name.starts_with('_') : fits(word_, name);
      if (wanted) { result.parts.push_back(expression); }
    }
    if (word_.empty()) {
      fail("`of` with nothing behind it", "`them`, or the names as in `1 of selection_*`");
    } else if (result.parts.empty()) {
      fail("no search identifier fits " + quoted(word_), suggestion_for(word_));
    }
    next();
    return result;
  }

  Expression selection() {
    const auto found = selections_->find(word_);
    if (found == selections_->end()) {
      const bool is_link = keyword_ == "and" || keyword_ == "or" || word_ == ")" || word_ == "|";
      fail(is_link ? quoted(word_) + " where a search identifier is wanted"
                   : "there is no search identifier " + quoted(word_),
           is_link ? std::string() : suggestion_for(word_));
      return never();
    }
    next();
    return found->second;
  }

  [[nodiscard]] std::string suggestion_for(std::string_view word) const {
    std::vector<std::string_view> names;
    for (const auto& [name, expression] : *selections_) { names.emplace_back(name); }
    return scenario::suggestion(word, names);
  }

  std::string_view text_;
  scenario::Place place_;
  const Selections* selections_;
  scenario::ProblemSet* problems_;
  std::size_t at_ = 0;
  std::size_t word_at_ = 0;
  std::string_view word_;
  std::string keyword_;  ///< the word in lower case
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace

Expression read_condition(std::string_view text, const scenario::Place& place,
                          const Selections& selections, scenario::ProblemSet& problems) {
  return ConditionParser(text, place, selections, problems).parse();
}

}  // namespace mscsim::rules
