#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "sim/claims/cluster_model.hpp"
#include "sim/claims/wanted_event.hpp"
#include "sim/explore/exploration.hpp"

namespace mscsim::claims {

/// An explored graph as a person sees it: worlds with the same conditions, the same machines up and
/// the same states of groups are one class.
struct Quotient {
  struct Class {
    std::vector<std::string> traits;  ///< `NODE1: netbios-table-full`, `Cluster Group: Failed`
    std::uint64_t worlds = 0;
  };
  struct Edge {
    std::size_t from = 0;
    std::size_t to = 0;
    std::set<std::string> verbs;  ///< that lead that way
    std::set<Event> events;       ///< warnings and errors that some of these steps log
  };
  std::shared_ptr<const Catalogue> catalogue;  ///< what the events are rows of
  std::vector<Class> classes;                  ///< the first is that of the start
  std::vector<Edge> edges;  ///< in order; none from a class to itself without an event
};

/// Nothing where memory does not last: `lasts()` is asked now and then. Requires: the exploration
/// is complete.
[[nodiscard]] std::optional<Quotient> quotient(const ClusterModel& model,
                                               const explore::Exploration<ClusterModel>& found,
                                               const std::function<bool()>& lasts);

/// Conditions without which no path leads from the start to a step that logs `event`: each holds in
/// some world on every way there, the one after that step included, and not at the start, in words
/// such as `NODE1: netbios-table-full`. None where no step logs it.
[[nodiscard]] std::vector<std::string> passed_through(const Quotient& quotient,
                                                      const WantedEvent& event);

}  // namespace mscsim::claims
