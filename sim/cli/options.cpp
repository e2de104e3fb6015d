#include "sim/cli/options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <charconv>
#include <memory>

#include "sim/report/escape.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::cli {
namespace {

namespace po = boost::program_options;

std::optional<std::uint64_t> whole_number(std::string_view digits) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), std::to_address(digits.end()), number);
  if (error != std::errc{} || end != std::to_address(digits.end())) { return std::nullopt; }
  return number;
}

po::options_description described(std::span<const OptionRow> rows) {
  po::options_description described;
  described.add_options()("help,h", "");
  for (const OptionRow& row : rows) {
    const std::string name(row.name);
    if (row.value.empty()) {
      described.add_options()(name.c_str(), "");
    } else {
      described.add_options()(name.c_str(), po::value<std::string>(), "");
    }
  }
  return described;
}

UsageError unknown_option(std::span<const OptionRow> rows, const std::string& written) {
  std::vector<std::string> dashed{"--help"};
  for (const OptionRow& row : rows) { dashed.push_back(fmt::format("--{}", row.name)); }
  const std::vector<std::string_view> known(dashed.begin(), dashed.end());
  const std::string word = written.substr(0, written.find('='));
  const std::string_view nearest = scenario::nearest_word(word, known);
  return {fmt::format("unknown option `{}`{}", report::printable(word),
                      nearest.empty() ? "" : fmt::format("; did you mean `{}`?", nearest))};
}

/// Empty where `value` is one that the option takes.
std::string wrong_value(const OptionRow& row, const std::string& value) {
  const std::string shown = report::printable(value);
  if (row.most > 0) {
    const auto number = whole_number(value);
    if (number && *number >= row.least && *number <= row.most) { return {}; }
    return fmt::format("--{} takes a whole number from {} to {}, not `{}`", row.name, row.least,
                       row.most, shown);
  }
  if (row.choices.empty() || std::ranges::find(row.choices, value) != row.choices.end()) {
    return value.empty() ? fmt::format("--{} needs a value", row.name) : "";
  }
  const std::string_view nearest = scenario::nearest_word(value, row.choices);
  return fmt::format("--{} takes {}, not `{}`{}", row.name, fmt::join(row.choices, ", "), shown,
                     nearest.empty() ? "" : fmt::format("; did you mean `{}`?", nearest));
}

std::variant<Options, UsageError> checked(std::span<const OptionRow> rows,
                                          const po::parsed_options& parsed) {
  Options options;
  for (const po::option& option : parsed.options) {
    if (option.unregistered) { return unknown_option(rows, option.original_tokens.front()); }
    if (option.position_key >= 0) {
      options.arguments.insert(options.arguments.end(), option.value.begin(), option.value.end());
      continue;
    }
    const std::string value = option.value.empty() ? "" : option.value.front();
    const auto row = std::ranges::find(rows, option.string_key, &OptionRow::name);
    if (row != rows.end() && !row->value.empty()) {
      if (const std::string wrong = wrong_value(*row, value); !wrong.empty()) {
        return UsageError{wrong};
      }
    }
    if (!options.values.emplace(option.string_key, value).second) {
      return UsageError{fmt::format("--{} is given twice", option.string_key)};
    }
  }
  return options;
}

}  // namespace

std::string Options::value_or(std::string_view option, std::string_view otherwise) const {
  const auto found = values.find(option);
  return found == values.end() ? std::string(otherwise) : found->second;
}

std::optional<std::uint64_t> Options::number(std::string_view option) const {
  const auto found = values.find(option);
  return found == values.end() ? std::nullopt : whole_number(found->second);
}

std::variant<Options, UsageError> parse(std::span<const OptionRow> rows,
                                        const std::vector<std::string>& words) {
  const po::options_description known = described(rows);
  namespace style = po::command_line_style;
  try {
    return checked(rows, po::command_line_parser(words)
                             .options(known)
                             .style(style::unix_style & ~style::allow_guessing)
                             .allow_unregistered()
                             .run());
  } catch (const po::invalid_syntax& error) {  // a value that is missing, or one too many
    const std::string option = report::printable(error.get_option_name());
    return UsageError{error.kind() == po::invalid_syntax::extra_parameter
                          ? fmt::format("{} takes no value", option)
                          : fmt::format("{} needs a value", option)};
  }
}

}  // namespace mscsim::cli
