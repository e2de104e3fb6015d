#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/session.hpp"

namespace mscsim::console {

/// A service of the machine, by its key or by the name that the SCM shows; nothing where it has
/// none of that name.
[[nodiscard]] std::optional<Service> installed_service(const Session& session,
                                                       std::string_view typed);

/// `Type` of a service's key. Source: Q142616, Q102999
/// ASSUMPTION: of the services that ship all but the Cluster service and the RPC service share a
/// process; a declared one has its own.
[[nodiscard]] unsigned service_type(const catalogue::ServiceRow& row);
/// As sc.exe prints it: `20  WIN32_SHARE_PROCESS`.
[[nodiscard]] std::string service_type_text(const catalogue::ServiceRow& row);

/// `ImagePath` of a service's key; empty: the file it runs is not known.
/// ASSUMPTION: a service whose file is no program runs in services.exe.
[[nodiscard]] std::string image_path(const Catalogue& catalogue, const catalogue::ServiceRow& row);

/// Keys of the services that `row` depends on, then its group as `+TDI`.
[[nodiscard]] std::vector<std::string> dependencies(const Catalogue& catalogue,
                                                    const catalogue::ServiceRow& row);

/// The error of its own that a service of this machine last ended with; nothing where it did not.
[[nodiscard]] std::optional<unsigned> specific_error(const Session& session, Service service);

/// Running services that depend on `service` by name, however indirectly: they stop with it. In the
/// order of the catalogue.
[[nodiscard]] std::vector<Service> running_dependents(const Session& session, Service service);

}  // namespace mscsim::console
