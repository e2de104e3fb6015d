#include "sim/console/services.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/console/words.hpp"

namespace mscsim::console {
namespace {

constexpr unsigned kernel_driver = 0x1;
constexpr unsigned own_process = 0x10;
constexpr unsigned share_process = 0x20;

}  // namespace

std::optional<Service> installed_service(const Session& session, std::string_view typed) {
  const Node& node = session.node();
  for (const catalogue::ServiceRow& row : session.site.catalogue().services) {
    if (node.services[row.service].start == StartType::absent) { continue; }
    if (same(row.key, typed) || same(row.display, typed)) { return row.service; }
  }
  return std::nullopt;
}

unsigned service_type(const catalogue::ServiceRow& row) {
  if (row.driver) { return kernel_driver; }
  const bool own = row.service == Service::clussvc || row.service == Service::rpcss ||
                   row.service >= Service::count;
  return own ? own_process : share_process;
}

std::string image_path(const Catalogue& catalogue, const catalogue::ServiceRow& row) {
  if (!row.image) { return {}; }
  const std::string_view file = catalogue.files[*row.image].name;
  if (row.driver) { return fmt::format(R"(System32\drivers\{})", file); }
  const bool is_program = file.ends_with(".exe") || file.ends_with(".EXE");
  return is_program ? fmt::format(R"(%SystemRoot%\System32\{})", file)
                    : std::string(R"(%SystemRoot%\System32\services.exe)");
}

std::string service_type_text(const catalogue::ServiceRow& row) {
  const unsigned type = service_type(row);
  if (type == kernel_driver) { return fmt::format("{:x}  KERNEL_DRIVER", type); }
  return fmt::format("{:x}  {}", type,
                     type == own_process ? "WIN32_OWN_PROCESS" : "WIN32_SHARE_PROCESS");
}

std::vector<std::string> dependencies(const Catalogue& catalogue,
                                      const catalogue::ServiceRow& row) {
  std::vector<std::string> keys;
  for (const catalogue::ServiceRow& other : catalogue.services) {
    if (row.depends_on.contains(other.service)) { keys.emplace_back(other.key); }
  }
  if (row.depends_on_group) {
    keys.push_back(fmt::format("+{}", catalogue::name(*row.depends_on_group)));
  }
  return keys;
}

std::optional<unsigned> specific_error(const Session& session, Service service) {
  if (session.node().services[service].error != Win32Error::service_specific_error) {
    return std::nullopt;
  }
  const auto& log = session.history.log();
  for (auto each = log.rbegin(); each != log.rend(); ++each) {
    const EventRecord& record = each->record;
    if (record.node == session.at && record.event == Event::service_specific_error &&
        record.inserts[0] == Insert::of(service)) {
      return record.inserts[1].value();
    }
  }
  return std::nullopt;
}

std::vector<Service> running_dependents(const Session& session, Service service) {
  const Node& node = session.node();
  std::vector<Service> found{service};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const catalogue::ServiceRow& row : session.site.catalogue().services) {
      if (is_running(node.services[row.service]) && row.depends_on.contains(found[i]) &&
          std::ranges::find(found, row.service) == found.end()) {
        found.push_back(row.service);
      }
    }
  }
  found.erase(found.begin());
  std::ranges::sort(found);
  return found;
}

}  // namespace mscsim::console
