#pragma once
#include "models/catalogue/catalogue.hpp"
#include "models/world/node_state.hpp"

namespace mscsim {

/// Whether `files` break the rule; `others` hold the file that it is compared with.
[[nodiscard]] bool holds(const Files& files, const FileRule& rule, const Files& others);
[[nodiscard]] bool holds(const Files& files, const FileRule& rule);

/// Whether a boot of the machine loads `file`: the service that it is of starts with the system, or
/// it is part of the system itself.
[[nodiscard]] bool loads_at_boot(const Catalogue& catalogue, const NodeServices& node, File file);

/// Whether some file on disk is too old for the security hives of the registry.
/// Source: Q146887, Q196603
[[nodiscard]] bool security_hives_unreadable(const NodeDisk& node);

/// The format that a machine with `files` gives its security hives. Source: Q146887, Q196603
[[nodiscard]] Level hive_format(const Files& files);

}  // namespace mscsim
