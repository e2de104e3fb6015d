#include <fmt/format.h>

#include <charconv>
#include <memory>

#include "models/catalogue/letters.hpp"
#include "models/cluster/configuration.hpp"
#include "models/cluster/shares.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"

namespace mscsim::console::cluster_exe {
namespace {

/// Whoever has it by its old name keeps it until Cluster Name comes online again.
Output rename(Session& session, const Option& option) {
  const auto to = session.site.find_name(option.value.value_or(""));
  if (!to || *to == no_name) { return system_error(Win32Error::invalid_parameter); }
  const Refusal refusal = perform(session, "rename_cluster", {{"to", index(*to)}});
  return answer(refusal, system_error(Win32Error::resource_properties_stored));
}

/// Whether /path asks for another directory than \\MSCS, which is where the files are.
bool moves_quorum_files(const Option* path) {
  if (path == nullptr) { return false; }
  const std::string given = path->value.value_or("");
  std::string_view typed = given;
  if (typed.size() > 1 && typed[1] == ':') { typed.remove_prefix(2); }
  if (typed.size() > 1 && typed.ends_with('\\')) { typed.remove_suffix(1); }
  return !same_letters(typed, R"(\MSCS)");
}

/// `size`: of /maxlogsize, in KB.
Output set_quorum(Session& session, const std::string& typed, const Option* size) {
  const auto name = session.site.find_name(typed);
  const auto id = name ? cluster::find_resource(session.world.database, *name) : std::nullopt;
  if (!id) { return system_error(Win32Error::resource_not_found); }
  std::uint64_t kb = session.world.database.quorum_log_kb;
  if (size != nullptr) {
    const std::string text = size->value.value_or("");
    const auto* const last = std::to_address(text.end());
    const auto [stop, error] = std::from_chars(text.data(), last, kb);
    if (error != std::errc{} || stop != last) {
      return system_error(Win32Error::invalid_parameter);
    }
  }
  if (size == nullptr || session.world.database.quorum_resource != *id) {
    const Refusal refusal = perform(session, "set_quorum_resource", {{"resource", index(*name)}});
    if (!refusal.empty()) { return answer(refusal, {}); }
  }
  if (kb == session.world.database.quorum_log_kb) { return {}; }
  return answer(perform(session, "set_quorum_log_size", {{"kb", kb}}), {});
}

}  // namespace

Output not_supported() { return system_error(Win32Error::not_supported); }

Output answer(const Refusal& refusal, const Output& done) {
  if (refusal.empty()) { return done; }
  if (refusal.error() != Win32Error::success) { return system_error(refusal.error()); }
  return not_supported() + fmt::format("({})\n\n", refusal.words());
}

Output run_cluster(Session& session, const Invocation& invocation) {
  const ClusterDatabase& database = session.world.database;
  const std::string_view does = invocation.does();
  if (does == "list" || does == "status") {
    return fmt::format("Cluster Name\n---------------\n{}\n\n", session.site.name(database.name));
  }
  if (does == "version") {
    return fmt::format("Cluster Name: {}\nCluster Version: 4.0\n\n",
                       session.site.name(database.name));
  }
  if (does == "rename") { return rename(session, *invocation.find("rename")); }
  if (does == "quorumresource") {
    const Option& option = *invocation.find("quorumresource");
    const Option* const size = invocation.find("maxlogsize");
    const bool elsewhere = moves_quorum_files(invocation.find("path"));
    if (database.local_quorum || elsewhere || (size != nullptr && !option.value)) {
      return not_supported();
    }
    if (option.value) { return set_quorum(session, *option.value, size); }
    const Resource& resource = database.resources[index(database.quorum_resource)];
    return fmt::format("Quorum Resource Name\n--------------------\n{}\n\n",
                       session.site.name(resource.name));
  }
  return not_supported();
}

}  // namespace mscsim::console::cluster_exe
