#pragma once
#include <string>

#include "sim/console/registry.hpp"

namespace mscsim::artifacts {

/// A registration file as Registry Editor of Windows NT 4.0 exports one: REGEDIT4, CR LF.
/// Source: Registry Editor (REGEDIT4; `hex(7):` in the bytes of one code page)
/// ASSUMPTION: the code page is Latin 1; what it lacks is written as a question mark.
[[nodiscard]] std::string registration_file(const console::RegistryKey& root);

}  // namespace mscsim::artifacts
