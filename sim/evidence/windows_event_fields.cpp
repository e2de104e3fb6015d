#include "sim/evidence/windows_event_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mscsim::evidence {
namespace {

struct Renamed {
  std::string_view from;
  std::string_view to;
};

/// Whole names. What follows them below is by their first part.
constexpr std::array renamed{
    Renamed{"Event.System.Provider.#attributes.Name", "Provider_Name"},
    Renamed{"Event.System.Provider.#attributes.Guid", "Provider_Guid"},
    Renamed{"Event.System.Provider.#attributes.EventSourceName", "Provider_EventSourceName"},
    Renamed{"Event.System.Provider.@Name", "Provider_Name"},
    Renamed{"Event.System.Provider.Name", "Provider_Name"},
    Renamed{"Event.System.Provider_Name", "Provider_Name"},
    Renamed{"Event.System.EventID.#text", "EventID"},
    Renamed{"Event.System.EventID.#attributes.Qualifiers", "Qualifiers"},
    Renamed{"Event.System.TimeCreated.#attributes.SystemTime", "TimeCreated"},
    Renamed{"Event.System.TimeCreated.@SystemTime", "TimeCreated"},
    Renamed{"Event.System.TimeCreated.SystemTime", "TimeCreated"},
    Renamed{"Event.System.Execution.#attributes.ProcessID", "Execution_ProcessID"},
    Renamed{"Event.System.Execution.#attributes.ThreadID", "Execution_ThreadID"},
    Renamed{"Event.System.Security.#attributes.UserID", "Security_UserID"},
    Renamed{"Event.System.Correlation.#attributes.ActivityID", "Correlation_ActivityID"},
    Renamed{"winlog.channel", "Channel"},
    Renamed{"winlog.event_id", "EventID"},
    Renamed{"winlog.provider_name", "Provider_Name"},
    Renamed{"winlog.computer_name", "Computer"},
};

/// A first part of a name that goes, with what is behind it kept.
constexpr std::array prefixes{
    std::string_view{"Event.System."}, std::string_view{"Event.EventData."},
    std::string_view{"Event.UserData."}, std::string_view{"winlog.event_data."},
    std::string_view{"winlog.user_data."}};

/// `Data.#text` of a classic event, whose data have no names, is `Data`.
constexpr std::string_view text_suffix = ".#text";

std::string new_name(std::string_view name) {
  const auto* const row = std::ranges::find(renamed, name, &Renamed::from);
  if (row != renamed.end()) { return std::string(row->to); }
  const auto* const prefix = std::ranges::find_if(
      prefixes, [&](std::string_view known) { return name.starts_with(known); });
  if (prefix == prefixes.end()) { return std::string(name); }
  name.remove_prefix(prefix->size());
  if (*prefix == "Event.UserData.") {
    // `<UserData><EventXML>...`: the element in between has no meaning to rules.
    const auto dot = name.find('.');
    if (dot != std::string_view::npos && !name.substr(dot + 1).starts_with('#')) {
      name.remove_prefix(dot + 1);
    }
  }
  if (name.ends_with(text_suffix)) { name.remove_suffix(text_suffix.size()); }
  return std::string(name);
}

/// `Data` as a list of objects with a name and a text: `{"@Name": "User", "#text": "x"}` comes out
/// of the flattening as pairs of fields.
void pair_named_data(Record& record, std::string_view name_field, std::string_view text_field) {
  std::vector<Field> fields;
  for (auto field = record.fields.begin(); field != record.fields.end(); ++field) {
    const auto next = std::next(field);
    const auto* const name = std::get_if<std::string>(&field->value);
    if (field->name == name_field && name != nullptr && next != record.fields.end() &&
        next->name == text_field) {
      fields.push_back({*name, std::move(next->value)});
      ++field;
    } else {
      fields.push_back(std::move(*field));
    }
  }
  record.fields = std::move(fields);
}

}  // namespace

void name_windows_event_fields(Record& record) {
  const bool is_event = std::ranges::any_of(record.fields, [](const Field& field) {
    return field.name.starts_with("Event.System.") || field.name.starts_with("winlog.");
  });
  if (!is_event) { return; }
  pair_named_data(record, "Event.EventData.Data.@Name", "Event.EventData.Data.#text");
  pair_named_data(record, "Event.EventData.Data.#attributes.Name", "Event.EventData.Data.#text");
  for (Field& field : record.fields) { field.name = new_name(field.name); }
}

}  // namespace mscsim::evidence
