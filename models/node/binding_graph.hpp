#pragma once
#include <iosfwd>

#include "models/world/view.hpp"

// The binding graph of a machine, as the Bindings tab draws it: a vertex for each component and
// each adapter, an edge for each binding, from the upper end to the lower. Each adapter has its own
// chain of components above it, so that a path is one binding path of Linkage\Route. For pictures
// and checks: what runs in a step is node::bound, which must agree with it.
namespace mscsim::node {

/// Adapters that `component` reaches over enabled bindings.
[[nodiscard]] AdapterSet adapters_reached(const NodeNetwork& node, Component component);

/// The graph in Graphviz' DOT; disabled bindings are dashed.
void write_binding_graph(std::ostream& out, const Site& site, const NodeNetwork& node);

}  // namespace mscsim::node
