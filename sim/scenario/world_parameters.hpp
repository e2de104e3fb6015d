#pragma once
#include <array>
#include <span>
#include <string_view>

#include "models/verbs/verb.hpp"
#include "models/world/state_words.hpp"

/// What the mappings of a `world:` section take: they are read, completed and described in the JSON
/// Schema by these rows.
namespace mscsim::scenario {

inline constexpr std::array<std::string_view, 2> node_role_words{"member server",
                                                                 "domain controller"};
inline constexpr std::array<std::string_view, 2> origin_words{"in-box", "third-party"};
inline constexpr std::array<std::string_view, 2> oem_version_words{"lower", "higher"};

/// A node, but for its `adapters`, `registry` and `facts`.
namespace node_key {
enum : std::uint8_t { edition, service_pack, components, role, software, hotfixes };
inline constexpr std::array parameters{
    Parameter{.name = "edition", .kind = Kind::edition, .required = false, .help = {}},
    Parameter{.name = "service_pack", .kind = Kind::level, .required = false, .help = {}},
    Parameter{.name = "components",
              .kind = Kind::component,
              .required = false,
              .repeated = true,
              .help = "network components beside those that Setup installs"},
    Parameter{.name = "role",
              .kind = Kind::choice,
              .required = false,
              .help = "a member server if not given",
              .choices = node_role_words},
    Parameter{.name = "software",
              .kind = Kind::software,
              .required = false,
              .repeated = true,
              .help = "products set up before the service pack"},
    Parameter{.name = "hotfixes",
              .kind = Kind::hotfix,
              .required = false,
              .repeated = true,
              .help = "applied after the service pack"}};
}  // namespace node_key

namespace adapter_key {
enum : std::uint8_t { driver, network, address };
inline constexpr std::array parameters{
    Parameter{.name = "driver", .kind = Kind::driver_package, .help = {}},
    Parameter{.name = "network", .kind = Kind::network, .help = "where its cable leads"},
    Parameter{.name = "address", .kind = Kind::address_with_mask, .help = {}}};
}  // namespace adapter_key

namespace package_key {
enum : std::uint8_t { origin, driver_file, version, oem_version, copies_from_media };
inline constexpr std::array parameters{
    Parameter{.name = "origin",
              .kind = Kind::choice,
              .required = false,
              .help = "a third party's if not given",
              .choices = origin_words},
    Parameter{.name = "driver_file", .kind = Kind::file, .required = false, .help = {}},
    Parameter{.name = "version",
              .kind = Kind::text,
              .required = false,
              .help = "of a driver file with versions of its own; the newest if not given"},
    Parameter{.name = "oem_version",
              .kind = Kind::choice,
              .required = false,
              .help = "its version beside Microsoft's; higher if not given",
              .choices = oem_version_words},
    Parameter{.name = "copies_from_media",
              .kind = Kind::file,
              .required = false,
              .repeated = true,
              .help = "files that its set-up fetches from the CD of Windows NT"}};
}  // namespace package_key

namespace host_key {
enum : std::uint8_t { network, address, role };
inline constexpr std::array parameters{
    Parameter{.name = "network", .kind = Kind::network, .help = "where it stands"},
    Parameter{.name = "address", .kind = Kind::address, .help = {}},
    Parameter{.name = "role",
              .kind = Kind::choice,
              .required = false,
              .help = "what it is to the nodes; a machine if not given",
              .choices = host_role_words}};
}  // namespace host_key

}  // namespace mscsim::scenario
