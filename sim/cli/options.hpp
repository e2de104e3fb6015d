#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace mscsim::cli {

/// An option that a command takes.
struct OptionRow {
  std::string_view name;   ///< without the dashes
  std::string_view value;  ///< what its value is called in help: `DIR`; empty: a switch
  std::string_view help;
  std::vector<std::string_view> choices = {};  ///< the words its value may be; none: any
  std::uint64_t most = 0;  ///< not 0: its value is a whole number, and at most that
  std::uint64_t least = 0;
};

/// What a person wrote behind the name of a command.
struct Options {
  std::vector<std::string> arguments;                      ///< what is no option
  std::map<std::string, std::string, std::less<>> values;  ///< of the options given, by name

  [[nodiscard]] bool given(std::string_view option) const { return values.contains(option); }
  [[nodiscard]] std::string value_or(std::string_view option, std::string_view otherwise) const;
  /// Of an option whose value is a whole number.
  [[nodiscard]] std::optional<std::uint64_t> number(std::string_view option) const;
};

/// Why the words are none that the command takes, and what would be right.
struct UsageError {
  std::string what;
};

/// Reads `words` as `rows` say; `--help` and `-h` are taken by every command.
[[nodiscard]] std::variant<Options, UsageError> parse(std::span<const OptionRow> rows,
                                                      const std::vector<std::string>& words);

}  // namespace mscsim::cli
