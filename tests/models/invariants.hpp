#pragma once
#include <span>
#include <string_view>

#include "models/world/view.hpp"

namespace mscsim::test {

/// What must be true of every world that came to rest.
struct Invariant {
  std::string_view name;
  bool (*holds)(const View&);
};

[[nodiscard]] std::span<const Invariant> invariants();

}  // namespace mscsim::test
