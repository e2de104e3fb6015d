#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

// Graphs to be drawn: what they look like, and how two of them differ.
namespace mscsim::report::html {

enum class Look : std::uint8_t {
  plain,
  good,    ///< it works: online, an interface made
  bad,     ///< it does not: failed, refused, behind the service pack
  absent,  ///< off: a disabled binding, an offline resource
};

/// How something compares with the graph before.
enum class Change : std::uint8_t { none, added, removed, changed };

struct Vertex {
  std::string name;   ///< unique in its graph; the same thing has the same name before and after
  std::string label;  ///< lines of text
  Look look = Look::plain;
  Change change = Change::none;
  friend auto operator<=>(const Vertex&, const Vertex&) = default;
};

struct Edge {
  std::string from;
  std::string to;
  Look look = Look::plain;
  Change change = Change::none;
  friend auto operator<=>(const Edge&, const Edge&) = default;
};

struct Graph {
  std::vector<Vertex> vertices;
  std::vector<Edge> edges;  ///< one from a vertex to another at most
  friend auto operator<=>(const Graph&, const Graph&) = default;
};

/// `after`, with what is other than in `before` marked, and what is gone put in again as removed.
[[nodiscard]] Graph marked(const Graph& before, const Graph& after);

/// The same for people who do not see it: a line for each vertex and edge that changed, the
/// same line once.
[[nodiscard]] std::vector<std::string> change_words(const Graph& marked);

/// In Graphviz' DOT. Changes are told by line style and weight too, not by colour alone.
[[nodiscard]] std::string dot(const Graph& graph);

}  // namespace mscsim::report::html
