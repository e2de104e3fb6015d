#include "sim/scenario/schema.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>

#include "toy_vocabulary.hpp"

using namespace mscsim::scenario;
using Json = nlohmann::json;

namespace {

const Json& schema() {
  static const Json json = Json::parse(json_schema(toy_vocabulary()));
  return json;
}

/// Calls `look` with every object in `value`.
void walk(const Json& value, const std::function<void(const Json&)>& look) {
  if (value.is_object()) { look(value); }
  if (value.is_structured()) {
    for (const Json& each : value) { walk(each, look); }
  }
}

}  // namespace

TEST_CASE("the schema has every verb and expectation with its help") {
  const Json& calls = schema()["$defs"]["step"]["anyOf"][1]["properties"];
  for (const mscsim::Verb& verb : toy_vocabulary().verbs) {
    CHECK(calls.at(std::string(verb.name)).at("description") == verb.help);
  }
  for (const char* const word : {"expect", "wait", "do", "repeat"}) { CHECK(calls.contains(word)); }
  const Json& expectations = schema()["$defs"]["expectation"]["anyOf"][1]["properties"];
  CHECK(expectations.contains("event"));
  CHECK(expectations.contains("no_event"));
}

TEST_CASE("the schema types parameters by their kind") {
  const Json& anything = schema()["$defs"]["step"]["anyOf"][1]["properties"]["anything"];
  const Json& properties = anything["properties"];
  CHECK(properties["level"]["anyOf"][0]["enum"].size() == 8);
  CHECK(properties["mood"]["anyOf"][0]["enum"] == Json{"calm", "angry"});
  CHECK(properties["event_id"]["anyOf"][0]["maximum"] == 65535);
  CHECK(properties["condition"]["anyOf"][0]["enum"][0] == "netbios-table-full");
}

TEST_CASE("every mapping with fixed keys refuses others, and every reference leads somewhere") {
  walk(schema(), [](const Json& value) {
    if (value.contains("properties") && value["properties"].is_object() && value.contains("type") &&
        value["type"] == "object") {
      CHECK(value.at("additionalProperties") == false);
    }
    if (value.contains("$ref") && value["$ref"].is_string()) {
      const std::string target = value["$ref"];
      CHECK(schema().contains(Json::json_pointer(target.substr(1))));
    }
  });
}
