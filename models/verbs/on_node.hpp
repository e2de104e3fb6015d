#pragma once
#include "models/node/boot.hpp"
#include "models/node/files.hpp"
#include "models/verbs/verb.hpp"

// What the verbs that are done to one machine share.
namespace mscsim::verbs {

/// The first parameter of each of them.
inline constexpr Parameter on_node{
    .name = "on", .kind = Kind::node, .help = "the machine that it is done to"};
inline constexpr std::uint8_t on = 0;

[[nodiscard]] inline NodeId node_of(const Arguments& arguments) {
  return arguments.get<NodeId>(on);
}

/// The refusal of whatever needs a machine that somebody can work at.
[[nodiscard]] inline Refusal unless_running(const View& view, const Arguments& arguments) {
  return node::is_running(view.power(node_of(arguments))) ? possible : "the machine is not running";
}

/// Where a set-up is told to take its files from.
inline constexpr Parameter files_from{
    .name = "files_from",
    .kind = Kind::media,
    .required = false,
    .help = "the original `media` (default), or a share at a service pack's level"};

[[nodiscard]] inline node::MediaSource media_source(const Arguments& arguments,
                                                    std::uint8_t parameter) {
  const auto value = arguments.get_or<std::uint64_t>(parameter, media_value);
  if (value == media_value) { return {}; }
  return {.original = false, .level = static_cast<Level>(value)};
}

}  // namespace mscsim::verbs
