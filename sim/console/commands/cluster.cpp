#include <algorithm>

#include "models/catalogue/resource_types.hpp"
#include "models/cluster/client_view.hpp"
#include "models/node/services.hpp"
#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/reachable.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::commands {
namespace {

using cluster_exe::Object;
using cluster_exe::Option;

constexpr std::string_view usage =
    "The syntax of this command is:\n\n"
    "CLUSTER [cluster name] /option\n"
    "    /version  /list  /rename:name  /quorumresource[:resource [/path:path] [/maxlogsize:KB]]\n"
    "    /?\n\n"
    "CLUSTER [cluster name] NODE [node name] /option\n"
    "    /status  /pause  /resume  /evict\n\n"
    "CLUSTER [cluster name] GROUP [group name] /option\n"
    "    /status  /create  /delete  /rename:name  /online  /offline  /moveto[:node]\n"
    "    /properties [list]  /listowners  /setowners:node,...\n\n"
    "CLUSTER [cluster name] RESOURCE [resource name] /option\n"
    "    /status  /create /group:group /type:type [/separate]  /delete  /rename:name\n"
    "    /online [/wait]  /offline [/wait]  /fail  /moveto:group\n"
    "    /properties[:name]  /properties [list]  /privproperties [list]\n"
    "    /listdependencies  /adddependency:resource  /removedependency:resource\n"
    "    /listowners  /addowner:node  /removeowner:node\n\n"
    "CLUSTER [cluster name] RESOURCETYPE [type name]\n\n"
    "Without an option: /status. The cluster's name, a node's, or . for this computer; left\n"
    "out: this computer. A list is Name=Value ... Names with spaces need quotation marks.\n"
    "    cluster res \"Cluster IP Address\" /online /wait:60\n"
    "    cluster res Web /priv Address=10.1.0.30 SubnetMask=255.255.0.0 Network=Corporate\n";

/// Whether the Cluster service behind a name can be talked to: its machine is reached, RPC runs at
/// both ends, and it is a member there. Whichever is missing, the error is the same.
/// Source: Q258518, Q228480
bool connects(const Session& session, const std::string& name) {
  const View view = session.view();
  std::optional<NodeId> node = session.at;
  if (!name.empty() && name != ".") {
    const Target target = find_target(view, session.at, name);
    if (!target.address || try_target(view, session.at, cluster::ClientTry::ping, target) !=
                               cluster::ClientResult::works) {
      return false;
    }
    node = target.node;
  }
  return node && view.runtime().up.contains(*node) &&
         node::is_running(view.services(*node), Service::rpcss) &&
         node::is_running(session.node(), Service::rpcss);
}

Output run_cluster(Session& session, Words words) {
  if (session.node().on_disk[File::cluster].origin == Origin::absent) {
    return std::string(not_recognized);
  }
  const auto invocation = cluster_exe::read_invocation(words.subspan(1));
  if (words.size() == 1 || !invocation || invocation->does() == "help" ||
      invocation->does() == "?") {
    return std::string(usage);
  }
  if (!connects(session, invocation->cluster)) {
    return system_error(Win32Error::rpc_server_unavailable);
  }
  switch (invocation->object) {
    case Object::cluster:
      return cluster_exe::run_cluster(session, *invocation);
    case Object::node:
      return cluster_exe::run_node(session, *invocation);
    case Object::group:
      return cluster_exe::run_group(session, *invocation);
    case Object::resource:
      return cluster_exe::run_resource(session, *invocation);
    case Object::resource_type:
      return cluster_exe::run_resource_type(session, *invocation);
  }
  return std::string(usage);
}

/// The value of `Name=Value` where the property may be anything; empty: it is of another kind.
std::string free_value(std::string_view typed) {
  const auto sign = typed.find('=');
  const bool is_free =
      std::ranges::any_of(catalogue::properties(), [&](const catalogue::PropertyRow& row) {
        return (row.kind == PropertyKind::name || row.kind == PropertyKind::text) &&
               same(row.name, typed.substr(0, sign));
      });
  return is_free ? std::string(typed.substr(sign + 1)) : std::string();
}

/// What `/create` makes, `/rename` renames to, and properties are given.
std::vector<std::string> names_made(Words words) {
  const auto invocation = cluster_exe::read_invocation(words.subspan(1));
  if (!invocation) { return {}; }
  std::vector<std::string> names;
  if (invocation->does() == "create" && !invocation->name.empty()) {
    names.push_back(invocation->name);
  }
  const Option* const renamed = invocation->find("rename");
  if (renamed != nullptr && renamed->value) { names.push_back(*renamed->value); }
  for (const std::string& property : invocation->properties) {
    names.push_back(free_value(property));
  }
  std::erase(names, std::string());
  return names;
}

}  // namespace

/// ASSUMPTION: the lists have the layout of Windows 2000's cluster.exe; what NT 4.0's printed is
/// not public. Its commands and options are NT 4.0's: there is no `network` and no `netinterface`.
/// Source: TechNet cc723245; Q247327, Q242583, Q266782, Q244584 (use), Q272327, Q258518 (errors)
ConsoleCommand cluster() {
  return {.name = "cluster",
          .help = "cluster.exe: nodes, groups and resources of the cluster",
          .usage = usage,
          .run = run_cluster,
          .names_made = names_made};
}

}  // namespace mscsim::console::commands
