#include <array>

#include "models/catalogue/service_packs.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { level = 1 };
constexpr std::array parameters{
    on_node, Parameter{.name = "level", .kind = Kind::level, .help = "that winver shows"}};

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return node_of(evidence, arguments).csd_version == arguments.get<Level>(level);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "it shows " + std::string(catalogue::word(node_of(evidence, arguments).csd_version));
}

}  // namespace

Expectation winver() {
  return {.name = "winver",
          .help = "winver, which is CSDVersion in the registry, shows a service pack",
          .parameters = parameters,
          .shorthand = level,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
