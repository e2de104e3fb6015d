#include <array>

#include "models/catalogue/limits.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array parameters{
    Parameter{.name = "kb", .kind = Kind::count, .help = "64 to 16384 KB; 64 to begin with"}};

Refusal refusal(const View& view, const Arguments& arguments) {
  const auto kb = arguments.get<std::uint64_t>(0);
  if (view.runtime().up.empty()) { return "no Cluster service runs"; }
  if (kb < catalogue::quorum_log_default_kb || kb > catalogue::quorum_log_max_kb) {
    return {Win32Error::invalid_parameter, "a quorum log has 64 to 16384 KB"};
  }
  return view.database().quorum_log_kb == kb ? "it has that size" : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  transition.change_database().quorum_log_kb =
      static_cast<std::uint16_t>(arguments.get<std::uint64_t>(0));
}

}  // namespace

/// cluster /quorumresource:NAME /maxlogsize:KB. It counts at once, on all nodes.
Verb set_quorum_log_size() {
  return {.name = "set_quorum_log_size",
          .help = "set how large the log on the quorum disk may become",
          .source = "Q225081, Q257897",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
