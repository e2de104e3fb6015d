#pragma once
#include "models/world/named_digest.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::scenario {

/// A fingerprint of what a run did: the worlds that it went through and all that was seen. It is
/// made of names, so that it outlasts what is added to the model and not used in the run.
class Behaviour {
 public:
  Behaviour(const Site& site, const World& start) : site_(&site), world_(site, start) {}

  /// A step was done, or refused. Requires: of the world, no other parts than `written` changed.
  void follow(const World& world, PartSet written, bool refused);
  void see(const Sighting& sighting);
  [[nodiscard]] std::uint64_t fingerprint() const { return digest_; }

 private:
  [[nodiscard]] std::uint64_t number(Insert insert) const;

  const Site* site_;
  NamedDigest world_;
  std::uint64_t digest_ = world_.value();
};

}  // namespace mscsim::scenario
