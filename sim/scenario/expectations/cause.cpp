#include <algorithm>
#include <array>

#include "models/tables.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { condition, on };
constexpr std::array parameters{
    Parameter{.name = "condition", .kind = Kind::condition, .help = "what is true, seen or not"},
    Parameter{.name = "on",
              .kind = Kind::node,
              .required = false,
              .help = "of which machine; left out: of any"}};

bool holds_anywhere(const Evidence& evidence, const Condition& row,
                    std::optional<std::uint64_t> wanted) {
  const View view(evidence.site, evidence.world);
  for (std::size_t id = 0; id < evidence.site.nodes().size(); ++id) {
    if ((!wanted || *wanted == id) && row.holds(view, static_cast<NodeId>(id))) { return true; }
  }
  return false;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto row = arguments.get<std::size_t>(condition);
  return holds_anywhere(evidence, conditions_of(evidence.site)[row], arguments.find(on));
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  std::string others;
  for (const Condition& row : conditions_of(evidence.site)) {
    if (holds_anywhere(evidence, row, arguments.find(on))) {
      others += (others.empty() ? "" : ", ") + std::string(row.name);
    }
  }
  return others.empty() ? "no known cause of trouble is there" : "true there: " + others;
}

}  // namespace

Expectation cause() {
  return {.name = "cause",
          .help = "a latent cause is there, whether or not it shows",
          .parameters = parameters,
          .shorthand = condition,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
