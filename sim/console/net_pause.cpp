#include <fmt/format.h>

#include "models/node/services.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/net_commands.hpp"
#include "sim/console/services.hpp"

namespace mscsim::console {
namespace {

/// What pausing and continuing have in common. `number`: of the message where it is done.
Output control(Session& session, Words words, std::string_view verb, unsigned number) {
  std::string name;
  for (const std::string& word : words) { name.append(name.empty() ? "" : " ").append(word); }
  const auto service = installed_service(session, name);
  if (!service) { return net_message(2185); }
  const std::string_view display = session.site.catalogue().services[*service].display;
  if (!node::is_running(session.node(), *service)) { return net_message(2184); }
  const Refusal refusal =
      perform(session, verb,
              {{"on", index(session.at)}, {"service", static_cast<std::uint64_t>(*service)}});
  if (!refusal.empty()) { return net_message(2191); }
  std::string text(error_text(number));
  if (const auto stars = text.find("***"); stars != std::string::npos) {
    text.replace(stars, 3, display);
  }
  return text + "\n\n";
}

}  // namespace

Output net_pause(Session& session, Words words) {
  return control(session, words, "pause_service", 3537);
}

Output net_continue(Session& session, Words words) {
  return control(session, words, "continue_service", 3536);
}

}  // namespace mscsim::console
