#pragma once
#include <array>

#include "models/node/event_log.hpp"
#include "models/verbs/on_node.hpp"

// What the verbs share that shut a machine down.
namespace mscsim::verbs {

inline constexpr std::array<std::string_view, 2> by_choices{"person", "program"};

/// Their parameters.
inline constexpr std::array shut_down_parameters{
    on_node, Parameter{.name = "by",
                       .kind = Kind::choice,
                       .required = false,
                       .help = "a person, if not given; or a program that calls for it, as "
                               "Shutdown.exe does",
                       .choices = by_choices}};

[[nodiscard]] inline node::ShutdownBy shut_down_by(const Arguments& arguments) {
  return arguments.get_or(1, node::ShutdownBy::person);
}

}  // namespace mscsim::verbs
