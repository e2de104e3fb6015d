#include <array>

#include "models/node/applications.hpp"
#include "sim/scenario/expectations/on_one_node.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { name = 1, data };
constexpr std::array parameters{
    on_node, Parameter{.name = "key", .kind = Kind::text, .help = "below HKEY_LOCAL_MACHINE"},
    Parameter{.name = "data",
              .kind = Kind::text,
              .required = false,
              .help = "what is in it; left out: there is no such key"}};

std::optional<NameId> found(const Evidence& evidence, const Arguments& arguments) {
  const RegistryKey* const key =
      node::find_key(node_of(evidence, arguments), arguments.get<NameId>(name));
  if (key == nullptr) { return std::nullopt; }
  return key->data;
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  const auto wanted = arguments.find(data);
  const auto is = found(evidence, arguments);
  return wanted ? is == static_cast<NameId>(*wanted) : !is.has_value();
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  const auto is = found(evidence, arguments);
  return is ? "it is " + std::string(evidence.site.name(*is)) : "there is no such key";
}

}  // namespace

Expectation key() {
  return {.name = "key",
          .help = "a registry key of an application has some data on one node",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
