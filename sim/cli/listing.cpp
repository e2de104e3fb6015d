#include "sim/cli/listing.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "sim/report/paragraph.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/unicode/code_point.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::cli {
namespace {

using Json = nlohmann::ordered_json;

/// The widest that each column but the last gets, two spaces between them included.
std::vector<std::size_t> column_widths(const std::vector<CatalogueRow>& rows, std::size_t columns) {
  std::vector<std::size_t> widths(columns, 0);
  for (const CatalogueRow& row : rows) {
    for (std::size_t i = 0; i + 1 < columns; ++i) {
      widths[i] = std::max(widths[i], unicode::width(row.cells[i]) + 2);
    }
  }
  return widths;
}

/// Where it comes from and how sure that is: `[Q232910; likely]`; may be empty.
std::string origin(const CatalogueRow& row) {
  if (row.source.empty()) { return {}; }
  return fmt::format(" [{}{}{}]", row.source, row.certainty.empty() ? "" : "; ", row.certainty);
}

std::string parameter_line(const Parameter& parameter, std::size_t name_width, std::size_t width) {
  std::string words(scenario::kind_name(parameter.kind));
  if (!parameter.choices.empty()) {
    words = fmt::format("{}", fmt::join(parameter.choices, " | "));
  }
  if (!parameter.required) { words += ", may be left out"; }
  if (parameter.repeated) { words += ", may be a list"; }
  if (!parameter.help.empty()) { words += fmt::format(": {}", parameter.help); }
  const std::size_t column = 4 + name_width;
  return report::beside(fmt::format("    {:<{}}", parameter.name, name_width), words, width,
                        column) +
         '\n';
}

Json json(const Parameter& parameter) {
  return {{"name", parameter.name},
          {"kind", scenario::kind_name(parameter.kind)},
          {"choices", std::vector<std::string>(parameter.choices.begin(), parameter.choices.end())},
          {"required", parameter.required},
          {"list", parameter.repeated},
          {"help", parameter.help}};
}

}  // namespace

std::string text_listing(const CatalogueTable& table, std::size_t width) {
  const auto rows = table.rows();
  const auto widths = column_widths(rows, table.columns.size());
  std::string text;
  for (const CatalogueRow& row : rows) {
    std::size_t column = 0;
    std::string left;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
      left += row.cells[i];
      left.append(widths[i] - unicode::width(row.cells[i]), ' ');
      column += widths[i];
    }
    text += report::beside(std::move(left), row.cells.back() + origin(row), width, column) + '\n';
    std::size_t name_width = 0;
    for (const Parameter& parameter : row.parameters) {
      name_width = std::max(name_width, parameter.name.size() + 2);
    }
    for (const Parameter& parameter : row.parameters) {
      text += parameter_line(parameter, name_width, width);
    }
  }
  return text;
}

std::string json_listing(const CatalogueTable& table) {
  Json list = Json::array();
  for (const CatalogueRow& row : table.rows()) {
    Json object = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      object[std::string(table.columns[i])] = row.cells[i];
    }
    if (!row.source.empty()) { object["source"] = row.source; }
    if (!row.certainty.empty()) { object["certainty"] = row.certainty; }
    for (const Parameter& parameter : row.parameters) {
      object["parameters"].push_back(json(parameter));
    }
    list.push_back(std::move(object));
  }
  return unicode::json_text(list);
}

std::string text_overview(std::size_t width) {
  std::string text;
  for (const CatalogueTable& table : catalogue_tables()) {
    constexpr std::size_t column = 22;
    text += report::beside(fmt::format("{:<16}{:>4}  ", table.name, table.rows().size()),
                           table.help, width, column) +
            '\n';
  }
  return text;
}

std::string json_overview() {
  Json list = Json::array();
  for (const CatalogueTable& table : catalogue_tables()) {
    list.push_back({{"name", table.name}, {"rows", table.rows().size()}, {"help", table.help}});
  }
  return unicode::json_text(list);
}

}  // namespace mscsim::cli
