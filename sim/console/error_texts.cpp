#include "sim/console/error_texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mscsim::console {
namespace {

struct Row {
  unsigned number;
  std::string_view text;
};

/// What NET says itself; the errors are in the catalogue. In order of their numbers.
constexpr std::array rows{
    Row{2184, "The service has not been started."},
    Row{3500, "The command completed successfully."},
    Row{3514, "More help is available by typing NET HELPMSG ***."},
    Row{3520, "These Windows NT services are started:"},
    Row{3521, "The *** service is not started."},
    Row{3522, "The *** service is starting."},
    Row{3523, "The *** service could not be started."},
    Row{3524, "The *** service was started successfully."},
    Row{3527, "The *** service is stopping."},
    Row{3529, "The *** service was stopped successfully."},
    Row{3534, "The service did not report an error."},
    Row{3536, "The *** service was continued successfully."},
    Row{3537, "The *** service was paused successfully."},
    Row{3547, "A service specific error occurred: ***."},
};
static_assert(std::ranges::is_sorted(rows, {}, &Row::number));

}  // namespace

std::string_view error_text(unsigned number) {
  const auto* const own = std::ranges::find(rows, number, &Row::number);
  if (own != rows.end()) { return own->text; }
  for (const catalogue::ErrorRow& row : catalogue::errors()) {
    if (static_cast<unsigned>(row.error) == number) { return row.text; }
  }
  return {};
}

std::string error_text(unsigned number, std::string_view value) {
  std::string text(error_text(number));
  if (const auto stars = text.find("***"); stars != std::string::npos) {
    text.replace(stars, 3, value);
  }
  return text;
}

std::string system_error(unsigned number) {
  return fmt::format("System error {} has occurred.\n\n{}\n\n", number, error_text(number));
}

std::string net_message(unsigned number) {
  return fmt::format("{}\n\nMore help is available by typing NET HELPMSG {}.\n\n",
                     error_text(number), number);
}

}  // namespace mscsim::console
