#pragma once
#include <optional>
#include <span>

#include "models/catalogue/behaviours.hpp"
#include "models/world/view.hpp"

namespace mscsim::node {

/// Writes what `changes` say of the machine: registry values, files on disk, start types, facts.
void write_changes(Transition& transition, NodeId id, std::span<const catalogue::Change> changes);

/// What comes of `behaviour` at `id`: its events and message, its changes, its STOP screen.
/// Returns: whether the machine has stopped.
bool carry_out(Transition& transition, NodeId id, const catalogue::Behaviour& behaviour);

/// Carries out the first behaviour of a moment whose tests hold.
/// Returns: it; null where none does.
const catalogue::Behaviour* carry_out_first(Transition& transition, NodeId id, Moment moment,
                                            std::size_t of,
                                            std::optional<NodeId> target = std::nullopt);

/// Begins a set-up: the behaviours of its moment have their say. Returns: whether it goes on.
[[nodiscard]] bool begin_setup(Transition& transition, NodeId id, Moment moment, std::size_t of);

/// Whether the machine shows a STOP screen.
[[nodiscard]] bool has_stopped(const View& view, NodeId id);

}  // namespace mscsim::node
