#include "sim/scenario/schema.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "models/catalogue/limits.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/load.hpp"
#include "sim/scenario/world_parameters.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::scenario {
namespace {

using Json = nlohmann::ordered_json;

Json ref(std::string_view definition) {
  return {{"$ref", std::string("#/$defs/").append(definition)}};
}

Json described(Json schema, std::string_view help) {
  if (!help.empty()) { schema["description"] = help; }
  return schema;
}

/// A mapping with these keys and no other.
Json mapping(Json properties, const std::vector<std::string_view>& required) {
  Json result{
      {"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) { result["required"] = required; }
  return result;
}

/// A mapping from names that the author gives.
Json names_to(Json value) {
  return {{"type", "object"}, {"additionalProperties", std::move(value)}};
}

Json list_of(Json item) { return {{"type", "array"}, {"minItems", 1}, {"items", std::move(item)}}; }

/// `schema`, or a text with a variable in it.
Json or_variable(Json schema) {
  return {{"anyOf", Json::array({std::move(schema), ref("variable")})}};
}

Json pattern(std::string_view expression) { return {{"type", "string"}, {"pattern", expression}}; }

Json number(int least, int most) {
  return {{"type", "integer"}, {"minimum", least}, {"maximum", most}};
}

/// One plain value: YAML reads some names as numbers or truth values.
Json any_scalar() { return {{"type", Json::array({"string", "number", "boolean"})}}; }

constexpr std::string_view address_pattern = R"(^\d{1,3}(\.\d{1,3}){3}$)";
constexpr std::string_view duration_pattern = R"(^[0-9]+(ms|s|m|h|d)$)";
constexpr std::string_view address_with_mask_pattern =
    R"(^\d{1,3}(\.\d{1,3}){3}/([1-9]|[12]\d|30)$)";

Json kind_schema(Kind kind, const Vocabulary& vocabulary);

/// Whether `know:` can declare words of that kind.
bool is_declarable(Kind kind) {
  constexpr std::array kinds{Kind::file,         Kind::service,  Kind::registry_value, Kind::hotfix,
                             Kind::program,      Kind::software, Kind::message,        Kind::fact,
                             Kind::event_source, Kind::condition};
  return std::ranges::find(kinds, kind) != kinds.end();
}

Json properties_schema(const Vocabulary& vocabulary) {
  Json properties = Json::object();
  for (const std::string_view name : kind_words(Kind::property, vocabulary)) {
    properties[std::string(name)] = ref("value");
  }
  return mapping(std::move(properties), {});
}

Json kind_schema(Kind kind, const Vocabulary& vocabulary) {
  switch (kind) {
    case Kind::properties:
      return properties_schema(vocabulary);
    case Kind::address:
      return or_variable(pattern(address_pattern));
    case Kind::address_with_mask:
      return or_variable(pattern(address_with_mask_pattern));
    case Kind::duration:
      return or_variable(pattern(duration_pattern));
    case Kind::boolean:
      return or_variable({{"enum", Json::array({true, false, 0, 1})}});
    case Kind::event_id:
      return or_variable(number(0, 65'535));
    case Kind::count:
      return or_variable(number(0, 1'000'000));
    default:
      break;
  }
  const auto listed = kind_words(kind, vocabulary);
  if (listed.empty()) { return ref("value"); }
  // A scenario may declare more words: an editor offers those that ship.
  if (is_declarable(kind)) {
    return {{"anyOf", Json::array({Json{{"enum", listed}}, ref("value")})}};
  }
  return or_variable({{"enum", listed}});
}

Json parameter_schema(const Parameter& parameter, const Vocabulary& vocabulary) {
  Json one = parameter.kind == Kind::choice ? or_variable({{"enum", parameter.choices}})
                                            : kind_schema(parameter.kind, vocabulary);
  if (parameter.repeated) { one = {{"anyOf", Json::array({one, list_of(one)})}}; }
  return described(std::move(one), parameter.help);
}

/// Whether it can go without: the node of a world with just one goes without saying.
bool is_needed(const Parameter& parameter) {
  return parameter.required && parameter.kind != Kind::node;
}

bool is_complete_alone(std::span<const Parameter> parameters) {
  return std::ranges::none_of(parameters, is_needed);
}

Json arguments_schema(std::span<const Parameter> parameters, const Vocabulary& vocabulary) {
  Json properties = Json::object();
  std::vector<std::string_view> needed;
  for (const Parameter& parameter : parameters) {
    properties[std::string(parameter.name)] = parameter_schema(parameter, vocabulary);
    if (is_needed(parameter)) { needed.push_back(parameter.name); }
  }
  Json result = mapping(std::move(properties), needed);
  if (needed.empty()) { result["type"] = Json::array({"object", "null"}); }
  return result;
}

/// One of `calls`: a mapping of just one of them, or the bare word of one that needs no arguments.
Json one_call(Json calls, const std::vector<std::string>& alone) {
  Json call = mapping(std::move(calls), {});
  call["minProperties"] = 1;
  call["maxProperties"] = 1;
  if (alone.empty()) { return call; }
  return {{"anyOf", Json::array({{{"enum", alone}}, std::move(call)})}};
}

Json step_schema(const Vocabulary& vocabulary) {
  Json calls{
      {"expect", described(list_of(ref("expectation")), "what must be so now")},
      {"console",
       described(
           {{"anyOf",
             Json::array(
                 {ref("value"),
                  mapping(
                      {{"on", ref("value")},
                       {"run", {{"anyOf", Json::array({ref("value"), list_of(ref("value"))})}}},
                       {"prints", {{"anyOf", Json::array({ref("value"), list_of(ref("value"))})}}}},
                      {"run"})})}},
           "a line typed at a machine's prompt, and what it must print")},
      {"wait", described(or_variable(pattern(R"(^[1-9]\d*(ms|s|m|h|d)$)")), "let time pass")},
      {"do", described(ref("value"), "the steps of a procedure")},
      {"scene", described(ref("steps"), "steps that only set the scene")},
      {"attempt",
       described(ref("steps"), "steps of which nothing comes where they cannot be done")},
      {"at_once", described(ref("steps"), "steps with no time between them")},
      {"refused", described(mapping({{"step", ref("step")}, {"with", number(1, 0xFFFF)}}, {"step"}),
                            "a step that cannot be done, and the error that answers it")},
      {"repeat", described(mapping({{"for", ref("variable_name")},
                                    {"from", or_variable(number(0, 1'000'000))},
                                    {"to", or_variable(number(0, 1'000'000))},
                                    {"steps", ref("steps")}},
                                   {"for", "from", "to", "steps"}),
                           "the same steps for each number")}};
  std::vector<std::string> alone;
  for (const Verb& verb : vocabulary.verbs) {
    const std::string name(verb.name);
    calls[name] = described(arguments_schema(verb.parameters, vocabulary), verb.help);
    if (is_complete_alone(verb.parameters)) { alone.push_back(name); }
  }
  return one_call(std::move(calls), alone);
}

Json expectation_schema(const Vocabulary& vocabulary) {
  Json calls = Json::object();
  std::vector<std::string> alone;
  for (const Expectation& expectation : vocabulary.expectations) {
    Json arguments = arguments_schema(expectation.parameters, vocabulary);
    if (expectation.shorthand >= 0) {
      const auto row = static_cast<std::size_t>(expectation.shorthand);
      Json lone = parameter_schema(expectation.parameters[row], vocabulary);
      arguments = {{"anyOf", Json::array({std::move(lone), std::move(arguments)})}};
    }
    for (const std::string negation : {"", "no_"}) {
      const std::string name = negation + std::string(expectation.name);
      const std::string help = (negation.empty() ? "" : "not: ") + std::string(expectation.help);
      calls[name] = described(arguments, help);
      if (is_complete_alone(expectation.parameters)) { alone.push_back(name); }
    }
  }
  return one_call(std::move(calls), alone);
}

/// A mapping of a world, in which nothing is required: it may be laid over another.
Json section_schema(std::span<const Parameter> parameters, const Vocabulary& vocabulary) {
  Json properties = Json::object();
  for (Parameter parameter : parameters) {
    const bool is_list = std::exchange(parameter.repeated, false);  // which may be empty
    Json value = parameter_schema(parameter, vocabulary);
    if (is_list) { value = {{"type", "array"}, {"items", std::move(value)}}; }
    properties[std::string(parameter.name)] = std::move(value);
  }
  return mapping(std::move(properties), {});
}

/// The same where it may be empty.
Json or_nothing(Json section) {
  section["type"] = Json::array({"object", "null"});
  return section;
}

Json node_schema(const Vocabulary& vocabulary) {
  Json adapters = names_to(section_schema(adapter_key::parameters, vocabulary));
  adapters["maxProperties"] = adapters_max;
  Json node = section_schema(node_key::parameters, vocabulary);
  node["properties"]["adapters"] = std::move(adapters);
  node["properties"]["registry"] = names_to(ref("value"));
  node["properties"]["facts"] = names_to(ref("value"));
  return or_nothing(std::move(node));
}

Json application_schema(const Vocabulary& vocabulary) {
  Json application = mapping({{"kind", or_variable({{"enum", {"service", "application"}}})},
                              {"display", ref("value")},
                              {"starts_in", or_variable(pattern(duration_pattern))},
                              {"ends_at_once", kind_schema(Kind::boolean, vocabulary)},
                              {"hooks_windows", kind_schema(Kind::boolean, vocabulary)},
                              {"depends_on", kind_schema(Kind::service, vocabulary)}},
                             {});
  application["type"] = Json::array({"object", "null"});
  return application;
}

/// A world, or the part of one that is laid over another: nothing in it is required.
Json world_schema(const Vocabulary& vocabulary) {
  Json nodes = names_to(node_schema(vocabulary));
  nodes["minProperties"] = 1;
  nodes["maxProperties"] = catalogue::nodes_max;
  Json disks = list_of(or_variable(pattern("^[A-Za-z]:$")));
  disks["maxItems"] = disks_max;
  Json packages = names_to(or_nothing(section_schema(package_key::parameters, vocabulary)));
  Json hosts = names_to(section_schema(host_key::parameters, vocabulary));
  hosts["maxProperties"] = hosts_max;
  Json applications = names_to(application_schema(vocabulary));
  applications["maxProperties"] = applications_max;
  return mapping({{"nodes", std::move(nodes)},
                  {"networks", list_of(ref("value"))},
                  {"disks", std::move(disks)},
                  {"driver_packages", std::move(packages)},
                  {"applications", std::move(applications)},
                  {"time", or_variable(pattern("^([01][0-9]|2[0-3]):[0-5][0-9]$"))},
                  {"hosts", std::move(hosts)},
                  {"domain", ref("value")},
                  {"facts", names_to(ref("value"))}},
                 {});
}

Json one_or_list_of(const Json& item) { return {{"anyOf", Json::array({item, list_of(item)})}}; }

Json exploration_schema() {
  return mapping({{"start", described(ref("steps"), "done before the search begins")},
                  {"actions", described(ref("steps"), "what may happen, in any order")},
                  {"rest", described(or_variable(pattern(R"(^[1-9]\d*(ms|s|m|h|d)$)")),
                                     "how long to wait after each of them")},
                  {"depth", described(or_variable(number(1, 1'000'000)), "at most so many steps")}},
                 {"actions"});
}

Json claim_schema(const Vocabulary& vocabulary) {
  const Json shown{{"anyOf", Json::array({list_of(ref("expectation")), {{"type", "object"}}})}};
  const Json condition = one_or_list_of(kind_schema(Kind::condition, vocabulary));
  const Json heals =
      mapping({{"symptom", shown},
               {"condition", described(condition, "only where these hold")},
               {"remedy", ref("steps")},
               {"then", described(shown, "what must be so after the remedy besides")}},
              {"symptom", "remedy"});
  Json verbs = Json::array();
  for (const Verb& verb : vocabulary.verbs) { verbs.push_back(verb.name); }
  const Json implies =
      mapping({{"symptom", shown}, {"condition", condition}}, {"symptom", "condition"});
  Json sufficient = implies;
  sufficient["properties"]["when"] =
      described(one_or_list_of(Json{{"enum", verbs}}), "only of steps with these verbs");
  return one_call(
      {{"reachable", described(shown, "some step shows it")},
       {"never", described(shown, "no step shows it")},
       {"always", described(shown, "every step shows it")},
       {"cure", described(heals, "wherever a step shows the symptom, the remedy ends it")},
       {"no_cure", described(heals, "somewhere it does not")},
       {"minimal", described(heals, "it cures, and with any step left out it does not")},
       {"sufficient", described(sufficient, "a step that ends so shows the symptom")},
       {"necessary", described(implies, "a step shows the symptom only under one of these")}},
      {});
}

/// `know:`: a section, the name of a file, or a list of both. What rows say is checked as they are
/// read; here an editor learns the sections.
Json knowledge_schema() {
  Json sections = Json::object();
  for (const char* const section : {"files", "services", "registry", "hotfixes", "software",
                                    "programs", "messages", "errors", "facts", "conditions"}) {
    sections[section] = {{"type", "object"}};
  }
  sections["events"] = {{"type", "array"}};
  sections["behaviours"] = list_of(mapping({{"at", Json::object()},
                                            {"if", Json::object()},
                                            {"then", {{"type", "object"}}},
                                            {"source", ref("value")}},
                                           {"at", "then"}));
  const Json one{{"anyOf", Json::array({mapping(std::move(sections), {}), ref("value")})}};
  return {{"anyOf", Json::array({one, list_of(one)})}};
}

Json definitions(const Vocabulary& vocabulary) {
  const Json name = pattern("^[A-Za-z][A-Za-z0-9_-]*$");
  Json matrix = names_to(list_of(any_scalar()));
  matrix["propertyNames"] = name;
  return {{"variable", described(pattern(R"(\$\{)"), "a text with a variable: ${level}")},
          {"variable_name", name},
          {"value", described(any_scalar(), "one value")},
          {"matrix", described(matrix, "variables: every combination of their values is a run")},
          {"except", described(list_of(names_to(any_scalar())),
                               "combinations of the matrix to leave out, by values of variables")},
          {"knowledge", knowledge_schema()},
          {"world", world_schema(vocabulary)},
          {"steps", list_of(ref("step"))},
          {"step", step_schema(vocabulary)},
          {"expectation", expectation_schema(vocabulary)},
          {"exploration", exploration_schema()},
          {"claim", claim_schema(vocabulary)},
          {"case", mapping({{"case", ref("value")},
                            {"about", ref("value")},
                            {"control", {{"type", "boolean"}}},
                            {"matrix", ref("matrix")},
                            {"except", ref("except")},
                            {"world", ref("world")},
                            {"steps", ref("steps")},
                            {"explore", ref("exploration")},
                            {"claims", list_of(ref("claim"))}},
                           {"case"})}};
}

}  // namespace

std::string json_schema(const Vocabulary& vocabulary) {
  Json scenario = mapping(
      {{"title", described(ref("value"), "what it shows, on one line")},
       {"about", described(ref("value"), "more about it")},
       {"language", described(number(1, static_cast<int>(language_version)),
                              "the version of the language it is written in")},
       {"cites", described(list_of(pattern(R"(^Q\d{5,6}$)")), "articles that it follows")},
       {"omits", described(list_of(ref("value")), "what these say and it leaves out, and why")},
       {"use", described(ref("value"), "a world of worlds/, without its extension")},
       {"know", described(ref("knowledge"), "what the machines can have beside what ships")},
       {"world", described(ref("world"), "the machines, laid over what `use` brings")},
       {"procedures", described(names_to(ref("steps")), "lists of steps to `do` by name")},
       {"matrix", ref("matrix")},
       {"except", ref("except")},
       {"steps", described(ref("steps"), "what happens, in order")},
       {"explore", described(ref("exploration"), "what may happen, for the claims")},
       {"claims", described(list_of(ref("claim")), "what is so of every step")},
       {"cases", described(list_of(ref("case")), "several lists of steps")}},
      {"title"});
  scenario["oneOf"] =
      Json::array({{{"required", Json::array({"cases"})}},
                   {{"anyOf", Json::array({{{"required", Json::array({"steps"})}},
                                           {{"required", Json::array({"explore"})}}})}}});
  Json schema{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"title", "A scenario of mscsim"}};
  schema.update(scenario);
  schema["$defs"] = definitions(vocabulary);
  return unicode::json_text(schema);
}

}  // namespace mscsim::scenario
