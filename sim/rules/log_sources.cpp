#include "sim/rules/log_sources.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "sim/rules/log_source_rows.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::rules {
namespace {

using Row = LogSourceRow;
using Kind = Expression::Kind;

/// A part of a log source, and the field in which a record may say it.
struct Attribute {
  std::string_view name;
  std::string LogSource::*of_rule;
  std::string_view Row::*of_row;
};
constexpr std::array attributes{Attribute{"product", &LogSource::product, &Row::product},
                                Attribute{"category", &LogSource::category, &Row::category},
                                Attribute{"service", &LogSource::service, &Row::service}};

std::string_view field_of(Row::Sign sign) {
  switch (sign) {
    case Row::Sign::channel:
      return "Channel";
    case Row::Sign::provider:
      return "Provider_Name";
    case Row::Sign::path:
      return "_path";
    case Row::Sign::none:
      break;
  }
  return {};
}

Expression of_kind(Kind kind, std::vector<Expression> parts) {
  Expression result;
  result.kind = kind;
  result.parts = std::move(parts);
  return result;
}

Expression compared(std::string_view field, std::string_view value) {
  Expression leaf;
  leaf.kind = Kind::leaf;
  leaf.comparison.field = field;
  leaf.comparison.pattern = literal_pattern(value);
  return leaf;
}

Expression present(std::string_view field) {
  Expression leaf;
  leaf.kind = Kind::leaf;
  leaf.comparison.field = field;
  leaf.comparison.kind = Comparison::Kind::exists;
  leaf.words = std::string(field) + " that is there";
  return leaf;
}

Expression absent(std::string_view field) { return of_kind(Kind::negate, {present(field)}); }

/// That the sign of a row is there, and is one of its own.
Expression signed_by(const Row& row) {
  const std::string_view field = field_of(row.sign);
  std::vector<Expression> values;
  for (const std::string_view value : row.values) {
    if (!value.empty()) { values.push_back(compared(field, value)); }
  }
  std::vector<Expression> ids;
  for (const int id : row.ids) {
    if (id != 0) { ids.push_back(compared("EventID", std::to_string(id))); }
  }
  std::vector<Expression> parts;
  parts.push_back(values.empty() ? present(field) : of_kind(Kind::any, std::move(values)));
  if (!ids.empty()) { parts.push_back(of_kind(Kind::any, std::move(ids))); }
  return of_kind(Kind::all, std::move(parts));
}

/// The rows that a log source means, of those of its words that `category` and `service` allow.
std::vector<const Row*> rows_of(const LogSource& source, bool category, bool service) {
  std::vector<const Row*> found;
  for (const Row& row : log_source_rows()) {
    const bool same = (source.product.empty() || row.product == source.product) &&
                      row.category == (category ? source.category : "") &&
                      row.service == (service ? source.service : "");
    if (same) { found.push_back(&row); }
  }
  return found;
}

/// One list of rows where the table has the words together; else one for each of them.
std::vector<std::vector<const Row*>> rows_for(const LogSource& source) {
  auto together = rows_of(source, true, true);
  if (!together.empty() || source.category.empty() || source.service.empty()) {
    return {std::move(together)};
  }
  return {rows_of(source, true, false), rows_of(source, false, true)};
}

/// An expression for every word that the table has in an attribute.
std::string any_word_of(const Attribute& attribute) {
  std::set<std::string_view> words;
  for (const Row& row : log_source_rows()) {
    if (!(row.*attribute.of_row).empty()) { words.insert(row.*attribute.of_row); }
  }
  std::string expression = "(?i)^(?:";
  for (const std::string_view word : words) {
    if (word != *words.begin()) { expression += '|'; }
    for (const char c : word) { expression += c == '.' ? std::string("[.]") : std::string(1, c); }
  }
  return expression + ")$";
}

/// That the record's own field does not name another word of the table.
Expression not_another(std::size_t attribute, const std::string& word) {
  static const std::array<std::string, attributes.size()> expressions{
      any_word_of(attributes[0]), any_word_of(attributes[1]), any_word_of(attributes[2])};
  const std::string_view field = attributes.at(attribute).name;
  Expression any_word;
  any_word.kind = Kind::leaf;
  any_word.comparison.field = field;
  any_word.comparison.kind = Comparison::Kind::regex;
  any_word.comparison.cased = true;
  any_word.comparison.text = expressions.at(attribute);
  any_word.words = std::string(field) + " of another log source";
  return of_kind(Kind::any, {absent(field), compared(field, word),
                             of_kind(Kind::negate, {std::move(any_word)})});
}

/// That one of the rows has signed the record, or that nobody has and it does not say itself that
/// it comes from elsewhere.
Expression from_one_of(const std::vector<const Row*>& rows, const LogSource& source) {
  std::vector<Expression> ways;
  bool by_provider = false;
  for (const Row* const row : rows) {
    if (row->sign == Row::Sign::none) { continue; }
    ways.push_back(signed_by(*row));
    by_provider = by_provider || row->sign == Row::Sign::provider;
  }
  std::vector<Expression> unsigned_parts{absent(field_of(Row::Sign::channel)),
                                         absent(field_of(Row::Sign::path))};
  if (by_provider) { unsigned_parts.push_back(absent(field_of(Row::Sign::provider))); }
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    const std::string& word = source.*attributes.at(i).of_rule;
    if (!word.empty()) { unsigned_parts.push_back(not_another(i, word)); }
  }
  ways.push_back(of_kind(Kind::all, std::move(unsigned_parts)));
  return of_kind(Kind::any, std::move(ways));
}

bool fits(const Row& row, const LogSource& source, std::span<const Attribute> parts) {
  return std::ranges::all_of(parts, [&](const Attribute& each) {
    return (source.*each.of_rule).empty() || row.*each.of_row == source.*each.of_rule;
  });
}

}  // namespace

Expression asked_by(const LogSource& source) {
  std::vector<Expression> parts;
  for (const auto& rows : rows_for(source)) { parts.push_back(from_one_of(rows, source)); }
  Expression result = of_kind(Kind::all, std::move(parts));
  result.words = "logsource:";
  for (const Attribute& each : attributes) {
    const std::string& word = source.*each.of_rule;
    if (!word.empty()) { result.words += ' ' + word; }
  }
  return result;
}

std::optional<UnknownLogSource> unknown_word(const LogSource& source) {
  const auto asked = rows_for(source);
  if (std::ranges::none_of(asked, &std::vector<const Row*>::empty)) { return std::nullopt; }
  const std::span<const Attribute> all(attributes);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string& word = source.*all[i].of_rule;
    if (word.empty()) { continue; }
    // A category and a service need no row together.
    const std::array<Attribute, 2> with_product{all[0], all[i]};
    std::set<std::string_view> candidates;
    bool known = false;
    for (const Row& row : log_source_rows()) {
      if (fits(row, source, all.first(i == 0 ? 0 : 1))) { candidates.insert(row.*all[i].of_row); }
      known = known || fits(row, source, with_product);
    }
    if (known) { continue; }
    candidates.erase(std::string_view());
    const std::vector<std::string_view> words(candidates.begin(), candidates.end());
    const std::string_view nearest = scenario::nearest_word(word, words);
    return UnknownLogSource{
        .attribute = std::string(all[i].name),
        .word = word,
        .instead = nearest.empty() ? "" : "did you mean `" + std::string(nearest) + "`?"};
  }
  return std::nullopt;
}

}  // namespace mscsim::rules
