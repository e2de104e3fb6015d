#include "sim/scenario/knowledge/registry_value_section.hpp"

#include <algorithm>
#include <string>

#include "models/catalogue/letters.hpp"
#include "sim/scenario/knowledge/row_words.hpp"

namespace mscsim::scenario {
namespace {

/// A path begins with a hive of the machine and has no empty part; what the machine makes of a
/// service's key by itself is no value for somebody to declare.
void check_path(const YamlEntry& entry, ProblemSet& problems) {
  constexpr std::array<std::string_view, 5> hives{"SYSTEM", "SOFTWARE", "HARDWARE", "SAM",
                                                  "SECURITY"};
  constexpr std::array<std::string_view, 6> own{"Start", "Type",         "Group",
                                                "Tag",   "ErrorControl", "DependOnService"};
  std::vector<std::string> parts(1);
  for (const char letter : entry.key) {
    if (letter == '\\') {
      parts.emplace_back();
    } else {
      parts.back() += letter;
    }
  }
  const auto is = [](std::string_view word) {
    return [word](std::string_view other) { return same_letters(word, other); };
  };
  const bool is_path = parts.size() > 1 && std::ranges::none_of(parts, &std::string::empty) &&
                       std::ranges::any_of(hives, is(parts.front()));
  if (!is_path) {
    problems.add(entry.key_place, quoted(entry.key) + " is no path of a value",
                 R"(key and name below HKEY_LOCAL_MACHINE: `SOFTWARE\Acme\Threads`)");
  } else if (parts.size() > 2 && same_letters(parts[parts.size() - 3], "Services") &&
             std::ranges::any_of(own, is(parts.back()))) {
    problems.add(entry.key_place, "a service has " + quoted(parts.back()) + " of its own",
                 "the service's row says it; `set_start_type` changes Start");
  }
}

}  // namespace

void read_registry_value_row(const YamlEntry& entry, catalogue::RegistryValueRow& row,
                             const RowReader& reader) {
  check_path(entry, reader.problems);
  row.type = RegistryType::dword;
  if (const Yaml* const type = RowReader::given(entry.value, "type")) {
    row.type = static_cast<RegistryType>(
        read_word(*type, "type of value", registry_type_words, reader.problems).value_or(2));
  }
  if (const Yaml* const read_by = RowReader::given(entry.value, "read_by")) {
    row.read_at_boot = read_by->text == "boot";
    if (!row.read_at_boot) { row.read_by = reader.listed<Service>(Kind::service, *read_by); }
  }
  const auto number = [&](std::string_view key) -> std::optional<std::uint32_t> {
    const Yaml* const value = RowReader::given(entry.value, key);
    return value == nullptr ? std::nullopt : reader.number(*value, quoted(key));
  };
  row.initial = number("default");
  row.from = number("from");
  row.to = number("to");
  const bool has_number = row.initial || row.from || row.to;
  if (has_number && row.type != RegistryType::dword) {
    reader.problems.add(entry.value.place, "only a dword has a range and a default");
  }
  if (row.initial &&
      ((row.from && *row.initial < *row.from) || (row.to && *row.initial > *row.to))) {
    reader.problems.add(entry.value.place, "the default is not within the range");
  }
  if (row.from && row.to && *row.from > *row.to) {
    reader.problems.add(entry.value.place, "the range is turned round", "`from` the smaller one");
  }
  row.help = reader.text(RowReader::given(entry.value, "says"), "`says`");
}

}  // namespace mscsim::scenario
