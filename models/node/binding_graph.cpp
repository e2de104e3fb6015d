#include "models/node/binding_graph.hpp"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/filtered_graph.hpp>
#include <boost/graph/graphviz.hpp>
#include <optional>
#include <ostream>
#include <vector>

#include "models/node/bindings.hpp"

namespace mscsim::node {
namespace {

struct BindingVertex {
  std::optional<Component> component;  ///< nothing: the adapter itself
  AdapterSlot adapter{};
};
struct BindingEdge {
  bool enabled = true;
};
using BindingGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                           BindingVertex, BindingEdge>;
using Vertex = BindingGraph::vertex_descriptor;

Vertex vertex_of(BindingGraph& graph, std::optional<Component> component, AdapterSlot adapter) {
  for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
    if (graph[vertex].component == component && graph[vertex].adapter == adapter) { return vertex; }
  }
  return boost::add_vertex({.component = component, .adapter = adapter}, graph);
}

/// Keeps the edges that are enabled.
struct Enabled {
  const BindingGraph* graph = nullptr;
  bool operator()(const BindingGraph::edge_descriptor& edge) const {
    return (*graph)[edge].enabled;
  }
};

BindingGraph binding_graph(const NodeNetwork& node) {
  BindingGraph graph;
  for (std::size_t slot = 0; slot < node.adapters.size(); ++slot) {
    if (node.adapters[slot].name != no_name) {
      vertex_of(graph, std::nullopt, static_cast<AdapterSlot>(slot));
    }
  }
  for (const Component component : all<Component>()) {
    const Linkage& linkage = node.linkage[component];
    for (std::size_t i = 0; i < linkage.count; ++i) {
      const Binding binding = linkage.bindings.at(i);
      const Vertex upper = vertex_of(graph, component, binding.adapter);
      const Vertex lower = vertex_of(graph, catalogue::component(component).above, binding.adapter);
      boost::add_edge(upper, lower, {.enabled = binding.enabled}, graph);
    }
  }
  return graph;
}

}  // namespace

AdapterSet adapters_reached(const NodeNetwork& node, Component component) {
  const BindingGraph graph = binding_graph(node);
  const boost::filtered_graph<BindingGraph, Enabled> enabled(graph, Enabled{&graph});
  AdapterSet reached;
  for (const Vertex start : boost::make_iterator_range(boost::vertices(graph))) {
    if (graph[start].component != component) { continue; }
    std::vector<boost::default_color_type> colours(boost::num_vertices(graph));
    boost::breadth_first_search(enabled, start, boost::color_map(colours.data()));
    for (const Vertex vertex : boost::make_iterator_range(boost::vertices(graph))) {
      const bool is_adapter = !graph[vertex].component.has_value();
      if (is_adapter && colours[vertex] != boost::white_color) {
        reached.insert(graph[vertex].adapter);
      }
    }
  }
  return reached;
}

void write_binding_graph(std::ostream& out, const Site& site, const NodeNetwork& node) {
  const BindingGraph graph = binding_graph(node);
  const auto write_vertex = [&](std::ostream& to, Vertex vertex) {
    const BindingVertex& what = graph[vertex];
    const Adapter& adapter = node.adapters[index(what.adapter)];
    const std::string label =
        what.component
            ? std::string(catalogue::component(*what.component).title)
            : std::string(site.name(adapter.name)) + R"(\n)" + adapter_service(site, adapter);
    to << "[label=\"" << label << "\"" << (what.component ? "" : ", shape=box") << "]";
  };
  const auto write_edge = [&](std::ostream& to, const BindingGraph::edge_descriptor& edge) {
    to << (graph[edge].enabled ? "" : "[style=dashed]");
  };
  boost::write_graphviz(out, graph, write_vertex, write_edge);
}

}  // namespace mscsim::node
