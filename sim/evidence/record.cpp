#include "sim/evidence/record.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace mscsim::evidence {

std::string without_blanks(std::string_view name) {
  std::string result(name);
  std::erase(result, ' ');
  return result;
}

const Value* Record::find(std::string_view name) const {
  const bool has_blanks = name.find(' ') != std::string_view::npos;
  const std::string plain = has_blanks ? without_blanks(name) : std::string();
  const auto found =
      std::ranges::find(fields, has_blanks ? std::string_view(plain) : name, &Field::name);
  return found == fields.end() ? nullptr : &found->value;
}

std::optional<std::string> Record::text(std::string_view name) const {
  const Value* const value = find(name);
  if (value == nullptr || std::holds_alternative<std::monostate>(*value) ||
      std::holds_alternative<Nested>(*value)) {
    return std::nullopt;
  }
  return text_of(*value);
}

std::string text_of(const Value& value) {
  struct Text {
    std::string operator()(std::monostate /*null*/) const { return {}; }
    std::string operator()(Nested /*nothing that is compared*/) const { return {}; }
    std::string operator()(bool truth) const { return truth ? "true" : "false"; }
    std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
    std::string operator()(double number) const { return fmt::format("{}", number); }
    std::string operator()(const std::string& text) const { return text; }
  };
  return std::visit(Text{}, value);
}

}  // namespace mscsim::evidence
