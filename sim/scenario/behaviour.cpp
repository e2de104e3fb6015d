#include "sim/scenario/behaviour.hpp"

#include "models/world/named_sum.hpp"

namespace mscsim::scenario {
namespace {

/// The digest of a row's name, by its number; that of one that ships is known.
template <class Row>
std::uint64_t name_digest(const Site& site, Row row) {
  return row < Row::count ? row_digests<Row>()[row] : digest_of(site.catalogue().name(row));
}

std::uint64_t digest_of_event(const Site& site, Event event) {
  static const auto digests = [] {
    Per<Event, std::uint64_t> made;
    for (const Event each : all<Event>()) {
      const catalogue::EventRow& row = catalogue::event(each);
      made[each] = mixed(digest_of(row.provider), row.id);
    }
    return made;
  }();
  if (event < Event::count) { return digests[event]; }
  const catalogue::EventRow& row = site.catalogue().events[event];
  return mixed(digest_of(row.provider), row.id);
}

}  // namespace

void Behaviour::follow(const World& world, PartSet written, bool refused) {
  world_.follow(world, written);
  digest_ = mixed(digest_, refused ? ~world_.value() : world_.value());
}

void Behaviour::see(const Sighting& sighting) {
  digest_ = mixed(digest_, sighting.time_ms);
  std::visit(
      [this](const auto& what) {
        digest_ = mixed(digest_, index(what.node));
        if constexpr (requires { what.event; }) {
          digest_ = mixed(digest_, digest_of_event(*site_, what.event));
        } else {
          digest_ = mixed(digest_, name_digest(*site_, what.message));
        }
        std::uint64_t place = 0;
        for (const Insert& insert : what.inserts) {
          ++place;
          if (insert.kind() == Insert::Kind::none) { continue; }
          digest_ = mixed(digest_, place << 8U | static_cast<std::uint64_t>(insert.kind()));
          digest_ = mixed(digest_, number(insert));
        }
      },
      sighting.what);
}

std::uint64_t Behaviour::number(Insert insert) const {
  using enum Insert::Kind;
  switch (insert.kind()) {
    case none:
    case error:
    case error_number:
    case address:
    case level:
    case signature:
      return insert.value();
    case transport:
      return digest_of(site_->name(static_cast<PackageId>(insert.value() >> 16U))) +
             (insert.value() & 0xFFFFU);
    case name:
      return digest_of(site_->name(static_cast<NameId>(insert.value())));
    case service:
    case service_key:
      return name_digest(*site_, static_cast<Service>(insert.value()));
    case group:
      return row_digests<LoadOrderGroup>()[static_cast<LoadOrderGroup>(insert.value())];
    case file:
      return name_digest(*site_, static_cast<File>(insert.value()));
    case resource_type:
      return row_digests<ResourceType>()[static_cast<ResourceType>(insert.value())];
    case drivers:
      break;
  }
  std::uint64_t sum = 0;
  insert.drivers().for_each([&](Service service) { sum += name_digest(*site_, service); });
  return sum;
}

}  // namespace mscsim::scenario
