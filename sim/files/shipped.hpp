#pragma once
#include <string>
#include <vector>

namespace mscsim::files {

/// The folder of scenarios, worlds and rules that came with the program: that of its installation,
/// else that of the tree in which it was built. Empty: neither is there.
[[nodiscard]] const std::string& shipped_folder();

/// What `path` stands for: itself where something is there; else what shipped under that name, as
/// `scenarios/kb/Q232910.yaml`, `kb/Q232910.yaml` or `Q232910`; else itself.
[[nodiscard]] std::string given_or_shipped(const std::string& path);

}  // namespace mscsim::files
