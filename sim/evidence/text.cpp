#include "sim/evidence/text.hpp"

#include <fmt/format.h>

#include <string_view>

#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/service_packs.hpp"

namespace mscsim::evidence {
namespace {

std::string names_of(const Site& site, ServiceSet drivers) {
  std::string names;
  for (const catalogue::ServiceRow& row : site.catalogue().services) {
    if (!drivers.contains(row.service)) { continue; }
    if (!names.empty()) { names += ", "; }
    names += row.image ? site.catalogue().files[*row.image].name : row.key;
  }
  return names;
}

/// `words` with %1, %2 and %3 replaced. Any other percent sign stands for itself.
std::string filled(const Site& site, std::string_view words, const Inserts& inserts) {
  std::string filled;
  filled.reserve(2 * words.size());
  for (std::size_t at = words.find('%'); at != std::string_view::npos; at = words.find('%')) {
    const char next = at + 1 < words.size() ? words[at + 1] : '\0';
    const bool is_insert = next >= '1' && next <= '3';
    filled += words.substr(0, is_insert ? at : at + 1);
    if (is_insert) { filled += text(site, inserts.at(static_cast<std::size_t>(next - '1'))); }
    words.remove_prefix(at + (is_insert ? 2 : 1));
  }
  return filled += words;
}

}  // namespace

std::string text(const Site& site, const Insert& insert) {
  const std::uint64_t value = insert.value();
  switch (insert.kind()) {
    case Insert::Kind::none:
      return {};
    case Insert::Kind::name:
      return std::string(site.name(static_cast<NameId>(value)));
    case Insert::Kind::service:
      return std::string(site.catalogue().services[static_cast<Service>(value)].display);
    case Insert::Kind::service_key:
      return std::string(site.catalogue().services[static_cast<Service>(value)].key);
    case Insert::Kind::group:
      return std::string(catalogue::name(static_cast<LoadOrderGroup>(value)));
    case Insert::Kind::error:
      return std::string(site.catalogue().text(static_cast<Win32Error>(value)));
    case Insert::Kind::error_number:
      return std::to_string(value);
    case Insert::Kind::file:
      return std::string(site.catalogue().files[static_cast<File>(value)].name);
    case Insert::Kind::drivers:
      return names_of(site, insert.drivers());
    case Insert::Kind::address:
      return mscsim::text(Ipv4{static_cast<std::uint32_t>(value)});
    case Insert::Kind::resource_type:
      return std::string(catalogue::resource_type(static_cast<ResourceType>(value)).name);
    case Insert::Kind::transport:
      return fmt::format(R"(\Device\NetBT_{}{})", site.name(static_cast<PackageId>(value >> 16U)),
                         value & 0xFFFFU);
    case Insert::Kind::level:
      return std::string(catalogue::service_pack(static_cast<Level>(value)).name);
    case Insert::Kind::signature:
      return mscsim::text(static_cast<DiskSignature>(value));
  }
  return {};
}

std::string text(const Site& site, const EventRecord& event) {
  return filled(site, site.catalogue().events[event.event].text, event.inserts);
}

std::string text(const Site& site, const Shown& shown) {
  return filled(site, site.catalogue().messages[shown.message].text, shown.inserts);
}

}  // namespace mscsim::evidence
