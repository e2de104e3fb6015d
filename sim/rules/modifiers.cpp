#include "sim/rules/modifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/rules/encoding.hpp"
#include "sim/rules/pattern_set.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;
using Kind = Comparison::Kind;

constexpr std::array<std::string_view, 34> known_modifiers{
    "all",     "startswith", "endswith", "contains",   "exists",    "cased",  "neq",
    "windash", "re",         "i",        "m",          "s",         "base64", "base64offset",
    "utf16le", "utf16be",    "utf16",    "wide",       "lt",        "lte",    "gt",
    "gte",     "minute",     "hour",     "day",        "week",      "month",  "year",
    "cidr",    "expand",     "fieldref", "ignorecase", "multiline", "dotall"};

constexpr std::size_t values_max = 10'000;  ///< of one field, written out

Expression never() {
  return {.kind = Expression::Kind::any, .parts = {}, .comparison = {}, .words = {}};
}

/// One value on its way through the modifiers.
struct Candidate {
  std::string raw;  ///< as written; for what takes no wildcards
  Pattern pattern;
};

/// Reads one field with its modifiers.
class FieldReader {
 public:
  FieldReader(const scenario::YamlEntry& entry, const Placeholders& placeholders,
              ProblemSet& problems)
      : entry_(&entry), placeholders_(&placeholders), problems_(&problems) {}

  Expression read() {
    split_key();
    if (failed_) { return never(); }
    if (entry_->value.kind == Yaml::Kind::null) { return finished({leaf(Kind::null)}, "null"); }
    std::vector<Candidate> values = read_values();
    std::string shown = scenario::words(entry_->value);
    if (failed_) { return never(); }
    for (const std::string& modifier : modifiers_) {
      apply(modifier, values);
      if (failed_) { return never(); }
    }
    if (all_ && values.size() < 2 && !expanded_) {
      problem("`all` on a single value", "the specification allows it on lists only");
      return never();
    }
    std::vector<Expression> parts;
    for (const Candidate& value : values) {
      Expression part = leaf_of(value);
      if (failed_) { return never(); }
      parts.push_back(std::move(part));
    }
    return finished(std::move(parts), shown);
  }

 private:
  void problem(std::string what, std::string instead = {}) {
    problems_->add(entry_->key_place, std::move(what), std::move(instead));
    failed_ = true;
  }

  /// `Image|endswith|all`
  void split_key() {
    std::string_view rest = entry_->key;
    const auto bar = rest.find('|');
    field_ = std::string(rest.substr(0, bar));
    while (rest.find('|') != std::string_view::npos) {
      rest.remove_prefix(rest.find('|') + 1);
      std::string modifier(rest.substr(0, rest.find('|')));
      if (std::ranges::find(known_modifiers, modifier) == known_modifiers.end()) {
        problem("unknown modifier " + quoted(modifier),
                scenario::suggestion(modifier, known_modifiers));
        return;
      }
      modifiers_.push_back(std::move(modifier));
    }
  }

  [[nodiscard]] bool has(std::string_view modifier) const {
    return std::ranges::find(modifiers_, modifier) != modifiers_.end();
  }

  /// Whether values are taken as they stand, without wildcards.
  [[nodiscard]] bool is_plain() const {
    return has("re") || has("cidr") || has("exists") || has("fieldref") || has("lt") ||
           has("lte") || has("gt") || has("gte");
  }

  std::vector<Candidate> read_values() {
    const Yaml& value = entry_->value;
    const std::vector<Yaml> items =
        value.kind == Yaml::Kind::sequence ? value.items : std::vector<Yaml>{value};
    std::vector<Candidate> values;
    if (items.empty()) { problem("an empty list", "leave the field out, or name a value"); }
    for (const Yaml& item : items) {
      if (item.kind == Yaml::Kind::null) {
        problem("`null` in a list of values", "make it a selection of its own");
      } else if (item.kind != Yaml::Kind::scalar) {
        problem("a value that is no word, number or list of them");
      } else {
        values.push_back({item.text, is_plain() ? Pattern{} : read_pattern(item.text)});
      }
    }
    return values;
  }

  /// Needs text without wildcards, which stays so.
  void transform(std::vector<Candidate>& values, std::string_view modifier, auto&& change) {
    for (Candidate& value : values) {
      if (!value.pattern.is_literal()) {
        problem(fmt::format("a wildcard with `{}`", modifier), "escape it as `\\*` or `\\?`");
        return;
      }
      value.pattern = literal_pattern(change(value.pattern.literal()));
    }
  }

  void apply(const std::string& modifier, std::vector<Candidate>& values) {
    if (modifier == "contains" || modifier == "startswith" || modifier == "endswith") {
      open(modifier, values);
    } else if (modifier == "windash") {
      for (Candidate& value : values) { value.pattern = with_dashes(value.pattern); }
    } else if (modifier == "base64") {
      transform(values, modifier, [](const std::string& text) { return base64(text); });
    } else if (modifier == "base64offset") {
      offsets(values);
    } else if (modifier == "utf16le" || modifier == "wide") {
      transform(values, modifier, [](const std::string& text) { return utf16(text, false); });
    } else if (modifier == "utf16be") {
      transform(values, modifier, [](const std::string& text) { return utf16(text, true); });
    } else if (modifier == "utf16") {
      transform(values, modifier,
                [](const std::string& text) { return "\xFF\xFE" + utf16(text, false); });
    } else if (modifier == "expand") {
      expand(values);
    } else {
      take_type(modifier);
    }
  }

  void open(std::string_view modifier, std::vector<Candidate>& values) {
    if (kind_ == Kind::regex) { return; }  // an expression is looked for anywhere
    for (Candidate& value : values) {
      if (modifier != "startswith") { value.pattern.open_front(); }
      if (modifier != "endswith") { value.pattern.open_back(); }
    }
  }

  void offsets(std::vector<Candidate>& values) {
    std::vector<Candidate> shifted;
    for (const Candidate& value : values) {
      if (!value.pattern.is_literal()) {
        problem("a wildcard with `base64offset`", "escape it as `\\*` or `\\?`");
        return;
      }
      for (const std::string& text : base64_offsets(value.pattern.literal())) {
        shifted.push_back({value.raw, literal_pattern(text)});
      }
    }
    values = std::move(shifted);
  }

  /// Each placeholder becomes each of its values.
  void expand(std::vector<Candidate>& values) {
    std::vector<Candidate> result;
    for (const Candidate& value : values) { expand_one(value.raw, 0, result); }
    values = std::move(result);
    expanded_ = true;
  }

  void expand_one(const std::string& text, std::size_t from, std::vector<Candidate>& result) {
    if (failed_) { return; }
    const auto begin = placeholder(text, from);
    if (begin == std::string::npos) {
      std::string plain = text;
      for (auto at = plain.find("\\%"); at != std::string::npos; at = plain.find("\\%", at)) {
        plain.erase(at, 1);
      }
      result.push_back({text, read_pattern(plain)});
      if (result.size() > values_max) { problem("placeholders stand for too many values"); }
      return;
    }
    const auto end = text.find('%', begin + 1);
    const std::string name = text.substr(begin + 1, end - begin - 1);
    const auto known = placeholders_->find(name);
    if (known == placeholders_->end()) {
      problem(fmt::format("no value for the placeholder {}", quoted('%' + name + '%')),
              "give one with `--placeholders FILE`");
      return;
    }
    for (const std::string& value : known->second) {
      expand_one(text.substr(0, begin) + value + text.substr(end + 1), begin + value.size(),
                 result);
    }
  }

  /// Where `%name%` begins, from `from` on.
  static std::size_t placeholder(const std::string& text, std::size_t from) {
    for (auto at = text.find('%', from); at != std::string::npos; at = text.find('%', at + 1)) {
      if (at > 0 && text[at - 1] == '\\') { continue; }
      const auto end = text.find('%', at + 1);
      if (end != std::string::npos && end > at + 1) { return at; }
      return std::string::npos;
    }
    return std::string::npos;
  }

  static Pattern with_dashes(const Pattern& pattern) {
    Pattern result;
    for (const Pattern::Part& part : pattern.parts) {
      if (part.piece != Pattern::Piece::text) {
        result.parts.push_back(part);
        continue;
      }
      std::string text;
      const auto flush = [&] {
        if (!text.empty()) {
          result.parts.push_back({.piece = Pattern::Piece::text, .text = std::exchange(text, {})});
        }
      };
      for (std::size_t i = 0; i < part.text.size();) {
        const auto* const dash = std::ranges::find_if(dashes, [&](std::string_view each) {
          return std::string_view(part.text).substr(i).starts_with(each);
        });
        if (dash == dashes.end()) {
          text += part.text[i++];
        } else {
          flush();
          result.parts.push_back({.piece = Pattern::Piece::dash, .text = {}});
          i += dash->size();
        }
      }
      flush();
    }
    return result;
  }

  /// What says how values are compared, not what they are.
  void take_type(const std::string& modifier) {
    if (modifier == "all") { all_ = true; }
    if (modifier == "neq") { differs_ = true; }
    if (modifier == "cased") { cased_ = true; }
    if (modifier == "re") { kind_ = Kind::regex; }
    if (modifier == "cidr") { kind_ = Kind::cidr; }
    if (modifier == "exists") { kind_ = Kind::exists; }
    if (modifier == "fieldref") { kind_ = Kind::field; }
    if (modifier == "i" || modifier == "ignorecase") { insensitive_ = true; }
    if (modifier == "m" || modifier == "multiline") { multi_line_ = true; }
    if (modifier == "s" || modifier == "dotall") { single_line_ = true; }
    constexpr std::array<std::pair<std::string_view, Order>, 4> orders{{{"lt", Order::less},
                                                                        {"lte", Order::at_most},
                                                                        {"gt", Order::greater},
                                                                        {"gte", Order::at_least}}};
    for (const auto& [word, order] : orders) {
      if (modifier == word) {
        kind_ = Kind::number;
        order_ = order;
      }
    }
    constexpr std::array<std::pair<std::string_view, TimePart>, 6> parts{
        {{"minute", TimePart::minute},
         {"hour", TimePart::hour},
         {"day", TimePart::day},
         {"week", TimePart::week},
         {"month", TimePart::month},
         {"year", TimePart::year}}};
    for (const auto& [word, part] : parts) {
      if (modifier == word) {
        kind_ = Kind::number;
        part_ = part;
      }
    }
    const bool is_flag = insensitive_ || multi_line_ || single_line_;
    if (is_flag && kind_ != Kind::regex) {
      problem(quoted(modifier) + " without `re` before it", "as in `field|re|i`");
    }
  }

  Expression leaf(Kind kind) {
    Comparison comparison;
    comparison.field = field_;
    comparison.kind = kind;
    comparison.cased = cased_;
    return {.kind = Expression::Kind::leaf, .parts = {}, .comparison = comparison, .words = {}};
  }

  Expression leaf_of(const Candidate& value) {
    Expression result = leaf(kind_);
    Comparison& comparison = result.comparison;
    switch (kind_) {
      case Kind::pattern:
        comparison.pattern = value.pattern;
        break;
      case Kind::regex: {
        comparison.cased = true;
        comparison.text = flagged(value.raw, insensitive_, multi_line_, single_line_);
        const std::string why = refused_expression(comparison.text);
        if (!why.empty()) { problem(fmt::format("the expression {}: {}", quoted(value.raw), why)); }
        break;
      }
      case Kind::number:
        comparison.part = part_;
        comparison.order = order_;
        if (!read_number(TimePart::none, value.raw, comparison.number)) {
          problem(quoted(value.raw) + " is no number");
        }
        break;
      case Kind::cidr:
        if (!read_network(value.raw, comparison.network)) {
          problem(quoted(value.raw) + " is no network", "as in `10.0.0.0/8` or `fe80::/10`");
        }
        break;
      case Kind::exists: {
        const std::string truth = lower(value.raw);
        if (truth != "true" && truth != "false") {
          problem("`exists` takes true or false, not " + quoted(value.raw));
        }
        if (truth == "false") { return negated(std::move(result)); }
        break;
      }
      case Kind::field:
        comparison.text = value.raw;
        break;
      case Kind::null:
        break;
    }
    return result;
  }

  static Expression negated(Expression part) {
    Expression result;
    result.kind = Expression::Kind::negate;
    result.parts.push_back(std::move(part));
    return result;
  }

  /// Each value its own words, so that a person sees which of them it was.
  Expression finished(std::vector<Expression> parts, const std::string& shown) {
    Expression result;
    if (parts.size() == 1) {
      result = std::move(parts.front());
    } else {
      result.kind = all_ ? Expression::Kind::all : Expression::Kind::any;
      result.parts = std::move(parts);
    }
    if (differs_) { result = negated(std::move(result)); }
    result.words = fmt::format("{}: {}", entry_->key, shown);
    return result;
  }

  const scenario::YamlEntry* entry_;
  const Placeholders* placeholders_;
  ProblemSet* problems_;
  std::string field_;
  std::vector<std::string> modifiers_;
  bool failed_ = false;
  bool all_ = false;
  bool differs_ = false;
  bool cased_ = false;
  bool expanded_ = false;
  bool insensitive_ = false;
  bool multi_line_ = false;
  bool single_line_ = false;
  Kind kind_ = Kind::pattern;
  Order order_ = Order::equal;
  TimePart part_ = TimePart::none;
};

}  // namespace

Expression read_field(const scenario::YamlEntry& field, const Placeholders& placeholders,
                      ProblemSet& problems) {
  return FieldReader(field, placeholders, problems).read();
}

Expression read_keyword(const Yaml& value, ProblemSet& problems) {
  if (value.kind != Yaml::Kind::scalar || value.text.empty()) {
    problems.add(value.place, "a keyword that is no text");
    return never();
  }
  Comparison comparison;
  comparison.kind = Kind::pattern;
  comparison.pattern = read_pattern(value.text);
  comparison.pattern.open_front();
  comparison.pattern.open_back();
  return {.kind = Expression::Kind::leaf,
          .parts = {},
          .comparison = comparison,
          .words = scenario::scalar_words(value.text)};
}

std::string flagged(const std::string& expression, bool insensitive, bool multi_line,
                    bool single_line) {
  std::string flags;
  if (insensitive) { flags += 'i'; }
  if (multi_line) { flags += 'm'; }
  if (single_line) { flags += 's'; }
  return flags.empty() ? expression : fmt::format("(?{}){}", flags, expression);
}

std::string refused_expression(const std::string& expression) {
  return PatternSet::refused(expression);
}

}  // namespace mscsim::rules
