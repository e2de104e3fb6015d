#pragma once
#include <string>
#include <string_view>

#include "models/catalogue/errors.hpp"

namespace mscsim::console {

/// The text of a message number, as NET HELPMSG prints it; empty where the catalogue has none.
/// Source: Q186546
[[nodiscard]] std::string_view error_text(unsigned number);
/// The same with `value` for its stars.
[[nodiscard]] std::string error_text(unsigned number, std::string_view value);

/// `System error N has occurred.` and its text. Source: Q151427, Q272327, Q258629
[[nodiscard]] std::string system_error(unsigned number);
[[nodiscard]] inline std::string system_error(Win32Error error) {
  return system_error(static_cast<unsigned>(error));
}

/// A message of the NET commands, and where to get help on it.
[[nodiscard]] std::string net_message(unsigned number);

}  // namespace mscsim::console
