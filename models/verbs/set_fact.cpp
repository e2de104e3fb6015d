#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { fact = 1, to };
constexpr std::array parameters{
    on_node, Parameter{.name = "fact", .kind = Kind::fact, .help = "which one, as it is declared"},
    Parameter{.name = "to", .kind = Kind::fact_word, .help = "what is so from now on"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto row = arguments.get<Fact>(fact);
  const NodeId id = node_of(arguments);
  const std::uint8_t now = view.catalogue().facts[row].of_surroundings
                               ? view.surroundings().facts[row]
                               : view.disk(id).facts[row];
  return now == arguments.get<std::uint8_t>(to) ? "it is so already" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto row = arguments.get<Fact>(fact);
  const auto word = arguments.get<std::uint8_t>(to);
  if (transition.catalogue().facts[row].of_surroundings) {
    transition.change_surroundings().facts[row] = word;
  } else {
    transition.change_disk(node_of(arguments)).facts[row] = word;
  }
}

}  // namespace

/// Hands that change what the model only knows by a scenario's word: hardware, a setting of another
/// machine. What comes of it the declared behaviours say.
Verb set_fact() {
  return {.name = "set_fact",
          .help = "change a declared fact of a machine or of its surroundings",
          .source = "a scenario's `know:`",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
