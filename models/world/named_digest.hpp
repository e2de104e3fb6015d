#pragma once
#include <cstdint>

#include "models/world/parts.hpp"

namespace mscsim {

class Site;

/// A digest of a world that is to be kept for longer than a program: made of what differs from
/// World{}, by the names of things (NamedSum). It follows a world from step to step by what
/// changed.
class NamedDigest {
 public:
  NamedDigest(const Site& site, const World& world);

  /// Requires: of the world given last, no other parts than `written` changed.
  void follow(const World& world, PartSet written);
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  const Site* site_;
  World last_;
  std::uint64_t value_ = 0;
};

}  // namespace mscsim
