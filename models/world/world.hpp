#pragma once
#include <array>
#include <type_traits>

#include "models/catalogue/limits.hpp"
#include "models/world/cluster_state.hpp"
#include "models/world/node_state.hpp"
#include "models/world/surroundings_state.hpp"

namespace mscsim {

/// A base class of `value`; const where that is.
template <class Base>
[[nodiscard]] constexpr auto& base(auto& value) {
  using Value = std::remove_reference_t<decltype(value)>;
  return static_cast<std::conditional_t<std::is_const_v<Value>, const Base, Base>&>(value);
}

/// All that changes in a run. A value: copied, compared, encoded; never shared by pointer. It holds
/// no clock: what is due is held as the time that is left.
struct World {
  std::array<Node, catalogue::nodes_max> nodes{};  ///< indexed by NodeId; the site says how many
  ClusterDatabase database;
  ClusterRuntime runtime;
  Surroundings surroundings;
  friend bool operator==(const World&, const World&) = default;
};

}  // namespace mscsim
