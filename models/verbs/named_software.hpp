#pragma once
#include "models/node/software.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs for installed software share.
namespace mscsim::verbs {

/// Their second parameter.
inline constexpr Parameter software_name{
    .name = "software", .kind = Kind::software, .help = "which product"};

[[nodiscard]] inline Software software_of(const Arguments& arguments) {
  return arguments.get<Software>(1);
}

[[nodiscard]] inline bool has_software(const View& view, const Arguments& arguments) {
  return view.disk(node_of(arguments)).software.contains(software_of(arguments));
}

[[nodiscard]] inline Refusal unless_installed(const View& view, const Arguments& arguments) {
  if (const Refusal off = unless_running(view, arguments); !off.empty()) { return off; }
  return has_software(view, arguments) ? possible : "it is not installed: install_software does it";
}

}  // namespace mscsim::verbs
