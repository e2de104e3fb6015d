#include <algorithm>
#include <charconv>
#include <memory>

#include "sim/rules/case_folding.hpp"
#include "sim/rules/rule_set.hpp"

namespace mscsim::rules {

using Kind = Comparison::Kind;

Matcher::Matcher(const RuleSet& set)
    : set_(&set),
      slots_(set.fields_.size()),
      held_(set.comparisons_.size()),
      looked_(set.rules_.size()),
      scratch_(PatternSet::make_scratch()) {
  for (const RuleSet::Field& field : set.fields_) { field.patterns.fit(*scratch_); }
}

std::optional<Matcher::FieldId> Matcher::id_at(std::size_t place, const std::string& name) {
  if (place >= places_.size()) { places_.resize(place + 1); }
  Seen& seen = places_[place];
  if (seen.name != name) {
    seen.name = name;
    const auto found = set_->field_ids_.find(name);
    seen.id = found == set_->field_ids_.end() ? std::nullopt : std::optional(found->second);
  }
  return seen.id;
}

/// A string is its own text; that of a number is made, and kept until the next record.
std::string_view Matcher::text_of(const evidence::Value& value) {
  if (const auto* const text = std::get_if<std::string>(&value)) { return *text; }
  if (made_used_ == made_.size()) { made_.push_back(std::make_unique<std::string>()); }
  std::string& made = *made_[made_used_++];
  if (const auto* const number = std::get_if<std::int64_t>(&value)) {
    constexpr std::size_t digits_most = 24;
    made.resize(digits_most);
    const auto* const end = std::to_chars(made.data(), std::to_address(made.end()), *number).ptr;
    made.resize(static_cast<std::size_t>(end - made.data()));
  } else {
    made = evidence::text_of(value);
  }
  return made;
}

void Matcher::take(const evidence::Record& record) {
  ++epoch_;
  made_used_ = 0;
  present_.clear();
  const auto keywords = set_->field_ids_.find(std::string_view());
  const auto slot = [this](FieldId id) -> Slot& {
    Slot& found = slots_[id];
    if (found.epoch != epoch_) {
      found.epoch = epoch_;
      found.has_null = false;
      found.texts.clear();
      present_.push_back(id);
    }
    return found;
  };
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    const evidence::Field& field = record.fields[i];
    const auto id = id_at(i, field.name);
    const bool counts = id.has_value() || keywords != set_->field_ids_.end();
    if (!counts) { continue; }
    if (std::holds_alternative<std::monostate>(field.value)) {
      if (id) { slot(*id).has_null = true; }
      continue;
    }
    if (std::holds_alternative<evidence::Nested>(field.value)) {
      if (id) { slot(*id); }
      continue;
    }
    const std::string_view text = text_of(field.value);
    if (id) { slot(*id).texts.push_back(text); }
    if (keywords != set_->field_ids_.end()) { slot(keywords->second).texts.push_back(text); }
  }
}

void Matcher::set(ComparisonId comparison) {
  if (held_[comparison] == epoch_) { return; }
  held_[comparison] = epoch_;
  for (const std::size_t rule : set_->comparisons_[comparison].rules) {
    if (looked_[rule] == epoch_) { continue; }
    looked_[rule] = epoch_;
    picked_.push_back(rule);
  }
}

void Matcher::judge_text(const RuleSet::Field& asked, std::string_view text) {
  const bool ascii = is_ascii(text);
  if (!ascii) {
    folded_ = folded(text);
  } else {
    folded_.assign(text);
    for (char& c : folded_) {
      if (c >= 'A' && c <= 'Z') { c = static_cast<char>(c - 'A' + 'a'); }
    }
  }
  if (!asked.texts.empty()) {
    const auto found = asked.texts.find(std::string_view(folded_));
    if (found != asked.texts.end()) {
      for (const ComparisonId id : found->second) { set(id); }
    }
  }
  if (!asked.patterns.empty()) {
    const auto take = [&](std::size_t row) { set(asked.searched[row]); };
    if (ascii) {
      asked.patterns.search(text, folded_, *scratch_, take);
    } else {
      asked.patterns.search(as_utf8(text), folded_, *scratch_, take);
    }
  }
  for (const ComparisonId id : asked.others) {
    const Comparison& comparison = set_->comparisons_[id].comparison;
    bool held = false;
    if (comparison.kind == Kind::pattern) {
      held = text == comparison.pattern.literal();
    } else if (comparison.kind == Kind::cidr) {
      held = is_in(comparison.network, std::string(text));
    } else {
      double number = 0;
      held = read_number(comparison.part, std::string(text), number) &&
             rules::holds(comparison.order, number, comparison.number);
    }
    if (held) { set(id); }
  }
}

void Matcher::judge(FieldId field) {
  Slot& slot = slots_[field];
  if (slot.judged == epoch_) { return; }
  slot.judged = epoch_;
  if (slot.epoch != epoch_) { return; }
  const RuleSet::Field& asked = set_->fields_[field];
  for (const ComparisonId id : asked.presence) { set(id); }
  for (const std::string_view text : slot.texts) { judge_text(asked, text); }
}

bool Matcher::related_to_field(const RuleSet::Asked& asked) const {
  const Slot& one = slots_[asked.field];
  const Slot& other = slots_[asked.other];
  if (one.epoch != epoch_ || other.epoch != epoch_) { return false; }
  return std::ranges::any_of(one.texts, [&](std::string_view left) {
    return std::ranges::any_of(other.texts, [&](std::string_view right) {
      return related(asked.comparison, left, right);
    });
  });
}

bool Matcher::holds(ComparisonId comparison) {
  const RuleSet::Asked& asked = set_->comparisons_[comparison];
  const Slot& slot = slots_[asked.field];
  if (asked.comparison.kind == Kind::null) { return slot.epoch != epoch_ || slot.has_null; }
  if (asked.comparison.kind == Kind::field) { return related_to_field(asked); }
  judge(asked.field);
  return held_[comparison] == epoch_;
}

bool Matcher::evaluate(std::uint32_t row) {
  const RuleSet::Node& node = set_->nodes_[row];
  switch (node.kind) {
    case Expression::Kind::leaf:
      return holds(node.begin);
    case Expression::Kind::negate:
      return !evaluate(node.begin);
    case Expression::Kind::all:
      for (std::uint32_t part = node.begin; part < node.end; ++part) {
        if (!evaluate(part)) { return false; }
      }
      return true;
    case Expression::Kind::any:
      for (std::uint32_t part = node.begin; part < node.end; ++part) {
        if (evaluate(part)) { return true; }
      }
      return false;
  }
  return false;
}

const std::vector<std::size_t>& Matcher::match(const evidence::Record& record) {
  take(record);
  matched_.clear();
  picked_.clear();
  for (const auto field : present_) {
    if (set_->fields_[field].guards) { judge(field); }
  }
  picked_.insert(picked_.end(), set_->always_.begin(), set_->always_.end());
  // What is judged while rules are evaluated picks rules too, but only such as were picked already.
  for (std::size_t i = 0; i < picked_.size(); ++i) {  // NOLINT(modernize-loop-convert): it grows
    if (evaluate(set_->roots_[picked_[i]])) { matched_.push_back(picked_[i]); }
  }
  std::ranges::sort(matched_);
  return matched_;
}

}  // namespace mscsim::rules
