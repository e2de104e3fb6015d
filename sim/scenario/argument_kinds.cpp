#include "sim/scenario/argument_kinds.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "models/catalogue/letters.hpp"
#include "sim/scenario/addresses.hpp"
#include "sim/scenario/duration.hpp"
#include "sim/scenario/kind_words.hpp"
#include "sim/scenario/nearest_word.hpp"
#include "sim/scenario/shape.hpp"

namespace mscsim::scenario {
namespace {

using Value = std::optional<std::uint64_t>;
using ReadValue = Value (*)(const Parameter&, const Yaml&, Reading&);

std::string what(const Parameter& parameter) { return quoted(parameter.name); }

template <class Id>
Value value_of(const std::optional<Id>& id) {
  if (!id) { return std::nullopt; }
  return static_cast<std::uint64_t>(*id);
}

/// Reports that `value` names none of the site's rows, whose ids count from 0.
template <class Id>
Value report_missing(const Parameter& parameter, const Yaml& value, std::size_t rows,
                     Reading& reading) {
  std::vector<std::string_view> names;
  names.reserve(rows);
  for (std::size_t row = 0; row < rows; ++row) {
    names.push_back(reading.site.name(static_cast<Id>(row)));
  }
  reading.problems.add(
      value.place,
      "there is no " + std::string(kind_name(parameter.kind)) + " " + quoted(value.text),
      suggestion(value.text, names));
  return std::nullopt;
}

Value read_node(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto id = value_of(reading.site.find_node(value.text));
  return id ? id : report_missing<NodeId>(parameter, value, reading.site.nodes().size(), reading);
}

Value read_network(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto id = value_of(reading.site.find_network(value.text));
  return id ? id
            : report_missing<NetworkId>(parameter, value, reading.site.networks().size(), reading);
}

Value read_driver_package(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto id = value_of(reading.site.find_package(value.text));
  return id ? id
            : report_missing<PackageId>(parameter, value, reading.site.packages().size(), reading);
}

Value read_disk(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto id = value_of(reading.site.find_disk(value.text));
  return id ? id : report_missing<DiskId>(parameter, value, reading.site.disks().size(), reading);
}

Value read_application(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto id = value_of(reading.site.find_application(value.text));
  return id ? id
            : report_missing<ApplicationId>(parameter, value, reading.site.applications().size(),
                                            reading);
}

Value read_duration(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto ms = parse_duration(value.text);
  if (ms) { return *ms; }
  reading.problems.add(value.place, what(parameter) + " is no time: " + quoted(value.text),
                       "a whole number and its unit, as `90s` or `15m`, 30 days at most");
  return std::nullopt;
}

Value read_quorum(const Parameter& parameter, const Yaml& value, Reading& reading) {
  if (value.text == "local") { return local_quorum_value; }
  return read_disk(parameter, value, reading);
}

Value read_name(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  return index(reading.names.declare(value.text, value.place));
}

Value read_known_name(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  return index(reading.names.use(value.text, value.place));
}

Value read_text(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  return index(reading.names.intern(value.text, value.place));
}

Value read_words(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  return index(reading.names.look_for(value.text, value.place));
}

/// Nothing: it is no number.
std::optional<std::uint32_t> whole_number(std::string_view text) {
  const bool hexadecimal = text.starts_with("0x") || text.starts_with("0X");
  if (hexadecimal) { text.remove_prefix(2); }
  std::uint32_t number = 0;
  const auto [stop, error] =
      std::from_chars(text.begin(), text.end(), number, hexadecimal ? 16 : 10);
  if (error != std::errc{} || stop != text.end()) { return std::nullopt; }
  return number;
}

Value read_registry_data(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  const auto number = whole_number(value.text);
  return RegistryData{.number = number.value_or(0),
                      .text = reading.names.intern(value.text, value.place),
                      .is_number = number.has_value()}
      .packed();
}

/// A word of a fixed list: its row.
Value read_listed(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_listed(value, parameter.kind, reading.vocabulary, reading.problems);
}

/// The rows of the catalogue begin after `none`.
Value read_hotfix(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto row = read_listed(parameter, value, reading);
  if (!row) { return std::nullopt; }
  return *row + 1;
}

/// A level, or the word that stands last in the list: `otherwise`.
Value read_level_or(const Parameter& parameter, const Yaml& value, Reading& reading,
                    std::uint64_t otherwise) {
  const auto row = read_listed(parameter, value, reading);
  return row && *row >= static_cast<std::uint64_t>(Level::count) ? otherwise : row;
}

Value read_installed_level(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_level_or(parameter, value, reading, installed_level_value);
}

Value read_media(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_level_or(parameter, value, reading, media_value);
}

Value read_event_source(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const auto row = read_listed(parameter, value, reading);
  if (!row) { return std::nullopt; }
  const auto listed = kind_words(parameter.kind, reading.vocabulary);
  return index(reading.names.intern(listed.at(*row), value.place));
}

Value read_boolean(const Parameter& parameter, const Yaml& value, Reading& reading) {
  if (value.text == "0" || value.text == "1") { return value.text == "1" ? 1 : 0; }
  return read_listed(parameter, value, reading);
}

Value read_choice(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_word(value, parameter.name, parameter.choices, reading.problems);
}

Value read_event_id(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_number(value, what(parameter), 0, 65'535, reading.problems);
}

Value read_count(const Parameter& parameter, const Yaml& value, Reading& reading) {
  return read_number(value, what(parameter), 0, 1'000'000, reading.problems);
}

Value read_bare_address(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  const auto address = read_address(value, reading.problems);
  if (!address) { return std::nullopt; }
  return address->value;
}

Value read_masked_address(const Parameter& /*parameter*/, const Yaml& value, Reading& reading) {
  const auto address = read_address_with_mask(value, reading.problems);
  if (!address) { return std::nullopt; }
  return static_cast<std::uint64_t>(address->address.value) << 32U | address->mask.value;
}

Value read_signature(const Parameter& parameter, const Yaml& value, Reading& reading) {
  if (const auto signature = parse_signature(value.text)) { return index(*signature); }
  reading.problems.add(value.place, what(parameter) + " is eight hexadecimal digits");
  return std::nullopt;
}

/// The value of another argument of the same callee, which says what this one can be.
const Yaml* beside(std::string_view name, const Reading& reading) {
  return reading.given == nullptr ? nullptr : reading.given->find(name);
}

Value read_file_level(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const Catalogue& rows = reading.site.catalogue();
  const Yaml* const name = beside("file", reading);
  const auto file = name == nullptr ? std::nullopt : rows.files.find(name->text);
  if (file && !rows.files[*file].versions.empty()) {
    return read_word(value, kind_name(parameter.kind), rows.files[*file].versions,
                     reading.problems);
  }
  return read_word(value, kind_name(Kind::level), kind_words(Kind::level, reading.vocabulary),
                   reading.problems);
}

Value read_fact_word(const Parameter& parameter, const Yaml& value, Reading& reading) {
  const Catalogue& rows = reading.site.catalogue();
  const Yaml* const name = beside("fact", reading);
  if (name == nullptr) {
    reading.problems.add(value.place, what(parameter) + " of which fact?", "`fact:` says it");
    return std::nullopt;
  }
  const auto fact = rows.facts.find(name->text);
  return fact ? read_word(value, kind_name(parameter.kind), rows.facts[*fact].words,
                          reading.problems)
              : std::nullopt;
}

struct Row {
  Kind kind;
  ReadValue read;
};

/// One row for each Kind, in order.
constexpr std::array rows{
    Row{Kind::node, read_node},
    Row{Kind::name, read_name},
    Row{Kind::known_name, read_known_name},
    Row{Kind::driver_package, read_driver_package},
    Row{Kind::network, read_network},
    Row{Kind::disk, read_disk},
    Row{Kind::quorum, read_quorum},
    Row{Kind::level, read_listed},
    Row{Kind::installed_level, read_installed_level},
    Row{Kind::media, read_media},
    Row{Kind::edition, read_listed},
    Row{Kind::file, read_listed},
    Row{Kind::file_level, read_file_level},
    Row{Kind::service, read_listed},
    Row{Kind::start_type, read_listed},
    Row{Kind::component, read_listed},
    Row{Kind::resource_type, read_listed},
    Row{Kind::property, read_listed},
    Row{Kind::properties, nullptr},
    Row{Kind::address, read_bare_address},
    Row{Kind::address_with_mask, read_masked_address},
    Row{Kind::disk_signature, read_signature},
    Row{Kind::boolean, read_boolean},
    Row{Kind::choice, read_choice},
    Row{Kind::event_id, read_event_id},
    Row{Kind::count, read_count},
    Row{Kind::event_source, read_event_source},
    Row{Kind::condition, read_listed},
    Row{Kind::message, read_listed},
    Row{Kind::software, read_listed},
    Row{Kind::program, read_listed},
    Row{Kind::hotfix, read_hotfix},
    Row{Kind::application, read_application},
    Row{Kind::duration, read_duration},
    Row{Kind::registry_value, read_listed},
    Row{Kind::fact, read_listed},
    Row{Kind::fact_word, read_fact_word},
    Row{Kind::registry_data, read_registry_data},
    Row{Kind::text, read_text},
    Row{Kind::words, read_words},
};
static_assert(rows.size() == static_cast<std::size_t>(Kind::words) + 1);
static_assert(std::ranges::is_sorted(rows, {}, &Row::kind));

Kind kind_of(PropertyKind kind) {
  switch (kind) {
    case PropertyKind::ipv4:
      return Kind::address;
    case PropertyKind::boolean:
      return Kind::boolean;
    case PropertyKind::cluster_network:
      return Kind::known_name;
    case PropertyKind::name:
      return Kind::name;
    case PropertyKind::disk:
      return Kind::disk;
    case PropertyKind::text:
      return Kind::text;
    case PropertyKind::number:
      return Kind::count;
    case PropertyKind::signature:
      return Kind::disk_signature;
  }
  return Kind::text;
}

}  // namespace

std::optional<std::uint64_t> read_value(const Parameter& parameter, const Yaml& value,
                                        Reading& reading) {
  if (!is_line(value, what(parameter), reading.problems)) { return std::nullopt; }
  const ReadValue read = rows.at(static_cast<std::size_t>(parameter.kind)).read;
  MSCSIM_CHECK(read != nullptr);
  return read(parameter, value, reading);
}

std::optional<std::uint64_t> read_property_value(Property property, const Yaml& value,
                                                 Reading& reading) {
  const catalogue::PropertyRow& row = catalogue::property(property);
  return read_value({.name = row.name, .kind = kind_of(row.kind), .help = {}}, value, reading);
}

}  // namespace mscsim::scenario
