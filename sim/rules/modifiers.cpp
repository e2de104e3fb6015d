#include "sim/rules/modifiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>

#include "sim/evidence/record.hpp"
#include "sim/rules/encoding.hpp"
#include "sim/rules/field_key.hpp"
#include "sim/rules/pattern_set.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::quoted;
using scenario::Yaml;
using Kind = Comparison::Kind;

constexpr std::size_t values_max = 10'000;  ///< of one field, written out

Expression never() {
  return {.kind = Expression::Kind::any, .parts = {}, .comparison = {}, .words = {}};
}

/// One value on its way through the modifiers.
struct Candidate {
  std::string raw;  ///< as written; for what takes no wildcards
  Pattern pattern;
  std::string number;  ///< of a number that is written otherwise than records have it: as they do
};

/// A number as records have it: `1e3`, `1000.0` and `0x3e8` are 1000. Empty: the text is none, or
/// is that already.
std::string as_records_have_it(const std::string& text) {
  std::string result;
  std::uint64_t whole = 0;
  double number = 0;
  const char* const end = std::to_address(text.end());
  constexpr int hexadecimal = 16;
  constexpr double whole_most = 9e15;
  if (text.starts_with("0x")) {
    const auto [stop, error] = std::from_chars(&text[2], end, whole, hexadecimal);
    if (error == std::errc{} && stop == end) { result = std::to_string(whole); }
  } else if (read_number(TimePart::none, text.starts_with('+') ? text.substr(1) : text, number)) {
    const bool is_whole = std::abs(number) < whole_most && number == std::trunc(number);
    result = is_whole ? std::to_string(static_cast<std::int64_t>(number))
                      : evidence::text_of(evidence::Value(number));
  }
  return result == text ? std::string() : result;
}

/// Reads one field with its modifiers.
class FieldReader {
 public:
  FieldReader(const scenario::YamlEntry& entry, const Placeholders& placeholders,
              ProblemSet& problems)
      : entry_(&entry), placeholders_(&placeholders), problems_(&problems) {}

  Expression read() {
    auto key = read_key(*entry_, *problems_);
    if (!key) { return never(); }
    key_ = *std::move(key);
    if (entry_->value.kind == Yaml::Kind::null) { return read_null(); }
    std::vector<Candidate> values = read_values();
    std::string shown = scenario::words(entry_->value);
    // A placeholder is part of a value before anything is done to it.
    if (!failed_ && key_.has("expand")) { expand(values); }
    for (const ModifierRow* const modifier : key_.modifiers) {
      if (failed_) { return never(); }
      apply(*modifier, values);
    }
    if (failed_) { return never(); }
    // A keyword is looked for anywhere.
    if (key_.field.empty() && kind_ == Kind::pattern && !key_.has(Role::shape)) {
      open("contains", values);
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

  Expression read_null() {
    differs_ = key_.has(Role::negate);
    if (key_.field.empty()) {
      problem("a keyword that is no text");
      return never();
    }
    if (key_.modifiers.size() > (differs_ ? 1 : 0)) {
      problem(fmt::format("`null` with `{}`", key_.modifiers.front()->word),
              "`null` is no text, number or list: make it a selection of its own");
      return never();
    }
    return finished({leaf(Kind::null)}, "null");
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
        if (key_.field.empty() && item.text.empty()) { problem("a keyword that is no text"); }
        const bool is_number = !item.quoted && !key_.has(Role::shape) && !key_.has(Role::encoding);
        values.push_back({.raw = item.text,
                          .pattern = key_.is_plain() ? Pattern{} : read_pattern(item.text),
                          .number = is_number ? as_records_have_it(item.text) : std::string()});
      }
    }
    if (key_.has(Role::presence) && value.kind == Yaml::Kind::sequence) {
      problem("`exists` takes true or false, not a list");
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

  void apply(const ModifierRow& modifier, std::vector<Candidate>& values) {
    const std::string_view word = modifier.word;
    switch (modifier.role) {
      case Role::shape:
        open(word, values);
        break;
      case Role::dashes:
        for (Candidate& value : values) { value.pattern = with_dashes(value.pattern); }
        break;
      case Role::encoding:
        encode(word, values);
        break;
      case Role::placeholders:
        break;  // they were first
      default:
        take_type(modifier);
        break;
    }
  }

  void encode(std::string_view word, std::vector<Candidate>& values) {
    if (word == "base64offset") {
      offsets(values);
    } else if (word == "base64") {
      transform(values, word, [](const std::string& text) { return base64(text); });
    } else if (word == "utf16be") {
      transform(values, word, [](const std::string& text) { return utf16(text, true); });
    } else if (word == "utf16") {
      transform(values, word,
                [](const std::string& text) { return "\xFF\xFE" + utf16(text, false); });
    } else {
      transform(values, word, [](const std::string& text) { return utf16(text, false); });
    }
  }

  void open(std::string_view modifier, std::vector<Candidate>& values) {
    using Relation = Comparison::Relation;
    const Relation wanted = modifier == "contains"     ? Relation::part
                            : modifier == "startswith" ? Relation::start
                                                       : Relation::end;
    // One at the start and one at the end: `*` on both sides, as in a pattern.
    relation_ = relation_ == Relation::whole || relation_ == wanted ? wanted : Relation::part;
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
        shifted.push_back({.raw = value.raw, .pattern = literal_pattern(text), .number = {}});
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
      result.push_back({.raw = plain,
                        .pattern = key_.is_plain() ? Pattern{} : read_pattern(plain),
                        .number = {}});
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
        const auto* const dash = std::ranges::find_if(dashes_alike, [&](std::string_view each) {
          return std::string_view(part.text).substr(i).starts_with(each);
        });
        if (dash == dashes_alike.end()) {
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
  void take_type(const ModifierRow& modifier) {
    const std::string_view word = modifier.word;
    if (word == "all") { all_ = true; }
    if (word == "neq") { differs_ = true; }
    if (word == "cased") { cased_ = true; }
    if (word == "re") { kind_ = Kind::regex; }
    if (word == "cidr") { kind_ = Kind::cidr; }
    if (word == "exists") { kind_ = Kind::exists; }
    if (word == "fieldref") { kind_ = Kind::field; }
    if (word == "i" || word == "ignorecase") { insensitive_ = true; }
    if (word == "m" || word == "multiline") { multi_line_ = true; }
    if (word == "s" || word == "dotall") { single_line_ = true; }
    constexpr std::array<std::pair<std::string_view, Order>, 4> orders{{{"lt", Order::less},
                                                                        {"lte", Order::at_most},
                                                                        {"gt", Order::greater},
                                                                        {"gte", Order::at_least}}};
    for (const auto& [name, order] : orders) {
      if (word == name) {
        order_ = order;
        if (key_.has(Role::reference)) {
          relation_ = Comparison::Relation::number;
        } else {
          kind_ = Kind::number;
        }
      }
    }
    constexpr std::array<std::pair<std::string_view, TimePart>, 6> parts{
        {{"minute", TimePart::minute},
         {"hour", TimePart::hour},
         {"day", TimePart::day},
         {"week", TimePart::week},
         {"month", TimePart::month},
         {"year", TimePart::year}}};
    for (const auto& [name, part] : parts) {
      if (word == name) {
        kind_ = Kind::number;
        part_ = part;
      }
    }
  }

  Expression leaf(Kind kind) {
    Comparison comparison;
    comparison.field = key_.field;
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
        if (!value.number.empty()) { return or_number(std::move(result), value.number); }
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
        comparison.text = evidence::without_blanks(value.raw);
        comparison.relation = relation_;
        comparison.order = order_;
        if (comparison.text.empty() || comparison.text.find('*') != std::string::npos) {
          problem(quoted(value.raw) + " is no name of a field");
        }
        break;
      case Kind::null:
        break;
    }
    return result;
  }

  /// The value as it is written, or as records have the number.
  static Expression or_number(Expression written, const std::string& number) {
    Expression as_number = written;
    as_number.comparison.pattern = literal_pattern(number);
    Expression result;
    result.kind = Expression::Kind::any;
    result.parts.push_back(std::move(written));
    result.parts.push_back(std::move(as_number));
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
  FieldKey key_;
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
  Comparison::Relation relation_ = Comparison::Relation::whole;
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
