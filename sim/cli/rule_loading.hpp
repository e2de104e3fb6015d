#pragma once
#include <optional>
#include <vector>

#include "sim/cli/command.hpp"
#include "sim/rules/rule.hpp"

namespace mscsim::cli {

/// `--placeholders FILE`, for commands that load rules.
[[nodiscard]] OptionRow placeholders_option();

/// The rules of the files and folders that `paths` stand for. Nothing, after every problem was
/// printed, where any of them cannot be loaded.
[[nodiscard]] std::optional<std::vector<rules::Rule>> load_rules(
    const std::vector<std::string>& paths, const Options& options, const Streams& streams);

}  // namespace mscsim::cli
