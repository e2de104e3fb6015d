#include "models/node/services.hpp"
#include "sim/console/error_texts.hpp"
#include "sim/console/net_commands.hpp"
#include "sim/console/services.hpp"

namespace mscsim::console {
namespace {

/// What pausing and continuing have in common. `number`: of the message where it is done.
Output control(Session& session, Words words, std::string_view verb, unsigned number) {
  const auto service = installed_service(session, typed_name(words));
  if (!service) { return net_message(2185); }
  const std::string_view display = session.site.catalogue().services[*service].display;
  if (!node::is_running(session.node(), *service)) { return net_message(2184); }
  const Refusal refusal =
      perform(session, verb,
              {{"on", index(session.at)}, {"service", static_cast<std::uint64_t>(*service)}});
  if (!refusal.empty()) { return net_message(2191); }
  return error_text(number, display) + "\n\n";
}

}  // namespace

Output net_pause(Session& session, Words words) {
  return control(session, words, "pause_service", 3537);
}

Output net_continue(Session& session, Words words) {
  return control(session, words, "continue_service", 3536);
}

}  // namespace mscsim::console
