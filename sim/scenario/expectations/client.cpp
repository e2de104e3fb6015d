#include <array>

#include "models/cluster/client_view.hpp"
#include "sim/scenario/expectation.hpp"

namespace mscsim::scenario::expectations {
namespace {

enum : std::uint8_t { tries, address, name, gets, from };
constexpr std::array<std::string_view, 3> try_choices{"ping", "nbtstat", "unc"};
constexpr std::array<std::string_view, 4> result_choices{"works", "error 53", "Host not found",
                                                         "Request timed out"};
constexpr std::array parameters{
    Parameter{.name = "tries",
              .kind = Kind::choice,
              .help = "ping; nbtstat -A; or unc: net view \\\\target",
              .choices = try_choices},
    Parameter{.name = "address",
              .kind = Kind::address,
              .required = false,
              .help = "the target: an IP address"},
    Parameter{
        .name = "name", .kind = Kind::known_name, .required = false, .help = "or a NetBIOS name"},
    Parameter{.name = "gets",
              .kind = Kind::choice,
              .help = "works, or what it reads on its screen",
              .choices = result_choices},
    Parameter{
        .name = "from", .kind = Kind::node, .required = false, .help = "the client is this node"}};

std::size_t result_of(const Evidence& evidence, const Arguments& arguments) {
  const View view(evidence.site, evidence.world);
  const auto what = arguments.get<cluster::ClientTry>(tries);
  const auto target = arguments.find(name);
  const auto node = arguments.find(from);
  const auto asks = node ? std::optional(static_cast<NodeId>(*node)) : std::nullopt;
  const auto result = target ? cluster::try_name(view, what, static_cast<NameId>(*target), asks)
                             : cluster::try_address(
                                   view, what, {arguments.get_or<std::uint32_t>(address, 0)}, asks);
  return static_cast<std::size_t>(result);
}

bool holds(const Evidence& evidence, const Arguments& arguments) {
  return result_of(evidence, arguments) == arguments.get<std::size_t>(gets);
}

std::string seen(const Evidence& evidence, const Arguments& arguments) {
  return "the client gets: " + std::string(result_choices.at(result_of(evidence, arguments)));
}

}  // namespace

Expectation client() {
  return {.name = "client",
          .help = "a client on the network reaches a name or address, or does not",
          .parameters = parameters,
          .shorthand = -1,
          .holds = holds,
          .seen = seen};
}

}  // namespace mscsim::scenario::expectations
