#include "sim/report/html/document.hpp"

#include <fmt/format.h>

#include "sim/report/escape.hpp"
#include "sim/report/html/assets.hpp"

namespace mscsim::report::html {

std::string document(std::string_view title, std::string_view body) {
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n{}\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n"
      "<a class=\"skip\" href=\"#main\">To the content</a>\n{}\n<script>\n{}</script>\n"
      "</body>\n</html>\n",
      made_here, xml_escaped(title), style_css, body, script_js);
}

std::string element(std::string_view tag, std::string_view look, std::string_view text) {
  return look.empty() ? fmt::format("<{0}>{1}</{0}>", tag, xml_escaped(text))
                      : fmt::format("<{0} class=\"{1}\">{2}</{0}>", tag, look, xml_escaped(text));
}

}  // namespace mscsim::report::html
