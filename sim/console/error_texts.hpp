#pragma once
#include <string>
#include <string_view>

#include "models/catalogue/errors.hpp"

namespace mscsim::console {

/// The text of a message number, as NET HELPMSG prints it; empty where the catalogue has none.
/// Source: Q186539, Q186546, Q186548, Q186549..Q186554
/// ASSUMPTION: 67, 1056, 1059, 1753, 2138, 2182, 2185, 3534, 3547, 5042 and 5078 are recalled from
/// the messages of Windows NT; the articles at hand do not list them.
[[nodiscard]] std::string_view error_text(unsigned number);

/// `System error N has occurred.` and its text. Source: Q151427, Q272327, Q258629
[[nodiscard]] std::string system_error(unsigned number);
[[nodiscard]] inline std::string system_error(Win32Error error) {
  return system_error(static_cast<unsigned>(error));
}

/// A message of the NET commands, and where to get help on it.
[[nodiscard]] std::string net_message(unsigned number);

}  // namespace mscsim::console
