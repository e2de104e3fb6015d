#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace mscsim::shell {

/// Where `.save` writes. Without these nothing can be saved, as in a browser.
struct Saving {
  /// Whether there is a plain file of that name already.
  std::function<bool(const std::string& file)> is_there;
  /// Returns why it could not be written; empty: it was.
  std::function<std::string(const std::string& file, std::string_view text)> write;
};

/// To files. In mscsim::sim, not in mscsim::prompt.
[[nodiscard]] Saving saving_to_files();

}  // namespace mscsim::shell
