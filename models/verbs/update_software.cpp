#include <array>

#include "models/verbs/named_software.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { source = 2 };
constexpr std::array parameters{on_node, software_name, files_from};

void apply(Transition& transition, const Arguments& arguments) {
  node::update_software(transition, node_of(arguments), software_of(arguments),
                        media_source(arguments, source));
}

}  // namespace

/// The Update button of the Network control panel, or a vendor's disk once more.
Verb update_software() {
  return {.name = "update_software",
          .help = "copy the files of a product again that is installed",
          .source = "Q171401, Q219428",
          .parameters = parameters,
          .refusal = unless_installed,
          .apply = apply};
}

}  // namespace mscsim::verbs
