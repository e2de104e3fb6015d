#pragma once
#include "models/catalogue/defects.hpp"
#include "models/world/node_state.hpp"

namespace mscsim {

/// Whether the code that the machine runs has `defect`: judged by the image in memory, so that an
/// older file loaded brings a defect back, and the service pack again mends it.
/// ASSUMPTION: an OEM's copy of a file has none of the defects of Microsoft's.
[[nodiscard]] bool has_defect(const NodeImages& node, Defect defect);

/// The same of one copy of the file that the defect is in.
[[nodiscard]] bool has_defect(FileVersion version, Defect defect);

}  // namespace mscsim
