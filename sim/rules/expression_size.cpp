#include "sim/rules/expression_size.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

namespace mscsim::rules {
namespace {

constexpr double repeats_of_one_max = 100;

/// Adds up the parts of an expression. Where it is malformed, any number will do: the compiler says
/// so later.
class Sum {
 public:
  explicit Sum(std::string_view expression) : rest_(expression) {}

  double total() && {
    while (!rest_.empty()) { take(); }
    while (groups_.size() > 1) { close(); }
    return groups_.front();
  }

 private:
  void take() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == '(') {
      groups_.push_back(0);
      last_ = 0;
      return;
    }
    if (c == ')') {
      if (groups_.size() > 1) { close(); }
      return;
    }
    if (c == '{') {
      if (const auto times = repeats()) {
        repeat(*times);
        return;
      }
    }
    if (c == '\\' && !rest_.empty()) { rest_.remove_prefix(1); }
    if (c == '[') { skip_class(); }
    add(1);
    is_group_ = false;
  }

  void add(double size) {
    groups_.back() += size;
    last_ = size;
  }

  /// A group is one part of that around it.
  void close() {
    const double size = groups_.back();
    groups_.pop_back();
    add(size);
    is_group_ = true;
  }

  /// The last part stands there so many times.
  void repeat(double times) {
    if (!is_group_) { times = std::min(times, repeats_of_one_max); }
    const double repeated = last_ * std::max(times, 1.0);
    groups_.back() += repeated - last_;
    last_ = repeated;
    is_group_ = true;  // another repeat behind it multiplies
  }

  /// Behind `{`: the most of `3}`, `3,}` or `3,5}`, which are taken; nothing: it is no repeat.
  std::optional<double> repeats() {
    const auto end = rest_.find('}');
    if (end == std::string_view::npos) { return std::nullopt; }
    std::string_view inside = rest_.substr(0, end);
    const auto comma = inside.find(',');
    const std::string_view most = comma == std::string_view::npos || comma + 1 == inside.size()
                                      ? inside.substr(0, comma)
                                      : inside.substr(comma + 1);
    unsigned long long times = 0;
    const auto read = std::from_chars(most.data(), most.data() + most.size(), times);
    if (read.ec != std::errc() || read.ptr != most.data() + most.size()) { return std::nullopt; }
    rest_.remove_prefix(end + 1);
    return static_cast<double>(times);
  }

  /// Behind `[`: up to its `]`, which may stand first as a character.
  void skip_class() {
    std::size_t at = 0;
    if (at < rest_.size() && rest_[at] == '^') { ++at; }
    if (at < rest_.size() && rest_[at] == ']') { ++at; }
    while (at < rest_.size() && rest_[at] != ']') { at += rest_[at] == '\\' ? 2 : 1; }
    rest_.remove_prefix(std::min(rest_.size(), at + 1));
  }

  std::string_view rest_;
  std::vector<double> groups_{0};  ///< sizes of those that are open, the whole first
  double last_ = 0;                ///< size of what a repeat would be of
  bool is_group_ = false;          ///< and whether that is more than one character
};

}  // namespace

double size_written_out(std::string_view expression) { return Sum(expression).total(); }

}  // namespace mscsim::rules
