#include <fmt/format.h>

#include "sim/console/cluster_exe/objects.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/words.hpp"

namespace mscsim::console::cluster_exe {

Output run_resource_type(Session& /*session*/, const Invocation& invocation) {
  if (invocation.does() != "list" && invocation.does() != "status") { return not_supported(); }
  Output rows;
  for (const catalogue::ResourceTypeRow& row : catalogue::resource_types()) {
    if (invocation.name.empty() || same(invocation.name, row.name)) {
      rows += fmt::format("{:<36} {}\n", row.name, row.name);
    }
  }
  if (rows.empty()) { return system_error(Win32Error::cluster_resource_type_not_found); }
  return fmt::format("Listing all available resource types:\n\n{:<36} {}\n{:-<36} {:-<36}\n{}\n",
                     "Display Name", "Resource Type Name", "", "", rows);
}

}  // namespace mscsim::console::cluster_exe
