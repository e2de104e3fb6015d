#include <algorithm>

#include "models/catalogue/condition.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// Jobs accumulate while that node owns the spooler.
Condition printer_part_missing_on_node() {
  return {
      .name = "printer-part-missing-on-node",
      .help = "a node lacks the port or the driver of a printer of the cluster",
      .source = "Q197046",
      .asks =
          [](const View& view, NodeId id) {
            const auto has = [&](NameId part) {
              const auto& parts = view.disk(id).printer_parts;
              return part == no_name || std::ranges::find(parts, part) != parts.end();
            };
            return view.database().members.contains(id) &&
                   std::ranges::any_of(view.database().printers, [&](const Printer& printer) {
                     return !has(printer.port) || !has(printer.driver);
                   });
          },
  };
}

}  // namespace mscsim::conditions
