#pragma once
#include <optional>

#include "sim/console/command.hpp"

// The lists that cluster.exe prints.
namespace mscsim::console::cluster_exe {

[[nodiscard]] Output resource_rows(const View& view, const std::vector<ResourceId>& which);
/// One group, or all.
[[nodiscard]] Output group_rows(const View& view, std::optional<GroupId> only);
/// One member, or all.
[[nodiscard]] Output node_rows(const View& view, std::optional<NodeId> only);

/// A property as the lists print it.
struct PropertyLine {
  char type = 'S';  ///< S a string, D a number
  std::string name;
  std::string value;
};
/// `kind` heads the column of names: `Resource`.
[[nodiscard]] Output property_rows(std::string_view kind, std::string_view name,
                                   const std::vector<PropertyLine>& lines);

}  // namespace mscsim::console::cluster_exe
