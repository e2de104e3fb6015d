#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::console {

/// The words of a line as cmd.exe and the programs that it starts split it: at blanks, but not
/// between double quotes, which fall away. A quote left open ends with the line.
[[nodiscard]] std::vector<std::string> split(std::string_view line);

/// Without regard to case.
[[nodiscard]] bool same(std::string_view left, std::string_view right);
[[nodiscard]] bool begins_with(std::string_view text, std::string_view beginning);

[[nodiscard]] std::string lower(std::string_view text);

/// Whether `name` fits `pattern`, in which `*` stands for anything and `?` for one character.
[[nodiscard]] bool fits(std::string_view name, std::string_view pattern);

/// A whole number in digits; nothing where it is none, or above `most`.
[[nodiscard]] std::optional<unsigned> number(std::string_view text, unsigned most);

/// The value of `/name:value` or `/name=value`, case of the name aside, if the word is that.
[[nodiscard]] std::optional<std::string> switch_value(std::string_view word, std::string_view name);

}  // namespace mscsim::console
