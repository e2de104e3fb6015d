#include "sim/scenario/sightings.hpp"

#include <catch2/catch.hpp>
#include <random>

namespace mscsim::scenario {
namespace {

/// As many as it takes to be asked of an index, of few kinds, drawn by a fixed seed.
std::vector<Sighting> made_sightings(Site& site) {
  const std::array names{site.intern("Web 1"), site.intern("Web 2"), site.intern("Mail")};
  std::mt19937 draw(1044);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
  std::vector<Sighting> made;
  for (std::uint32_t step = 0; step < 1000; ++step) {
    for (auto each = draw() % 4; each > 0; --each) {
      const auto node = static_cast<NodeId>(draw() % 2);
      const Inserts inserts{Insert::name(names.at(draw() % names.size()))};
      if (draw() % 4 == 0) {
        made.push_back({.time_ms = step,
                        .step = step,
                        .what = Shown{node, static_cast<Message>(draw() % 3), inserts}});
      } else {
        const auto event = draw() % 2 == 0 ? Event::resource_failed : Event::eventlog_started;
        made.push_back({.time_ms = step, .step = step, .what = EventRecord{node, event, inserts}});
      }
    }
  }
  return made;
}

}  // namespace

TEST_CASE("an index of sightings answers as looking through them does") {
  Site site;
  const std::vector<Sighting> made = made_sightings(site);
  const NameId web = site.intern("Web");
  SightingIndex index;
  for (std::size_t some = 700; some <= made.size(); some += 100) {
    const auto so_far = std::span(made).first(some);
    const Seen looked_through(so_far);
    const Seen indexed(so_far, &index);
    for (std::uint32_t first = 0; first < 100; first += 7) {
      CHECK(indexed.events_since(first) == looked_through.events_since(first));
      CHECK(indexed.messages_since(first) == looked_through.messages_since(first));
      for (const std::size_t most : {std::size_t{1}, std::size_t{1'000'000}}) {
        for (const std::optional<NodeId> node : {std::optional<NodeId>(), {NodeId{1}}}) {
          for (const std::optional<NameId> text : {std::optional<NameId>(), {web}}) {
            const SightingsWanted wanted{
                .first_step = first, .node = node, .text = text, .most = most};
            CHECK(indexed.count(site, Event::resource_failed, wanted) ==
                  looked_through.count(site, Event::resource_failed, wanted));
            CHECK(indexed.count(site, Event::cluster_formed, wanted) == 0);
          }
          const SightingsWanted wanted{.first_step = first, .node = node, .most = most};
          CHECK(indexed.count(Message{1}, wanted) == looked_through.count(Message{1}, wanted));
        }
      }
    }
  }
}

}  // namespace mscsim::scenario
