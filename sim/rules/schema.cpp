#include "sim/rules/schema.hpp"

#include <nlohmann/json.hpp>

#include "models/tables.hpp"
#include "sim/rules/rule_words.hpp"

namespace mscsim::rules {
namespace {

using Json = nlohmann::ordered_json;

Json text(const char* help) { return {{"type", "string"}, {"description", help}}; }

Json list_of(Json item, const char* help) {
  return {{"type", "array"}, {"items", std::move(item)}, {"description", help}};
}

Json mapping(Json properties, const std::vector<std::string_view>& required) {
  Json result{
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) { result["required"] = required; }
  return result;
}

Json one_of(const auto& words, const char* help) {
  return {{"enum", words}, {"description", help}};
}

Json date(const char* help) {
  Json result = text(help);
  result["pattern"] = R"(^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$)";
  return result;
}

Json log_source() {
  Json result = mapping({{"category", text("a group of products: process_creation")},
                         {"product", text("a product: windows")},
                         {"service", text("a log of a product: security")},
                         {"definition", text("what must be logged")}},
                        {});
  result["minProperties"] = 1;
  result["additionalProperties"] = true;
  result["description"] = "where the records come from";
  return result;
}

/// Selections, and `condition`, which says how they go together.
Json detection(const char* help) {
  Json condition{{"type", Json::array({"string", "array"})},
                 {"description", "selection and not (1 of filter_*)"}};
  return {{"type", "object"},
          {"properties", {{"condition", std::move(condition)}}},
          {"required", {"condition"}},
          {"minProperties", 2},
          {"additionalProperties", {{"type", Json::array({"object", "array", "string"})}}},
          {"description", help}};
}

Json correlation() {
  const Json number{{"type", "number"}};
  Json limits = Json::object();
  for (const char* const comparison : {"gt", "gte", "lt", "lte", "eq", "neq"}) {
    limits[comparison] = number;
  }
  limits["field"] = {{"type", Json::array({"string", "array"})}};
  limits["percentile"] = {{"type", "number"}, {"minimum", 0}, {"maximum", 100}};
  constexpr std::array<std::string_view, 8> types{"event_count",      "value_count", "temporal",
                                                  "temporal_ordered", "value_sum",   "value_avg",
                                                  "value_percentile", "value_median"};
  return mapping(
      {{"type", one_of(types, "what is counted")},
       {"rules", list_of({{"type", "string"}}, "ids or names of rules")},
       {"group-by", list_of({{"type", "string"}}, "fields that must be equal")},
       {"timespan", {{"type", "string"}, {"pattern", R"(^\d+[smhdwMy]$)"}}},
       {"condition",
        {{"anyOf", Json::array({Json{{"type", "string"}},
                                Json{{"type", "object"}, {"properties", std::move(limits)}}})}}},
       {"aliases", {{"type", "object"}, {"description", "names of a field by rule"}}},
       {"generate", {{"type", "boolean"}}}},
      {"type", "rules"});
}

Json diagnosis() {
  Json conditions = Json::array();
  for (const Condition& condition : conditions_table()) { conditions.push_back(condition.name); }
  Json verbs = Json::array();
  for (const Verb& verb : verbs_table()) { verbs.push_back(verb.name); }
  verbs.push_back("wait");
  const Json step{
      {"anyOf", Json::array({Json{{"enum", verbs}}, Json{{"type", "object"},
                                                         {"propertyNames", {{"enum", verbs}}},
                                                         {"minProperties", 1},
                                                         {"maxProperties", 1}}})}};
  const Json share{{"type", "number"}, {"minimum", 0}, {"maximum", 1}};
  Json least = Json::object();
  for (const std::string_view key : least_keys) { least[std::string(key)] = share; }
  const Json count{{"type", "integer"}, {"minimum", 0}};
  const Json test = mapping({{"name", text("what it is about")},
                             {"records", list_of({{"type", "object"}}, "what is matched")},
                             {"exactly", count},
                             {"at_least", count},
                             {"at_most", count},
                             {"none", {{"const", true}}}},
                            {"records"});
  Json result = mapping(
      {{"cause",
        {{"anyOf", Json::array({Json{{"enum", conditions}}, Json{{"type", "string"}}})},
         {"description", "the condition that the rule diagnoses: one that ships, or declared"}}},
       {"remedy", list_of(step, "steps; ${node} is the machine, other names fields of the record")},
       {"tests", list_of(test, "records, and how many times they match")},
       {"least", mapping(std::move(least), {})}},
      {});
  result["description"] = "what the rule diagnoses and advises in worlds of mscsim";
  return result;
}

}  // namespace

std::string json_schema() {
  const Json properties{
      {"title", {{"type", "string"}, {"maxLength", 256}, {"description", "what it finds"}}},
      {"id", {{"type", "string"}, {"format", "uuid"}, {"description", "a UUID of its own"}}},
      {"name", text("a short name, for correlations")},
      {"status", one_of(statuses, "how far it can be relied on")},
      {"description", text("what it finds, and what that means")},
      {"level", one_of(levels, "how bad it is")},
      {"date", date("when it was made")},
      {"modified", date("when it was last changed")},
      {"author", text("who made it")},
      {"references", list_of({{"type", "string"}}, "articles and pages")},
      {"tags", list_of({{"type", "string"}}, "labels: attack.t1059")},
      {"logsource", log_source()},
      {"detection", detection("what a record must have")},
      {"correlation", correlation()},
      {"filter", detection("what records must not have, of which rules")},
      {"mscsim", diagnosis()}};
  const Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "A Sigma rule, as mscsim reads it"},
                    {"type", "object"},
                    {"properties", properties},
                    {"required", {"title"}},
                    {"oneOf", Json::array({Json{{"required", {"logsource", "detection"}}},
                                           Json{{"required", {"correlation"}}},
                                           Json{{"required", {"logsource", "filter"}}}})}};
  return schema.dump(2) + "\n";
}

}  // namespace mscsim::rules
