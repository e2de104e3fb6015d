#include <array>

#include "models/verbs/named_directory.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { cluster_account = 1 };
constexpr std::array<std::string_view, 2> rights{"read", "none"};
constexpr std::array parameters{
    directory_path, Parameter{.name = "cluster_account",
                              .kind = Kind::choice,
                              .help = "what the account of the Cluster service may do there",
                              .choices = rights}};

Refusal refusal(const View& view, const Arguments& arguments) {
  if (const Refusal none = unless_directory(view, arguments); !none.empty()) { return none; }
  const bool denied = cluster::find_directory(view, path_of(arguments))->denied;
  return denied == (arguments.get<std::uint8_t>(cluster_account) == 1)
             ? "it has those rights already"
             : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  change_directory(transition, path_of(arguments)).denied =
      arguments.get<std::uint8_t>(cluster_account) == 1;
}

}  // namespace

/// NTFS permissions, as far as they matter to the Cluster service.
Verb set_directory_rights() {
  return {.name = "set_directory_rights",
          .help = "grant or take the rights of the Cluster service account on a directory",
          .source = "Q224967, Q250274",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
