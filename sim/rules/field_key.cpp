#include "sim/rules/field_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/evidence/record.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::rules {
namespace {

using scenario::ProblemSet;
using scenario::quoted;

/// Source: Sigma specification, Modifiers; the long names of the flags are pySigma's.
constexpr std::array modifier_rows{ModifierRow{"all", Role::all},
                                   ModifierRow{"startswith", Role::shape},
                                   ModifierRow{"endswith", Role::shape},
                                   ModifierRow{"contains", Role::shape},
                                   ModifierRow{"exists", Role::presence},
                                   ModifierRow{"cased", Role::cased},
                                   ModifierRow{"neq", Role::negate},
                                   ModifierRow{"windash", Role::dashes},
                                   ModifierRow{"re", Role::expression},
                                   ModifierRow{"i", Role::flag},
                                   ModifierRow{"m", Role::flag},
                                   ModifierRow{"s", Role::flag},
                                   ModifierRow{"ignorecase", Role::flag},
                                   ModifierRow{"multiline", Role::flag},
                                   ModifierRow{"dotall", Role::flag},
                                   ModifierRow{"base64", Role::encoding},
                                   ModifierRow{"base64offset", Role::encoding},
                                   ModifierRow{"utf16le", Role::encoding},
                                   ModifierRow{"utf16be", Role::encoding},
                                   ModifierRow{"utf16", Role::encoding},
                                   ModifierRow{"wide", Role::encoding},
                                   ModifierRow{"lt", Role::order},
                                   ModifierRow{"lte", Role::order},
                                   ModifierRow{"gt", Role::order},
                                   ModifierRow{"gte", Role::order},
                                   ModifierRow{"minute", Role::part},
                                   ModifierRow{"hour", Role::part},
                                   ModifierRow{"day", Role::part},
                                   ModifierRow{"week", Role::part},
                                   ModifierRow{"month", Role::part},
                                   ModifierRow{"year", Role::part},
                                   ModifierRow{"cidr", Role::network},
                                   ModifierRow{"expand", Role::placeholders},
                                   ModifierRow{"fieldref", Role::reference}};

constexpr auto known_modifiers = [] {
  std::array<std::string_view, modifier_rows.size()> words{};
  std::ranges::transform(modifier_rows, words.begin(), &ModifierRow::word);
  return words;
}();

template <class... Each>
constexpr unsigned roles(Each... each) {
  return ((1U << static_cast<unsigned>(each)) | ...);
}

/// Which modifiers may stand beside one that says what kind of value there is. The first row whose
/// type a field has counts; any other combination has no meaning that anybody agrees on.
struct TypeRow {
  Role type{};
  unsigned beside = 0;
};
constexpr unsigned lists = roles(Role::all, Role::negate);
constexpr std::array type_rows{
    TypeRow{Role::reference, lists | roles(Role::cased, Role::shape, Role::order)},
    TypeRow{Role::expression, lists | roles(Role::flag, Role::shape, Role::placeholders)},
    TypeRow{Role::network, lists | roles(Role::placeholders)},
    TypeRow{Role::presence, roles(Role::negate)},
    TypeRow{Role::part, lists | roles(Role::order, Role::placeholders)},
    TypeRow{Role::order, lists | roles(Role::placeholders)}};
constexpr unsigned beside_text =
    lists | roles(Role::cased, Role::shape, Role::encoding, Role::dashes, Role::placeholders);

/// Reads one key.
class KeyReader {
 public:
  KeyReader(const scenario::YamlEntry& entry, ProblemSet& problems)
      : entry_(&entry), problems_(&problems) {}

  std::optional<FieldKey> read() {
    split();
    if (!failed_) { check_combination(); }
    if (failed_) { return std::nullopt; }
    return std::move(key_);
  }

 private:
  void problem(std::string what, std::string instead = {}) {
    problems_->add(entry_->key_place, std::move(what), std::move(instead));
    failed_ = true;
  }

  void split() {
    std::string_view rest = entry_->key;
    const auto bar = rest.find('|');
    key_.field = evidence::without_blanks(rest.substr(0, bar));
    while (rest.find('|') != std::string_view::npos) {
      rest.remove_prefix(rest.find('|') + 1);
      const std::string_view word = rest.substr(0, rest.find('|'));
      const auto* const row = std::ranges::find(modifier_rows, word, &ModifierRow::word);
      if (row == modifier_rows.end()) {
        problem("unknown modifier " + quoted(std::string(word)),
                scenario::suggestion(word, known_modifiers));
        return;
      }
      if (row->role != Role::encoding && key_.has(row->word)) {
        problem(quoted(std::string(word)) + " twice");
        return;
      }
      key_.modifiers.push_back(row);
    }
  }

  void check_combination() {
    const auto* const type =
        std::ranges::find_if(type_rows, [this](const TypeRow& row) { return key_.has(row.type); });
    const bool of_text = type == type_rows.end();
    const unsigned beside = of_text ? beside_text : type->beside;
    for (const ModifierRow* const each : key_.modifiers) {
      if (!of_text && each->role == type->type) { continue; }
      if ((roles(each->role) & beside) == 0) {
        clash(*each, of_text ? Role::encoding : type->type);
        return;
      }
    }
    check_few();
    if (!failed_ && key_.field.empty() && (key_.has(Role::presence) || key_.has(Role::reference))) {
      problem(fmt::format("`{}` without a field", key_.modifiers.front()->word));
    }
  }

  void clash(const ModifierRow& modifier, Role type) {
    if (modifier.role == Role::flag) {
      problem(quoted(std::string(modifier.word)) + " without `re` before it", "as in `field|re|i`");
      return;
    }
    const auto other = std::ranges::find(key_.modifiers, type, &ModifierRow::role);
    problem(fmt::format("`{}` with `{}`", modifier.word, (*other)->word),
            "the specification gives both together no meaning");
  }

  /// Of some modifiers one is enough, and some must stand before others.
  void check_few() {
    std::array<const ModifierRow*, 3> seen{};
    for (const ModifierRow* const each : key_.modifiers) {
      const bool wide = each->word.starts_with("utf16") || each->word == "wide";
      const std::size_t group = each->role == Role::order  ? 0
                                : each->role == Role::part ? 1
                                : wide                     ? 2
                                                           : seen.size();
      if (group < seen.size()) {
        if (seen.at(group) != nullptr) {
          problem(fmt::format("`{}` with `{}`", each->word, seen.at(group)->word),
                  "one of them is enough");
          return;
        }
        seen.at(group) = each;
      }
      if (each->role == Role::placeholders &&
          (has_before(each, Role::encoding) || has_before(each, Role::dashes))) {
        problem("`expand` behind what changes the value", "put it first, as in `expand|base64`");
        return;
      }
      if (each->role == Role::flag && !has_before(each, Role::expression)) {
        problem(quoted(std::string(each->word)) + " without `re` before it", "as in `field|re|i`");
        return;
      }
    }
    if (key_.has(Role::expression) && (key_.has("startswith") || key_.has("endswith"))) {
      problem(fmt::format("`re` with `{}`", key_.has("startswith") ? "startswith" : "endswith"),
              "write `^` or `$` into the expression");
    } else if (key_.has(Role::reference) && key_.has(Role::order) &&
               (key_.has(Role::shape) || key_.has(Role::cased))) {
      problem("a comparison of numbers with one of texts", "one of them is enough");
    }
  }

  [[nodiscard]] bool has_before(const ModifierRow* modifier, Role role) const {
    const auto end = std::ranges::find(key_.modifiers, modifier);
    return std::find_if(key_.modifiers.begin(), end,
                        [role](const ModifierRow* each) { return each->role == role; }) != end;
  }

  const scenario::YamlEntry* entry_;
  ProblemSet* problems_;
  FieldKey key_;
  bool failed_ = false;
};

}  // namespace

bool FieldKey::has(std::string_view modifier) const {
  return std::ranges::find(modifiers, modifier, &ModifierRow::word) != modifiers.end();
}

bool FieldKey::has(Role role) const {
  return std::ranges::find(modifiers, role, &ModifierRow::role) != modifiers.end();
}

bool FieldKey::is_plain() const {
  return std::ranges::any_of(type_rows, [this](const TypeRow& row) { return has(row.type); });
}

std::optional<FieldKey> read_key(const scenario::YamlEntry& entry, ProblemSet& problems) {
  return KeyReader(entry, problems).read();
}

}  // namespace mscsim::rules
