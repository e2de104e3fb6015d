#pragma once
#include <string>

namespace mscsim::rules {

/// The JSON Schema (draft 2020-12) of one YAML document of a rule file: a detection rule, a
/// correlation or a filter of Sigma 2.1, with this program's `mscsim:`. Editors complete and check
/// by it.
[[nodiscard]] std::string json_schema();

}  // namespace mscsim::rules
