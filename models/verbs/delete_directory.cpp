#include <array>

#include "models/verbs/named_directory.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{directory_path};

Refusal refusal(const View& view, const Arguments& arguments) {
  return unless_directory(view, arguments);
}

void apply(Transition& transition, const Arguments& arguments) {
  change_directory(transition, path_of(arguments)) = {};
}

}  // namespace

/// rd: what it shares can no longer be reached.
Verb delete_directory() {
  return {.name = "delete_directory",
          .help = "delete a directory on a shared disk",
          .source = "Q194831",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
