#include "sim/scenario/knowledge/file_section.hpp"

#include <algorithm>
#include <array>

#include "models/catalogue/letters.hpp"

namespace mscsim::scenario {
namespace {

bool is_driver_name(std::string_view name) {
  constexpr std::string_view ending = ".sys";
  return name.size() >= ending.size() &&
         same_letters(name.substr(name.size() - ending.size()), ending);
}

/// `1998-11-20` as lists of the time print it: `11/20/98`.
std::string_view read_date(const Yaml& value, const RowReader& reader) {
  const std::string& text = value.text;
  const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
  const bool has_form = text.size() == 10 && text[4] == '-' && text[7] == '-' &&
                        std::ranges::count_if(text, [](unsigned char letter) {
                          return letter >= '0' && letter <= '9';
                        }) == 8;
  constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_date = has_form && two(5) >= 1 && two(5) <= 12 && two(8) >= 1 &&
                       two(8) <= days.at(static_cast<std::size_t>(two(5)) - 1);
  if (!is_date) {
    reader.problems.add(value.place, quoted(text) + " is no date", "as `1998-11-20`");
    return {};
  }
  return reader.catalogue.keep(text.substr(5, 2) + "/" + text.substr(8, 2) + "/" +
                               text.substr(2, 2));
}

/// A date, or date and size, of one copy.
void read_copy(const catalogue::SystemFile& row, Level level, const Yaml& value,
               const RowReader& reader) {
  constexpr std::array<std::string_view, 2> keys{"date", "size"};
  catalogue::FileCopy copy{
      .file = row.file, .level = level, .size_bytes = 0, .stamp = {}, .source = row.source.where};
  const Yaml* date = &value;
  if (value.kind == Yaml::Kind::null) { return; }
  if (value.kind == Yaml::Kind::mapping) {
    check_keys(value, keys, reader.problems);
    date = RowReader::given(value, "date");
    if (const Yaml* const size = RowReader::given(value, "size")) {
      copy.size_bytes = reader.number(*size, "the size").value_or(0);
    }
  }
  if (date != nullptr) { copy.stamp = read_date(*date, reader); }
  reader.catalogue.file_copies.push_back(copy);
}

/// `levels: { '2.0': 1998-03-02, '2.1': { date: 1998-11-20, size: 30720 } }`, or a list of them.
void read_versions(catalogue::SystemFile& row, const Yaml* levels, const Place& place,
                   const RowReader& reader) {
  std::vector<std::string_view> names;
  if (levels == nullptr) {
    names.emplace_back("1.0");
  } else if (levels->kind == Yaml::Kind::mapping) {
    for (const YamlEntry& each : levels->entries) {
      names.push_back(reader.catalogue.keep(each.key));
    }
  } else {
    for (const Yaml* const each : RowReader::items(levels)) {
      names.push_back(reader.text(each, "a version"));
    }
  }
  if (names.empty() || names.size() > catalogue::own_versions_max) {
    reader.problems.add(
        levels == nullptr ? place : levels->place,
        "a file has 1 to " + std::to_string(catalogue::own_versions_max) + " versions of its own");
    return;
  }
  reader.refuse_twins(names, "the version ", levels == nullptr ? place : levels->place);
  row.versions = reader.catalogue.keep(std::move(names));
  if (levels == nullptr || levels->kind != Yaml::Kind::mapping) { return; }
  for (std::size_t i = 0; i < levels->entries.size(); ++i) {
    read_copy(row, static_cast<Level>(i), levels->entries[i].value, reader);
  }
}

}  // namespace

void read_file_row(const YamlEntry& entry, catalogue::SystemFile& row, const RowReader& reader) {
  constexpr std::array<std::string_view, 2> makers{"microsoft", "oem"};
  row.folder = is_driver_name(entry.key) ? R"(system32\drivers)" : "system32";
  const Yaml& value = entry.value;
  if (const Yaml* const folder = RowReader::given(value, "folder")) {
    row.folder = reader.text(folder, "the folder");
  }
  bool is_oem = true;
  if (const Yaml* const maker = RowReader::given(value, "maker")) {
    is_oem = read_word(*maker, "maker", makers, reader.problems) == 1;
  }
  const Yaml* const levels = RowReader::given(value, "levels");
  if (is_oem) {
    read_versions(row, levels, entry.key_place, reader);
  } else if (levels != nullptr) {
    reader.problems.add(levels->place, "Microsoft's files have the levels of service packs",
                        "`from:` the first pack that carries it; `sizes:` of its copies");
  }
  if (const Yaml* const from = RowReader::given(value, "from")) {
    row.carried_from = reader.listed<Level>(Kind::level, *from);
  }
  if (const Yaml* const sizes = RowReader::given(value, "sizes");
      sizes != nullptr && is_mapping(*sizes, "`sizes`", reader.problems)) {
    for (const YamlEntry& copy : sizes->entries) {
      const auto level = reader.level(row.file, key_of(copy));
      if (level) { read_copy(row, *level, copy.value, reader); }
    }
  }
}

}  // namespace mscsim::scenario
