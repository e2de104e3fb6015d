#include "sim/report/html/graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphviz.hpp>
#include <map>
#include <sstream>
#include <string_view>

#include "sim/report/escape.hpp"

namespace mscsim::report::html {
namespace {

using Drawn = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;

// Classes that the page's style gives its colours, light or dark.
std::string_view class_of(Look look) {
  switch (look) {
    case Look::plain:
      return "plain";
    case Look::good:
      return "good";
    case Look::bad:
      return "bad";
    case Look::absent:
      return "absent";
  }
  return {};
}

std::string_view class_of(Change change) {
  switch (change) {
    case Change::none:
      return "";
    case Change::added:
      return " added";
    case Change::removed:
      return " removed";
    case Change::changed:
      return " changed";
  }
  return {};
}

std::string_view style_of(Look look, Change change) {
  if (change == Change::removed) { return "dotted"; }
  return look == Look::absent ? "dashed" : "solid";
}

std::string_view width_of(Change change) { return change == Change::none ? "1" : "3"; }

std::string words(Change change) {
  switch (change) {
    case Change::none:
      return {};
    case Change::added:
      return "new: ";
    case Change::removed:
      return "gone: ";
    case Change::changed:
      return "changed: ";
  }
  return {};
}

/// A label's lines on one.
std::string one_line(std::string_view label) {
  std::string line;
  for (const char c : label) {
    if (c == '\n') {
      line += ", ";
    } else {
      line += c;
    }
  }
  return line;
}

std::string first_line(const std::string& label) { return label.substr(0, label.find('\n')); }

const Vertex* find_vertex(const Graph& graph, const std::string& name) {
  const auto found = std::ranges::find(graph.vertices, name, &Vertex::name);
  return found == graph.vertices.end() ? nullptr : &*found;
}

const Edge* find_edge(const Graph& graph, const Edge& wanted) {
  const auto found = std::ranges::find_if(graph.edges, [&](const Edge& edge) {
    return edge.from == wanted.from && edge.to == wanted.to;
  });
  return found == graph.edges.end() ? nullptr : &*found;
}

}  // namespace

Graph marked(const Graph& before, const Graph& after) {
  Graph result = after;
  for (Vertex& vertex : result.vertices) {
    const Vertex* const old = find_vertex(before, vertex.name);
    if (old == nullptr) {
      vertex.change = Change::added;
    } else if (*old != vertex) {
      vertex.change = Change::changed;
    }
  }
  for (Edge& edge : result.edges) {
    const Edge* const old = find_edge(before, edge);
    if (old == nullptr) {
      edge.change = Change::added;
    } else if (*old != edge) {
      edge.change = Change::changed;
    }
  }
  for (Vertex vertex : before.vertices) {
    if (find_vertex(after, vertex.name) != nullptr) { continue; }
    vertex.change = Change::removed;
    result.vertices.push_back(std::move(vertex));
  }
  for (Edge edge : before.edges) {
    if (find_edge(after, edge) != nullptr) { continue; }
    edge.change = Change::removed;
    result.edges.push_back(std::move(edge));
  }
  return result;
}

std::vector<std::string> change_words(const Graph& marked) {
  std::vector<std::string> lines;
  const auto add = [&lines](std::string line) {
    if (std::ranges::find(lines, line) == lines.end()) { lines.push_back(std::move(line)); }
  };
  for (const Vertex& vertex : marked.vertices) {
    if (vertex.change != Change::none) { add(words(vertex.change) + one_line(vertex.label)); }
  }
  for (const Edge& edge : marked.edges) {
    if (edge.change == Change::none) { continue; }
    add(fmt::format("{}{} to {}", words(edge.change),
                    first_line(find_vertex(marked, edge.from)->label),
                    first_line(find_vertex(marked, edge.to)->label)));
  }
  return lines;
}

std::string dot(const Graph& graph) {
  Drawn drawn;
  std::map<std::string, Drawn::vertex_descriptor> numbers;
  for (const Vertex& vertex : graph.vertices) {
    numbers[vertex.name] = boost::add_vertex(vertex, drawn);
  }
  for (const Edge& edge : graph.edges) {
    boost::add_edge(numbers.at(edge.from), numbers.at(edge.to), edge, drawn);
  }
  const auto write_vertex = [&drawn](std::ostream& out, Drawn::vertex_descriptor at) {
    const Vertex& vertex = drawn[at];
    out << fmt::format("[label=\"{}\", class=\"{}{}\", style=\"{}\", penwidth={}]",
                       dot_escaped(vertex.label), class_of(vertex.look), class_of(vertex.change),
                       style_of(vertex.look, vertex.change), width_of(vertex.change));
  };
  const auto write_edge = [&drawn](std::ostream& out, Drawn::edge_descriptor at) {
    const Edge& edge = drawn[at];
    out << fmt::format("[class=\"{}{}\", style=\"{}\", penwidth={}]", class_of(edge.look),
                       class_of(edge.change), style_of(edge.look, edge.change),
                       width_of(edge.change));
  };
  const auto write_graph = [](std::ostream& out) {
    out << "graph [bgcolor=transparent, rankdir=TB, nodesep=0.2, ranksep=0.3];\n"
           "node [shape=box, fontname=\"Helvetica\", fontsize=11, margin=\"0.1,0.05\"];\n"
           "edge [arrowsize=0.7];\n";
  };
  std::ostringstream out;
  boost::write_graphviz(out, drawn, write_vertex, write_edge, write_graph);
  return out.str();
}

}  // namespace mscsim::report::html
