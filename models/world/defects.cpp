#include "models/world/defects.hpp"

namespace mscsim {

bool has_defect(const NodeImages& node, Defect defect) {
  return has_defect(node.loaded[catalogue::defect(defect).file], defect);
}

bool has_defect(FileVersion version, Defect defect) {
  const catalogue::DefectRow& row = catalogue::defect(defect);
  const bool mended = row.mended_by != Hotfix::none && version.hotfix >= row.mended_by;
  return version.origin == Origin::microsoft && version.level >= row.from &&
         !(row.until && version.level >= *row.until) && !mended;
}

}  // namespace mscsim
