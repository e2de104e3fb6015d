#pragma once
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "sim/scenario/load.hpp"

namespace mscsim::scenario {

/// Bounds that no ordinary test comes near.
inline constexpr LoadBounds toy_bounds{};

/// A title and a world of one node and one disk, in lines 1 to 6; the rest of a scenario follows.
inline constexpr const char* one_node_world = R"(title: A test
world:
  nodes:
    NODE1:
      adapters: { Public: { driver: dc21x4, network: Corporate, address: 10.1.0.11/16 } }
  disks: ['Q:']
)";

namespace toy {

inline constexpr std::array<std::string_view, 2> moods{"calm", "angry"};

inline Parameter needed(std::string_view name, Kind kind) {
  return {.name = name, .kind = kind, .help = "its help"};
}
inline Parameter optional(std::string_view name, Kind kind) {
  return {.name = name, .kind = kind, .required = false, .help = "its help"};
}
inline Parameter choice(std::string_view name) {
  return {.name = name, .kind = Kind::choice, .required = false, .help = {}, .choices = moods};
}
inline Parameter list(std::string_view name, Kind kind) {
  return {.name = name, .kind = kind, .required = false, .repeated = true, .help = {}};
}

inline Verb verb(std::string_view name, std::span<const Parameter> parameters) {
  return {.name = name,
          .help = "a toy",
          .source = "none",
          .parameters = parameters,
          .refusal = [](const View& /*view*/, const Arguments& /*arguments*/) { return possible; },
          .apply = [](Transition& /*transition*/, const Arguments& /*arguments*/) {}};
}

inline Expectation expectation(std::string_view name, std::span<const Parameter> parameters,
                               int shorthand) {
  return {
      .name = name,
      .help = "a toy",
      .parameters = parameters,
      .shorthand = shorthand,
      .holds = [](const Evidence& /*evidence*/, const Arguments& /*arguments*/) { return true; },
      .seen = [](const Evidence& /*evidence*/,
                 const Arguments& /*arguments*/) { return std::string(); }};
}

inline Condition condition(std::string_view name) {
  return {.name = name,
          .help = "a toy",
          .source = "none",
          .asks = [](const View& /*view*/, NodeId /*node*/) { return false; }};
}

}  // namespace toy

/// A few verbs, expectations and causes that do nothing: the language is tested on them, so that
/// its tests stand when those of the models change.
inline Vocabulary toy_vocabulary() {
  using namespace toy;
  static const std::array restart{needed("on", Kind::node)};
  static const std::array add_adapter{
      needed("on", Kind::node), needed("name", Kind::name), needed("driver", Kind::driver_package),
      needed("network", Kind::network), needed("address", Kind::address_with_mask)};
  static const std::array create_resource{
      needed("name", Kind::name), needed("type", Kind::resource_type),
      optional("properties", Kind::properties), list("depends_on", Kind::known_name)};
  static const std::array bring_online{needed("resource", Kind::known_name)};
  static const std::array anything{optional("disk", Kind::disk),
                                   optional("quorum", Kind::quorum),
                                   optional("level", Kind::level),
                                   optional("installed_level", Kind::installed_level),
                                   optional("media", Kind::media),
                                   optional("edition", Kind::edition),
                                   optional("file", Kind::file),
                                   optional("service", Kind::service),
                                   optional("start_type", Kind::start_type),
                                   optional("component", Kind::component),
                                   optional("address", Kind::address),
                                   optional("boolean", Kind::boolean),
                                   choice("mood"),
                                   optional("event_id", Kind::event_id),
                                   optional("count", Kind::count),
                                   optional("event_source", Kind::event_source),
                                   optional("condition", Kind::condition),
                                   optional("message", Kind::message),
                                   optional("text", Kind::text)};
  static const std::array verbs{verb("add_adapter", add_adapter), verb("anything", anything),
                                verb("bring_online", bring_online),
                                verb("create_resource", create_resource), verb("restart", restart)};

  static const std::array event{optional("on", Kind::node), optional("source", Kind::event_source),
                                needed("id", Kind::event_id)};
  static const std::array cause{needed("name", Kind::condition), optional("on", Kind::node)};
  static const std::array expectations{expectation("cause", cause, 0),
                                       expectation("event", event, -1),
                                       expectation("quiet", {}, -1)};

  static const std::array conditions{condition("netbios-table-full"),
                                     condition("network-files-behind-service-pack")};
  return {.verbs = verbs, .expectations = expectations, .conditions = conditions};
}

/// The problems of a scenario that must not load, a line each: `3:5 what; instead`.
inline std::vector<std::string> problems_of(const std::string& text, const LoadBounds& bounds) {
  const auto result = load_text(text, "test.yaml", toy_vocabulary(), bounds);
  std::vector<std::string> lines;
  if (result.ok()) { return lines; }
  for (const Problem& problem : result.problems()) {
    CHECK(problem.place.file == "test.yaml");
    lines.push_back(std::to_string(problem.place.line) + ":" +
                    std::to_string(problem.place.column) + " " + problem.what +
                    (problem.instead.empty() ? "" : "; " + problem.instead));
  }
  return lines;
}

inline std::vector<std::string> problems_of(const std::string& text) {
  return problems_of(text, toy_bounds);
}

/// The runs of a scenario that must load; its problems fail the test.
inline std::vector<Plan> loaded(const std::string& text) {
  auto result = load_text(text, "test.yaml", toy_vocabulary(), toy_bounds);
  if (!result.ok()) {
    const Problem& first = result.problems().front();
    FAIL(first.place.line << ":" << first.place.column << " " << first.what << "; "
                          << first.instead);
  }
  return std::move(result).value();
}

/// The first step of `plan`, which must be a verb.
inline const Action& first_action(const Plan& plan) {
  REQUIRE_FALSE(plan.steps.empty());
  return std::get<Action>(plan.steps.front().does);
}

}  // namespace mscsim::scenario
