#include "sim/report/sarif.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/report/escape.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::report {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// Stands for the working folder.
constexpr const char* base = "SRCROOT";

std::string words(SarifLevel level) {
  switch (level) {
    case SarifLevel::error:
      return "error";
    case SarifLevel::warning:
      return "warning";
    case SarifLevel::note:
      return "note";
    case SarifLevel::none:
      break;
  }
  return "none";
}

/// A column in code points, from one in bytes; both from 1. As it is where nobody kept the text.
int column_of(const scenario::Place& place) {
  std::string_view text = place.file.text();
  for (int line = 1; line < place.line; ++line) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) { return place.column; }
    text.remove_prefix(end + 1);
  }
  const std::string_view before = text.substr(0, static_cast<std::size_t>(place.column - 1));
  if (before.size() + 1 != static_cast<std::size_t>(place.column)) { return place.column; }
  return 1 + static_cast<int>(std::ranges::count_if(
                 before, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

Json artifact(const std::string& file) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const fs::path whole =
      (error || fs::path(file).is_absolute() ? fs::path(file) : here / file).lexically_normal();
  const fs::path from_here = whole.lexically_relative(here);
  if (error || from_here.empty() || *from_here.begin() == "..") {
    return {{"uri", "file://" + url_escaped(whole.string())}};
  }
  return {{"uri", url_escaped(from_here.string())}, {"uriBaseId", base}};
}

Json location(const scenario::Place& place) {
  Json region{{"startLine", std::max(1, place.line)}};  // of a file as a whole, its first
  if (place.line > 0 && place.column > 0) { region["startColumn"] = column_of(place); }
  Json physical{{"artifactLocation", artifact(place.file)}, {"region", std::move(region)}};
  return {{"physicalLocation", std::move(physical)}};
}

Json metadata(const SarifRule& rule) {
  Json result{{"id", rule.id},
              {"shortDescription", {{"text", rule.title}}},
              {"defaultConfiguration", {{"level", words(rule.level)}}}};
  if (!rule.help.empty()) { result["help"] = {{"text", rule.help}}; }
  if (!rule.tags.empty()) { result["properties"] = {{"tags", rule.tags}}; }
  return result;
}

}  // namespace

std::string sarif_log(const std::vector<SarifRule>& rules,
                      const std::vector<SarifResult>& results) {
  Json rule_list = Json::array();
  std::map<std::string, std::size_t> rows;
  for (const SarifRule& rule : rules) {
    if (!rows.emplace(rule.id, rows.size()).second) { continue; }
    rule_list.push_back(metadata(rule));
  }
  Json result_list = Json::array();
  for (const SarifResult& result : results) {
    Json each{{"ruleId", result.rule}};
    if (const auto row = rows.find(result.rule); row != rows.end()) {
      each["ruleIndex"] = row->second;
    }
    if (result.level == SarifLevel::none) { each["kind"] = "notApplicable"; }
    each["level"] = words(result.level);
    each["message"] = {{"text", result.message}};
    if (!result.place.file.str().empty()) {
      each["locations"] = Json::array({location(result.place)});
    }
    result_list.push_back(std::move(each));
  }
  const Json driver{
      {"name", "mscsim"}, {"version", MSCSIM_VERSION}, {"rules", std::move(rule_list)}};
  const Json run{{"tool", {{"driver", driver}}},
                 {"originalUriBaseIds",
                  {{base, {{"description", {{"text", "the folder that mscsim ran in"}}}}}}},
                 {"columnKind", "unicodeCodePoints"},
                 {"results", std::move(result_list)}};
  return unicode::json_text(Json{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                                 {"version", "2.1.0"},
                                 {"runs", Json::array({run})}});
}

}  // namespace mscsim::report
