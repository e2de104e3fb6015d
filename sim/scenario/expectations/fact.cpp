#include <array>

#include "models/world/facts.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { fact_name = 1, is };
constexpr std::array parameters{
    on_node, Parameter{.name = "fact", .kind = Kind::fact, .help = "which one, as it is declared"},
    Parameter{.name = "is", .kind = Kind::fact_word, .help = "what is so"}};

std::uint8_t word_of(const Evidence& evidence, const Arguments& arguments) {
  return fact_word(View(evidence.site, evidence.world), node_id(arguments),
                   arguments.get<Fact>(fact_name));
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return word_of(evidence, arguments) == arguments.get<std::uint8_t>(is);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto& row = evidence.site.catalogue().facts[arguments.get<Fact>(fact_name)];
  return "it is `" + std::string(row.words[word_of(evidence, arguments)]) + "`";
}

}  // namespace

Expectation fact() {
  return {.name = "fact",
          .help = "a declared fact is so",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
