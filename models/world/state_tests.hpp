#pragma once
#include <optional>
#include <span>

#include "models/catalogue/catalogue.hpp"
#include "models/world/view.hpp"

namespace mscsim {

/// Whether each of `tests` holds of a machine; those of a target, of `target`.
[[nodiscard]] bool hold(std::span<const catalogue::StateTest> tests, const View& view, NodeId id,
                        std::optional<NodeId> target = std::nullopt);

/// The first behaviour of a moment whose tests hold; null: none does.
[[nodiscard]] const catalogue::Behaviour* behaviour_at(Moment moment, std::size_t of,
                                                       const View& view, NodeId id,
                                                       std::optional<NodeId> target = std::nullopt);

}  // namespace mscsim
