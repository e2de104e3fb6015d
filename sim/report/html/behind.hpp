#pragma once
#include "models/catalogue/catalogue.hpp"
#include "models/world/node_state.hpp"

namespace mscsim::report::html {

/// Whether a copy of `file` is older than a pack up to that of the kernel beside it brings. One
/// that no such pack carries is as it should be, however old.
[[nodiscard]] inline bool is_behind(const Catalogue& catalogue, const Files& files, File file) {
  return behind_kernel(files, file) && catalogue.carries(files[File::ntoskrnl].level, file);
}

}  // namespace mscsim::report::html
