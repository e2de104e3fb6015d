#include "sim/evidence/windows_event_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

namespace mscsim::evidence {
namespace {

/// A part of an event, whose front goes from the names of its fields.
struct Part {
  enum class Kind : std::uint8_t { system, body };
  std::string_view front;
  Kind kind{};
  std::string_view prefix = {};  ///< of a field of the body that System has too
};

constexpr std::array parts{
    Part{"Event.System.", Part::Kind::system},
    Part{"Event.EventData.", Part::Kind::body, "EventData_"},
    Part{"Event.UserData.", Part::Kind::body, "UserData_"},
    Part{"winlog.event_data.", Part::Kind::body, "EventData_"},
    Part{"winlog.user_data.", Part::Kind::body, "UserData_"},
};

struct Renamed {
  std::string_view from;
  std::string_view to;
};

/// What winlogbeat calls System's fields.
constexpr std::array beat_names{
    Renamed{"winlog.channel", "Channel"},
    Renamed{"winlog.event_id", "EventID"},
    Renamed{"winlog.provider_name", "Provider_Name"},
    Renamed{"winlog.provider_guid", "Provider_Guid"},
    Renamed{"winlog.computer_name", "Computer"},
    Renamed{"winlog.record_id", "EventRecordID"},
    Renamed{"winlog.process.pid", "Execution_ProcessID"},
    Renamed{"winlog.process.thread.id", "Execution_ThreadID"},
    Renamed{"winlog.user.identifier", "Security_UserID"},
    Renamed{"winlog.activity_id", "Correlation_ActivityID"},
};

/// Names that go on under another one, which those who wrote rules before know.
constexpr std::array also_known{
    Renamed{"TimeCreated_SystemTime", "TimeCreated"},
    Renamed{"EventID_Qualifiers", "Qualifiers"},
};

/// How tools write an attribute between the name of its element and its own.
constexpr std::array<std::string_view, 3> attribute_marks{".#attributes.", "_attributes.", ".@"};
/// The elements of System that have nothing but attributes.
constexpr std::array<std::string_view, 5> elements{"Provider", "TimeCreated", "Execution",
                                                   "Correlation", "Security"};
/// `Data.#text` of a classic event, whose data have no names, is `Data`.
constexpr std::string_view text_mark = ".#text";

/// `Provider.#attributes.Name`, `Provider_attributes.Name`, `Provider.@Name`, `Provider.Name`:
/// Provider_Name. Source: Sigma specification, Field Usage: linked with an underscore
std::string system_name(std::string_view name) {
  for (const std::string_view mark : attribute_marks) {
    const auto at = name.find(mark);
    if (at == std::string_view::npos) { continue; }
    return std::string(name.substr(0, at)) + '_' + std::string(name.substr(at + mark.size()));
  }
  const auto dot = name.find('.');
  if (dot != std::string_view::npos &&
      std::ranges::find(elements, name.substr(0, dot)) != elements.end()) {
    return std::string(name.substr(0, dot)) + '_' + std::string(name.substr(dot + 1));
  }
  return std::string(name);
}

/// Of `<UserData><EventXML>...` the element in between has no meaning to rules.
std::string body_name(std::string_view name, bool of_user_data) {
  const auto dot = name.find('.');
  const bool names_more = dot != std::string_view::npos && dot + 1 < name.size() &&
                          name[dot + 1] != '#' && name[dot + 1] != '@';
  if (of_user_data && names_more) { name.remove_prefix(dot + 1); }
  return std::string(name);
}

const Part* part_of(std::string_view name) {
  const auto* const part =
      std::ranges::find_if(parts, [&](const Part& each) { return name.starts_with(each.front); });
  return part == parts.end() ? nullptr : part;
}

/// `Data` as a list of objects with a name and a text: `{"@Name": "User", "#text": "x"}` comes out
/// of the flattening as pairs of fields.
void pair_named_data(Record& record) {
  constexpr std::array<std::string_view, 3> name_fields{"Event.EventData.Data.@Name",
                                                        "Event.EventData.Data.#attributes.Name",
                                                        "Event.EventData.Data.Name"};
  constexpr std::array<std::string_view, 2> text_fields{"Event.EventData.Data.#text",
                                                        "Event.EventData.Data.Value"};
  std::vector<Field> fields;
  for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
    const auto next = std::next(field);
    const auto* const name = std::get_if<std::string>(&field->value);
    if (name != nullptr && next != record.fields.end() &&
        std::ranges::find(name_fields, field->name) != name_fields.end() &&
        std::ranges::find(text_fields, next->name) != text_fields.end()) {
      fields.push_back({"Event.EventData." + without_blanks(*name), std::move(next->value)});
      ++field;
    } else {
      fields.push_back(std::move(*field));
    }
  }
  record.fields = std::move(fields);
}

/// An element that only holds what has a name of its own is no field.
void drop_elements(Record& record) {
  std::vector<Field> fields;
  for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
    const auto next = std::next(field);
    const bool holds_more = std::holds_alternative<Nested>(field->value) &&
                            next != record.fields.end() &&
                            next->name.starts_with(field->name + '.');
    if (!holds_more) { fields.push_back(std::move(*field)); }
  }
  record.fields = std::move(fields);
}

}  // namespace

void name_windows_event_fields(Record& record) {
  const bool is_event = std::ranges::any_of(record.fields, [](const Field& field) {
    return part_of(field.name) != nullptr || field.name.starts_with("winlog.");
  });
  if (!is_event) { return; }
  drop_elements(record);
  pair_named_data(record);
  std::vector<const Part*> of_part(record.fields.size());
  std::vector<std::string> of_system;
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    std::string& name = record.fields[i].name;
    const auto* const beat = std::ranges::find(beat_names, name, &Renamed::from);
    of_part[i] = part_of(name);
    const bool is_system = beat != beat_names.end() ||
                           (of_part[i] != nullptr && of_part[i]->kind == Part::Kind::system);
    if (beat != beat_names.end()) {
      name = beat->to;
    } else if (of_part[i] != nullptr) {
      name.erase(0, of_part[i]->front.size());
      name = is_system ? system_name(name)
                       : body_name(name, of_part[i]->prefix == std::string_view("UserData_"));
    }
    if (name.ends_with(text_mark)) { name.erase(name.size() - text_mark.size()); }
    if (is_system) { of_system.push_back(name); }
  }
  // A name that System has is System's: the datum of the body has its part's name in front.
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    std::string& name = record.fields[i].name;
    if (of_part[i] != nullptr && of_part[i]->kind == Part::Kind::body &&
        std::ranges::find(of_system, name) != of_system.end()) {
      name = std::string(of_part[i]->prefix) + name;
    }
  }
  for (const Renamed& row : also_known) {
    const Value* const value = record.find(row.from);
    if (value != nullptr && record.find(row.to) == nullptr) {
      Value copy = *value;
      record.fields.push_back({std::string(row.to), std::move(copy)});
    }
  }
}

}  // namespace mscsim::evidence
