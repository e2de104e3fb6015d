#include "sim/scenario/yaml_errors.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <array>

namespace mscsim::scenario {
namespace {

struct Row {
  std::string_view message;  ///< its front: some end in what was found
  std::string_view what;
  std::string_view instead;
};

namespace yaml = YAML::ErrorMsg;
constexpr std::string_view key_and_value = "one `key: value` a line, each as far to the right";

const std::array rows{
    Row{yaml::YAML_DIRECTIVE_ARGS, "a `%YAML` line without its version", "leave it out"},
    Row{yaml::YAML_VERSION, "a `%YAML` line with a version that does not exist", "leave it out"},
    Row{yaml::YAML_MAJOR_VERSION, "a newer YAML than 1.2", "leave the `%YAML` line out"},
    Row{yaml::REPEATED_YAML_DIRECTIVE, "a second `%YAML` line", "leave it out"},
    Row{yaml::TAG_DIRECTIVE_ARGS, "a `%TAG` line", "leave it out: there are no tags"},
    Row{yaml::REPEATED_TAG_DIRECTIVE, "a second `%TAG` line", "leave it out: there are no tags"},
    Row{yaml::CHAR_IN_TAG_HANDLE, "a tag that cannot be read", "leave it out: there are no tags"},
    Row{yaml::TAG_WITH_NO_SUFFIX, "a tag without a name", "leave it out: there are no tags"},
    Row{yaml::END_OF_VERBATIM_TAG, "a tag `!<` without its `>`", "leave it out: there are no tags"},
    Row{yaml::END_OF_MAP_FLOW, "a `{` without its `}`", "close it, or put a `,` between entries"},
    Row{yaml::END_OF_SEQ_FLOW, "a `[` without its `]`", "close it, or put a `,` between entries"},
    Row{yaml::END_OF_MAP, "this does not go on with the keys above it", key_and_value},
    Row{yaml::END_OF_SEQ, "this does not go on with the list above it",
        "entries of a list begin with `- `, each as far to the right"},
    Row{yaml::MULTIPLE_TAGS, "two tags on one value", "leave them out: there are no tags"},
    Row{yaml::MULTIPLE_ANCHORS, "two anchors (`&`) on one value", "one"},
    Row{yaml::MULTIPLE_ALIASES, "two aliases (`*`) in one place", "one"},
    Row{yaml::ALIAS_CONTENT, "something behind an alias (`*`)", "an alias stands alone"},
    Row{yaml::INVALID_HEX, "`\\x`, `\\u` or `\\U` without its digits", "hexadecimal digits"},
    Row{yaml::INVALID_UNICODE, "a letter that does not exist in Unicode", ""},
    Row{yaml::INVALID_ESCAPE, "a `\\` before a letter that it means nothing before",
        "`\\\\` for the letter itself, or single quotes, in which it is one"},
    Row{yaml::UNKNOWN_TOKEN, "a letter that nothing can begin with", "put the text in quotes"},
    Row{yaml::DOC_IN_SCALAR, "`---` or `...` within a text in quotes",
        "close the quotes before it"},
    Row{yaml::EOF_IN_SCALAR, "the file ends within a text in quotes", "close the quotes"},
    Row{yaml::CHAR_IN_SCALAR, "a letter that cannot stand in a plain text",
        "put the text in quotes"},
    Row{yaml::TAB_IN_INDENTATION, "a tab at the front of a line", "blanks"},
    Row{yaml::FLOW_END, "a `]` or `}` that closes nothing", ""},
    Row{yaml::BLOCK_ENTRY, "a `- ` where no list can begin", "on a line of its own"},
    Row{yaml::MAP_KEY, "a `? ` where no key can stand", key_and_value},
    Row{yaml::MAP_VALUE, "a `: ` where no value can stand",
        "one `key: value` a line; quotes around a text that has a `: ` in it"},
    Row{yaml::ALIAS_NOT_FOUND, "a `*` without a name", "quotes around a text that begins so"},
    Row{yaml::ANCHOR_NOT_FOUND, "a `&` without a name", "quotes around a text that begins so"},
    Row{yaml::CHAR_IN_ALIAS, "a letter that cannot stand in the name of an alias",
        "quotes around a text that begins with `*`"},
    Row{yaml::CHAR_IN_ANCHOR, "a letter that cannot stand in the name of an anchor",
        "quotes around a text that begins with `&`"},
    Row{yaml::ZERO_INDENT_IN_BLOCK, "`|0` or `>0`", "a number from 1 to 9, or none"},
    Row{yaml::CHAR_IN_BLOCK, "something behind `|` or `>`", "the text begins on the next line"},
    Row{yaml::AMBIGUOUS_ANCHOR, "one name for two anchors", "another name"},
    Row{yaml::UNKNOWN_ANCHOR, "an alias (`*`) of what has no such anchor (`&`) above it",
        "quotes around a text that begins with `*`"},
};

}  // namespace

YamlError in_plain_words(std::string_view message) {
  const auto row = std::ranges::find_if(
      rows, [message](const Row& each) { return message.starts_with(each.message); });
  if (row == rows.end()) { return {.what = std::string(message), .instead = {}}; }
  return {.what = std::string(row->what), .instead = std::string(row->instead)};
}

}  // namespace mscsim::scenario
