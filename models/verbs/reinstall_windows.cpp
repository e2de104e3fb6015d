#include <array>

#include "models/verbs/on_node.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { security_files = 1 };
constexpr std::array<std::string_view, 2> security_choices{"cd", "service_pack"};
constexpr std::array parameters{
    on_node, Parameter{.name = "security_files",
                       .kind = Kind::choice,
                       .required = false,
                       .help = "those that read the security hives: from the CD (default), or put "
                               "among its files from the service pack that is installed",
                       .choices = security_choices}};

/// ASSUMPTION: the tcpip.sys of a service pack is left in place only where Remote Access is
/// installed: Q162205 and Q166828 report it of such machines, and of no others.
FileSet kept(const Node& node, bool security) {
  FileSet files = security ? catalogue::hive_readers(node.security_hives) : FileSet{};
  const bool has_ras = node.services[Service::ndiswan].start != StartType::absent;
  if (has_ras) { files.insert(File::tcpip); }
  return files;
}

void apply(Transition& transition, const Arguments& arguments) {
  const NodeId id = node_of(arguments);
  Node& node = transition.change_node(id);
  node::reinstall_windows(transition.catalogue(), node, transition.site_node(id).edition,
                          kept(node, arguments.get_or<int>(security_files, 0) == 1));
}

}  // namespace

/// An in-place upgrade with the same version: every file goes back to the CD's level.
Verb reinstall_windows() {
  return {.name = "reinstall_windows",
          .help = "run Windows NT Setup again over the installation, from the CD",
          .source = "Q175779, Q203778, Q146887, Q162205",
          .parameters = parameters,
          .refusal = unless_running,
          .apply = apply};
}

}  // namespace mscsim::verbs
