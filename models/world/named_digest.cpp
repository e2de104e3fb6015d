#include "models/world/named_digest.hpp"

#include "models/world/named_sum.hpp"

namespace mscsim {
namespace {

/// Where a part's members are. Those of a node are the node's, whatever part they are in.
template <Part part>
consteval std::uint64_t place_of() {
  if constexpr (part == Part::database) { return digest_of("database"); }
  if constexpr (part == Part::runtime) { return digest_of("runtime"); }
  if constexpr (part == Part::surroundings) { return digest_of("surroundings"); }
  constexpr auto node = static_cast<std::size_t>(part) / static_cast<std::size_t>(NodePart::count);
  return NamedSum::element(digest_of("nodes"), node);
}

/// What there is to add to the digest of `before`, and the parts that are no longer the same.
PartSet add_ways(NamedSum& sum, const World& before, const World& after, PartSet written) {
  PartSet changed;
  if (written.contains(Part::database)) { written.insert(Part::runtime); }  // PropertyInEffect
  for_each_part([&](auto part) {
    if (!written.contains(part)) { return; }
    const std::uint64_t so_far = sum.value();
    constexpr std::uint64_t place = place_of<part>();
    sum.add(place, part_in<part>(before), part_in<part>(after));
    if (sum.value() != so_far) { changed.insert(part); }
  });
  return changed;
}

}  // namespace

NamedDigest::NamedDigest(const Site& site, const World& world) : site_(&site), last_(world) {
  static const World nothing;
  NamedSum sum(site, nothing.database, world.database);
  static_cast<void>(add_ways(sum, nothing, world, PartSet{~PartSet::Word{0}}));
  value_ = sum.value();
}

void NamedDigest::follow(const World& world, PartSet written) {
  NamedSum sum(*site_, last_.database, world.database);
  const PartSet changed = add_ways(sum, last_, world, written);
  for_each_part([&](auto part) {
    if (changed.contains(part)) { part_in<part>(last_) = part_in<part>(world); }
  });
  value_ += sum.value();
}

}  // namespace mscsim
