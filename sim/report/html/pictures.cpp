#include "sim/report/html/pictures.hpp"

#include <fmt/format.h>
#include <graphviz/gvc.h>

#include <array>
#include <cstdlib>

#include "models/check.hpp"
#include "sim/report/escape.hpp"

// As each plugin of Graphviz defines its own.
// NOLINTBEGIN(readability-identifier-naming, cppcoreguidelines-avoid-non-const-global-variables)
extern "C" gvplugin_library_t gvplugin_core_LTX_library;
extern "C" gvplugin_library_t gvplugin_dot_layout_LTX_library;
// NOLINTEND(readability-identifier-naming, cppcoreguidelines-avoid-non-const-global-variables)

namespace mscsim::report::html {
namespace {

/// The value of an attribute of the first tag in `xml`.
std::string attribute(std::string_view xml, std::string_view name) {
  const auto at = xml.find(fmt::format("{}=\"", name));
  MSCSIM_CHECK(at != std::string_view::npos);
  const auto begin = at + name.size() + 2;
  return std::string(xml.substr(begin, xml.find('"', begin) - begin));
}

/// Graphviz titles each shape with its name, which pointers would show and readers read twice.
std::string without_titles(std::string_view svg) {
  std::string result;
  while (true) {
    const auto begin = svg.find("<title>");
    if (begin == std::string_view::npos) { return result.append(svg); }
    result.append(svg.substr(0, begin));
    svg.remove_prefix(svg.find("</title>", begin) + std::string_view("</title>").size());
  }
}

/// Graphviz keeps pointers into a context beyond its end; so there is one, which does not end. It
/// has what it needs to draw and no other plugin: the one that asks fonts how wide a text is ends
/// the process where memory does, and without it a picture is the same on every machine.
GVC_t* graphviz() {
  static std::array<lt_symlist_t, 3> plugins{
      {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
       {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
       {nullptr, nullptr}}};
  static GVC_t* const only = gvContextPlugins(plugins.data(), 0);
  MSCSIM_CHECK(only != nullptr);
  return only;
}

}  // namespace

Pictures::Pictures(std::size_t bytes_max) : bytes_max_(bytes_max) {}

Pictures::Picture Pictures::drawn(const std::string& dot) const {
  GVC_t* const context = graphviz();
  Agraph_t* const graph = agmemread(dot.c_str());
  MSCSIM_CHECK(graph != nullptr);
  MSCSIM_CHECK(gvLayout(context, graph, "dot") == 0);
  char* data = nullptr;
  unsigned length = 0;
  MSCSIM_CHECK(gvRenderData(context, graph, "svg", &data, &length) == 0);
  const std::string_view whole(data, length);
  const std::string_view svg = whole.substr(whole.find("<svg"));
  const auto content = svg.find('>') + 1;
  Picture picture{.content = without_titles(svg.substr(content, svg.rfind("</svg>") - content)),
                  .view_box = attribute(svg, "viewBox"),
                  .width = attribute(svg, "width"),
                  .height = attribute(svg, "height")};
  gvFreeRenderData(data);
  gvFreeLayout(context, graph);
  agclose(graph);
  return picture;
}

std::optional<std::string> Pictures::shown(const std::string& dot, std::string_view words) {
  auto known = numbers_.find(dot);
  if (known == numbers_.end()) {
    if (bytes_ >= bytes_max_) { return std::nullopt; }
    known = numbers_.emplace(dot, pictures_.size()).first;
    pictures_.push_back(drawn(dot));
    bytes_ += pictures_.back().content.size();
  }
  const Picture& picture = pictures_[known->second];
  constexpr int shrinks_to_page_max = 1500;  // points; what is wider cannot be read when it does
  return fmt::format(
      "<svg{} role=\"img\" aria-label=\"{}\" viewBox=\"{}\" width=\"{}\" height=\"{}\">"
      "<use href=\"#p{}\"/></svg>",
      std::atoi(picture.width.c_str()) > shrinks_to_page_max ? " class=\"wide\"" : "",
      xml_escaped(words), picture.view_box, picture.width, picture.height, known->second);
}

std::string Pictures::definitions() const {
  std::string html = R"(<svg class="definitions" aria-hidden="true" width="0" height="0"><defs>)";
  for (std::size_t i = 0; i < pictures_.size(); ++i) {
    html += fmt::format("<g id=\"p{}\">{}</g>\n", i, pictures_[i].content);
  }
  return html + "</defs></svg>\n";
}

}  // namespace mscsim::report::html
