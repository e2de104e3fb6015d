#include "sim/scenario/knowledge/knowledge_section.hpp"

#include <algorithm>
#include <array>
#include <concepts>
#include <functional>

#include "models/catalogue/letters.hpp"
#include "models/tables.hpp"
#include "sim/scenario/duration.hpp"
#include "sim/scenario/knowledge/behaviour_section.hpp"
#include "sim/scenario/knowledge/file_section.hpp"
#include "sim/scenario/knowledge/registry_value_section.hpp"
#include "sim/scenario/knowledge/row_reader.hpp"
#include "sim/scenario/knowledge/row_words.hpp"
#include "sim/scenario/knowledge/state_test_section.hpp"

namespace mscsim::scenario {

/// Reads one `know:` mapping. Names come first, so that rows may name each other in any order.
class KnowledgeReader {
 public:
  KnowledgeReader(Knowledge& knowledge, ProblemSet& problems)
      : catalogue_(knowledge.catalogue_.get()),
        row_{.catalogue = *catalogue_,
             .problems = problems,
             .cites = catalogue_->keep(knowledge.cites_),
             .texts = knowledge.texts_} {}

  void read(const Yaml& section) {
    constexpr std::array<std::string_view, 12> keys{
        "files",  "services", "registry", "hotfixes", "software",   "programs",
        "events", "messages", "errors",   "facts",    "behaviours", "conditions"};
    if (!is_mapping(section, "`know`", row_.problems)) { return; }
    if (section.varies) {
      row_.problems.add(section.place, "what is known is the same in every run",
                        "no `${...}` under `know:`");
      return;
    }
    check_keys(section, keys, row_.problems);
    declare_names(section);
    if (!row_.problems.empty()) { return; }
    for_each_entry(section, "messages", [this](const YamlEntry& each) { read_message(each); });
    read_events(section);
    for_each_entry(section, "files", [this](const YamlEntry& each) { read_file(each); });
    for_each_entry(section, "facts", [this](const YamlEntry& each) { read_fact(each); });
    for_each_entry(section, "services", [this](const YamlEntry& each) { read_service(each); });
    for_each_entry(section, "registry", [this](const YamlEntry& each) { read_value(each); });
    for_each_entry(section, "hotfixes", [this](const YamlEntry& each) { read_hotfix(each); });
    for_each_entry(section, "programs", [this](const YamlEntry& each) { read_program(each); });
    for_each_entry(section, "software", [this](const YamlEntry& each) { read_software(each); });
    for_each_entry(section, "services", [this](const YamlEntry& each) { report_circle(each); });
    for_each_entry(section, "conditions", [this](const YamlEntry& each) { read_condition(each); });
    if (const Yaml* const list = RowReader::given(section, "behaviours");
        list != nullptr && is_list(*list, "`behaviours`", row_.problems)) {
      for (const Yaml& each : list->items) {
        if (has_room(catalogue_->behaviours.size(), behaviours_max, each.place, "behaviours")) {
          read_behaviour(each, row_);
        }
      }
    }
  }

 private:
  static constexpr std::size_t behaviours_max = 400;
  static constexpr std::size_t errors_max = 400;
  static constexpr std::size_t conditions_max = 200;

  bool has_room(std::size_t rows, std::size_t most, const Place& place, std::string_view what) {
    if (rows < most) { return true; }
    row_.problems.add(place, "there is no room for another of the " + std::string(what),
                      "at most " + std::to_string(most) + " with those that ship");
    return false;
  }

  void for_each_entry(const Yaml& section, std::string_view key,
                      const std::function<void(const YamlEntry&)>& visit) {
    const Yaml* const rows = RowReader::given(section, key);
    if (rows == nullptr || !is_mapping(*rows, quoted(key), row_.problems)) { return; }
    for (const YamlEntry& entry : rows->entries) {
      if (row_.problems.full()) { return; }
      visit(entry);
    }
  }

  /// Whether `entry` has a name that its kind does not have yet.
  template <class Row>
  bool is_new(const YamlEntry& entry, const Table<Row>& table, std::string_view what) {
    const auto is_control = [](unsigned char letter) { return letter < ' '; };
    if (entry.key.empty() || entry.key.size() > name_bytes_max ||
        std::ranges::any_of(entry.key, is_control)) {
      row_.problems.add(entry.key_place,
                        quoted(entry.key) + " cannot be the name of " + std::string(what),
                        "1 to " + std::to_string(name_bytes_max) + " letters");
      return false;
    }
    constexpr bool is_file_name =
        std::same_as<Row, catalogue::SystemFile> || std::same_as<Row, catalogue::ServiceRow>;
    if (is_file_name && entry.key.find_first_of("\\/:*?\"<>|") != std::string::npos) {
      row_.problems.add(entry.key_place,
                        quoted(entry.key) + " cannot be the name of " + std::string(what),
                        R"(a name without any of \/:*?"<>|)");
      return false;
    }
    if (const auto same = table.find(entry.key)) {
      const bool ships = *same < Table<Row>::Id::count;
      row_.problems.add(entry.key_place,
                        quoted(entry.key) + (ships ? " ships with mscsim" : " is here twice"),
                        ships ? "it can be used as it is" : "case does not tell names apart");
      return false;
    }
    if (table.has_room()) { return true; }
    row_.problems.add(entry.key_place, "there is no room for another of " + std::string(what),
                      "at most " +
                          std::to_string(row_room<typename Table<Row>::Id> -
                                         static_cast<std::size_t>(Table<Row>::Id::count)) +
                          " are declared");
    return false;
  }

  template <class Row>
  void declare(const Yaml& section, std::string_view key, Table<Row>& table,
               std::string_view what) {
    for_each_entry(section, key, [&](const YamlEntry& entry) {
      if (!is_new(entry, table, what)) { return; }
      Row row{};
      row.*MembersOf<Row>::name = catalogue_->keep(entry.key);
      static_cast<void>(table.declare(row));
    });
  }

  void declare_names(const Yaml& section) {
    declare(section, "files", catalogue_->files, "a file");
    declare(section, "services", catalogue_->services, "a service");
    declare(section, "registry", catalogue_->registry_values, "a registry value");
    declare(section, "hotfixes", catalogue_->hotfixes, "a hotfix");
    declare(section, "software", catalogue_->software, "a product");
    declare(section, "programs", catalogue_->programs, "a program");
    declare(section, "messages", catalogue_->messages, "a message");
    declare(section, "facts", catalogue_->facts, "a fact");
    for_each_entry(section, "errors", [this](const YamlEntry& each) { read_error(each); });
  }

  /// The row that `entry` declares, with what it says; null and reported where that is no mapping.
  template <class Row>
  Row* row_of(const YamlEntry& entry, Table<Row>& table, std::string_view what,
              std::span<const std::string_view> keys) {
    if (entry.value.kind != Yaml::Kind::null) {
      if (!is_mapping(entry.value, what, row_.problems)) { return nullptr; }
      check_keys(entry.value, keys, row_.problems);
    }
    const auto id = table.find(entry.key);
    if (!id) { return nullptr; }
    Row& row = table.declared_row(*id);
    row.source = row_.source(entry.value);
    return &row;
  }

  void read_error(const YamlEntry& entry) {
    const auto number = row_.number(key_of(entry), "the number of an error", 0xFFFF);
    if (!number || !has_room(catalogue_->errors.size(), errors_max, entry.key_place, "errors")) {
      return;
    }
    const auto error = static_cast<Win32Error>(*number);
    const auto place =
        std::ranges::lower_bound(catalogue_->errors, error, {}, &catalogue::ErrorRow::error);
    if (place != catalogue_->errors.end() && place->error == error) {
      row_.problems.add(entry.key_place, "the text of error " + entry.key + " is known already");
      return;
    }
    const std::string_view text = row_.text(&entry.value, "the text of an error");
    row_.texts.emplace_back(text);
    catalogue_->errors.insert(
        place, {.error = error, .symbol = {}, .text = text, .source = {.where = row_.cites}});
  }

  void read_message(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 3> keys{"text", "stop_screen", "source"};
    const auto id = catalogue_->messages.find(entry.key);
    if (!id) { return; }
    catalogue::MessageRow& row = catalogue_->messages.declared_row(*id);
    row.source = {.where = row_.cites};
    if (entry.value.kind == Yaml::Kind::scalar) {
      row.text = row_.lines(&entry.value, "the text of a message");
      return;
    }
    if (!is_mapping(entry.value, "a message", row_.problems)) { return; }
    check_keys(entry.value, keys, row_.problems);
    row.source = row_.source(entry.value);
    row.text = row_.lines(required(entry.value, "text", row_.problems), "the text of a message");
    row.stop_screen = row_.truth(RowReader::given(entry.value, "stop_screen"), "`stop_screen`");
  }

  void read_events(const Yaml& section) {
    constexpr std::array<std::string_view, 5> keys{"source", "id", "type", "text", "cites"};
    const Yaml* const list = RowReader::given(section, "events");
    if (list == nullptr || !is_list(*list, "`events`", row_.problems)) { return; }
    for (const Yaml& each : list->items) {
      if (!is_mapping(each, "an event", row_.problems)) { continue; }
      check_keys(each, keys, row_.problems);
      catalogue::EventRow row{
          .event = {},
          .provider = row_.text(required(each, "source", row_.problems), "the source of an event"),
          .id = 0,
          .severity = Severity::error,
          .text = row_.lines(required(each, "text", row_.problems), "the text of an event"),
          .source = row_.source(each, "cites")};
      if (const Yaml* const id = required(each, "id", row_.problems)) {
        row.id = static_cast<std::uint16_t>(row_.number(*id, "the id", 0xFFFF).value_or(0));
      }
      if (const Yaml* const type = RowReader::given(each, "type")) {
        row.severity = static_cast<Severity>(
            read_word(*type, "type of event", severity_words, row_.problems).value_or(2));
      }
      for (char digit = '4'; digit <= '9'; ++digit) {
        if (row.text.find(std::string("%") + digit) != std::string_view::npos) {
          row_.problems.add(each.place, "an event has three strings at most: %1, %2 and %3");
        }
      }
      const bool is_known = std::ranges::any_of(catalogue_->events, [&](const auto& other) {
        return other.id == row.id && same_letters(other.provider, row.provider);
      });
      if (is_known) {
        row_.problems.add(each.place, "that event is known already: " + std::string(row.provider) +
                                          " " + std::to_string(row.id));
      } else if (!catalogue_->events.has_room()) {
        row_.problems.add(each.place, "there is no room for another event");
      } else {
        static_cast<void>(catalogue_->events.declare(row));
      }
    }
  }

  void read_file(const YamlEntry& entry) {
    if (catalogue::SystemFile* const row = row_of(entry, catalogue_->files, "a file", file_keys)) {
      read_file_row(entry, *row, row_);
    }
  }

  void read_fact(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 4> keys{"one_of", "of", "says", "source"};
    constexpr std::array<std::string_view, 2> owners{"machine", "surroundings"};
    catalogue::FactRow* const row = row_of(entry, catalogue_->facts, "a fact", keys);
    if (row == nullptr) { return; }
    std::vector<std::string_view> words;
    if (const Yaml* const list = required(entry.value, "one_of", row_.problems);
        list != nullptr && is_list(*list, "`one_of`", row_.problems)) {
      for (const Yaml& each : list->items) { words.push_back(row_.text(&each, "a word")); }
    }
    if (words.size() < 2 || words.size() > catalogue::fact_words_max) {
      row_.problems.add(entry.key_place, "a fact is one of 2 to " +
                                             std::to_string(catalogue::fact_words_max) + " words");
    }
    row_.refuse_twins(words, "", entry.key_place);
    row->words = catalogue_->keep(std::move(words));
    if (const Yaml* const of = RowReader::given(entry.value, "of")) {
      row->of_surroundings = read_word(*of, "owner", owners, row_.problems) == 1;
    }
    row->help = row_.text(RowReader::given(entry.value, "says"), "`says`");
  }

  void read_service(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 12> keys{
        "kind", "display", "start",         "group",     "tag",   "depends_on", "depends_on_group",
        "file", "account", "error_control", "starts_in", "source"};
    constexpr std::array<std::string_view, 2> kinds{"service", "driver"};
    catalogue::ServiceRow* const row = row_of(entry, catalogue_->services, "a service", keys);
    if (row == nullptr) { return; }
    const Yaml& value = entry.value;
    row->display = row->key;
    row->start = StartType::manual;
    row->group = LoadOrderGroup::none;
    if (const Yaml* const kind = RowReader::given(value, "kind")) {
      row->driver = read_word(*kind, "kind of service", kinds, row_.problems) == 1;
    }
    if (const Yaml* const display = RowReader::given(value, "display")) {
      row->display = row_.text(display, "the display name");
    }
    if (const Yaml* const start = RowReader::given(value, "start")) {
      row->start = row_.listed<StartType>(Kind::start_type, *start).value_or(StartType::manual);
    }
    if (const Yaml* const group = RowReader::given(value, "group")) {
      row->group = read_group(*group).value_or(LoadOrderGroup::none);
    }
    if (const Yaml* const tag = RowReader::given(value, "tag")) {
      row->tag = static_cast<std::uint8_t>(row_.number(*tag, "the tag", 0xFF).value_or(0));
    }
    row->depends_on = row_.set<Service>(Kind::service, RowReader::given(value, "depends_on"));
    if (const Yaml* const group = RowReader::given(value, "depends_on_group")) {
      row->depends_on_group = read_group(*group);
    }
    if (const Yaml* const file = RowReader::given(value, "file")) {
      row->image = row_.listed<File>(Kind::file, *file);
    }
    row->account = row_.text(RowReader::given(value, "account"), "the account");
    if (const Yaml* const time = RowReader::given(value, "starts_in")) {
      const auto ms = parse_duration(time->text);
      if (!ms) { row_.problems.add(time->place, "`starts_in` is no time", "as `90s` or `15m`"); }
      row->starts_in_ms = ms.value_or(0);
    }
    if (const Yaml* const control = RowReader::given(value, "error_control")) {
      row->error_control = static_cast<catalogue::ErrorControl>(
          read_word(*control, "error control", error_control_words, row_.problems).value_or(1));
    }
  }

  std::optional<LoadOrderGroup> read_group(const Yaml& value) {
    const Yaml& name = value.items.size() == 1 ? value.items.front() : value;
    std::vector<std::string_view> words;
    if (!is_line(name, "the load-order group", row_.problems)) { return std::nullopt; }
    for (const LoadOrderGroup group : all<LoadOrderGroup>()) {
      const std::string_view word = catalogue::name(group);
      if (!word.empty() && same_letters(word, name.text)) { return group; }
      if (!word.empty()) { words.push_back(word); }
    }
    row_.problems.add(name.place, "unknown load-order group " + quoted(name.text),
                      suggestion(name.text, words));
    return std::nullopt;
  }

  void read_value(const YamlEntry& entry) {
    if (catalogue::RegistryValueRow* const row =
            row_of(entry, catalogue_->registry_values, "a registry value", registry_value_keys)) {
      read_registry_value_row(entry, *row, row_);
    }
  }

  void read_hotfix(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 3> keys{"over", "files", "source"};
    catalogue::HotfixRow* const row = row_of(entry, catalogue_->hotfixes, "a hotfix", keys);
    if (row == nullptr) { return; }
    row->files = row_.set<File>(Kind::file, RowReader::given(entry.value, "files"));
    row->files.for_each([&](File file) {
      if (catalogue_->files[file].versions.empty()) { return; }
      row_.problems.add(entry.key_place,
                        "a hotfix is for Microsoft's files, and " +
                            quoted(catalogue_->files[file].name) + " has versions of its own",
                        "`software:` brings another version of it");
    });
    if (row->files.size() > catalogue::hotfix_files_max) {
      row_.problems.add(
          entry.key_place,
          "a hotfix has " + std::to_string(catalogue::hotfix_files_max) + " files at most");
    }
    if (const Yaml* const over = RowReader::given(entry.value, "over")) {
      row->needs = row_.listed<Level>(Kind::level, *over).value_or(Level::rtm);
    }
  }

  void read_program(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 3> keys{"does", "file", "source"};
    catalogue::ProgramRow* const row = row_of(entry, catalogue_->programs, "a program", keys);
    if (row == nullptr) { return; }
    row->help = row_.text(RowReader::given(entry.value, "does"), "`does`");
    if (const Yaml* const file = RowReader::given(entry.value, "file")) {
      row->file = row_.listed<File>(Kind::file, *file);
    }
  }

  void read_software(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 6> keys{"title", "files", "services",
                                                   "from",  "sets",  "source"};
    catalogue::SoftwareRow* const row = row_of(entry, catalogue_->software, "a product", keys);
    if (row == nullptr) { return; }
    row->title = row->word;
    row->origin = Origin::microsoft;
    if (const Yaml* const title = RowReader::given(entry.value, "title")) {
      row->title = row_.text(title, "the title");
    }
    if (const Yaml* const from = RowReader::given(entry.value, "from")) {
      row->level = row_.listed<Level>(Kind::level, *from);
    }
    read_copies(*row, RowReader::given(entry.value, "files"));
    row->services = row_.set<Service>(Kind::service, RowReader::given(entry.value, "services"));
    if (const Yaml* const sets = RowReader::given(entry.value, "sets")) {
      row->writes = catalogue_->keep(read_changes(*sets, row_));
    }
  }

  /// A list of files as they are on its CD, or a map from file to level.
  void read_copies(catalogue::SoftwareRow& row, const Yaml* files) {
    std::vector<catalogue::BroughtFile> copies;
    const auto add = [&](const Yaml& name, const Yaml* level) {
      const auto file = row_.listed<File>(Kind::file, name);
      if (!file) { return; }
      const auto versions = catalogue_->files[*file].versions;
      const bool is_own = !versions.empty();
      if (!is_own && level == nullptr) {
        row.files.insert(*file);
        return;
      }
      const Level newest = static_cast<Level>(is_own ? versions.size() - 1 : 0);
      copies.push_back(
          {.file = *file,
           .origin = is_own ? Origin::oem : Origin::microsoft,
           .level = level == nullptr ? newest : row_.level(*file, *level).value_or(newest)});
    };
    if (files != nullptr && files->kind == Yaml::Kind::mapping) {
      for (const YamlEntry& each : files->entries) { add(key_of(each), &each.value); }
    } else {
      for (const Yaml* const each : RowReader::items(files)) { add(*each, nullptr); }
    }
    row.copies = catalogue_->keep(std::move(copies));
  }

  /// A service that comes to depend on itself would never start.
  void report_circle(const YamlEntry& entry) {
    const auto service = catalogue_->services.find(entry.key);
    if (!service) { return; }
    ServiceSet reached = needed_by(*service);
    for (int size = -1; size != reached.size();) {
      size = reached.size();
      ServiceSet next = reached;
      reached.for_each(
          [&](Service each) { needed_by(each).for_each([&](Service far) { next.insert(far); }); });
      reached = next;
    }
    if (reached.contains(*service)) {
      row_.problems.add(entry.key_place, "the service " + quoted(entry.key) + " depends on itself",
                        "`depends_on:`, or a group, goes round in a circle");
    }
  }

  /// What must start before a service: by name, and whatever is in the group that it depends on.
  [[nodiscard]] ServiceSet needed_by(Service service) const {
    const catalogue::ServiceRow& row = catalogue_->services[service];
    ServiceSet needed = row.depends_on;
    for (const catalogue::ServiceRow& other : catalogue_->services) {
      const bool is_in_group = row.depends_on_group && other.group == *row.depends_on_group;
      if (is_in_group && other.service != service) { needed.insert(other.service); }
    }
    return needed;
  }

  void read_condition(const YamlEntry& entry) {
    constexpr std::array<std::string_view, 3> keys{"if", "says", "source"};
    auto& all = row_.conditions();
    if (!is_mapping(entry.value, "a condition", row_.problems) ||
        !has_room(all.size(), conditions_max, entry.key_place, "conditions")) {
      return;
    }
    check_keys(entry.value, keys, row_.problems);
    if (std::ranges::find(all, std::string_view(entry.key), &Condition::name) != all.end()) {
      row_.problems.add(entry.key_place, "there is a condition " + quoted(entry.key) + " already");
      return;
    }
    const Yaml* const tests = required(entry.value, "if", row_.problems);
    if (tests == nullptr) { return; }
    const auto when =
        catalogue_->keep(read_state_tests(*tests, catalogue::StateTest::Where::disk, row_));
    if (cost(when, *catalogue_) > cost_max) {
      row_.problems.add(tests->place,
                        "that asks more than " + std::to_string(cost_max) + " questions",
                        "a condition that others ask is asked anew each time");
      return;
    }
    std::string_view help = row_.text(RowReader::given(entry.value, "says"), "`says`");
    if (help.empty()) { help = catalogue_->keep(entry.key); }
    all.push_back({.name = catalogue_->keep(entry.key),
                   .help = help,
                   .source = row_.source(entry.value).where,
                   .when = when});
  }

  Catalogue* catalogue_;
  RowReader row_;
};

namespace {

template <class Row>
void forget(Table<Row>& table, std::string_view name) {
  if (const auto id = table.find(name)) { table.forget(*id); }
}

}  // namespace

void Knowledge::read(const Yaml& section, ProblemSet& problems) {
  if (!catalogue_) {
    catalogue_ = std::make_shared<Catalogue>();
    for (const std::string_view name : forgotten_) {
      forget(catalogue_->files, name);
      forget(catalogue_->services, name);
      forget(catalogue_->registry_values, name);
      forget(catalogue_->hotfixes, name);
      forget(catalogue_->software, name);
      forget(catalogue_->programs, name);
      forget(catalogue_->messages, name);
    }
  }
  KnowledgeReader(*this, problems).read(section);
}

std::shared_ptr<const Catalogue> Knowledge::catalogue() {
  if (!catalogue_) { return Catalogue::shipped(); }
  if (!catalogue_->is_extended()) { catalogue_->finish(); }
  return catalogue_;
}

}  // namespace mscsim::scenario
