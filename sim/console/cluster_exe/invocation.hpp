#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/command.hpp"

namespace mscsim::console::cluster_exe {

/// One `/name[:value]` of a command line, its name in full.
struct Option {
  std::string name;
  std::optional<std::string> value;
};

/// What cluster.exe can be told to do it to.
enum class Object : std::uint8_t { cluster, node, group, resource, resource_type };

/// A command line of cluster.exe, taken apart.
struct Invocation {
  std::string cluster;  ///< empty: the one that runs here
  Object object = Object::cluster;
  std::string name;                     ///< of the object; may be empty
  std::vector<Option> options;          ///< the first says what to do
  std::vector<std::string> properties;  ///< `Name=Value`, behind an option

  /// The option of that name; null where it was not given.
  [[nodiscard]] const Option* find(std::string_view option) const;
  /// What to do; `status` where nothing else is said.
  [[nodiscard]] std::string_view does() const;
};

/// Takes the words behind `cluster` apart. Nothing: they are no command of cluster.exe.
/// Options may be shortened to what tells them apart.
/// Source: TechNet cc723245 (Administrator's Guide, Appendix A), Q247327, Q242583, Q266782, Q244584
[[nodiscard]] std::optional<Invocation> read_invocation(Words words);

}  // namespace mscsim::console::cluster_exe
