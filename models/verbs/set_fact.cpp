#include <array>

#include "models/verbs/on_node.hpp"
#include "models/world/facts.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { fact = 1, to };
constexpr std::array parameters{
    on_node, Parameter{.name = "fact", .kind = Kind::fact, .help = "which one, as it is declared"},
    Parameter{.name = "to", .kind = Kind::fact_word, .help = "what is so from now on"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const std::uint8_t now = fact_word(view, node_of(arguments), arguments.get<Fact>(fact));
  return now == arguments.get<std::uint8_t>(to) ? "it is so already" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  set_fact_word(transition, node_of(arguments), arguments.get<Fact>(fact),
                arguments.get<std::uint8_t>(to));
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
