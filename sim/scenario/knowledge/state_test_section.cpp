#include "sim/scenario/knowledge/state_test_section.hpp"

#include <algorithm>
#include <array>

#include "models/tables.hpp"
#include "sim/scenario/knowledge/row_words.hpp"

namespace mscsim::scenario {
namespace {

using catalogue::StateTest;
using Of = StateTest::Of;
using Has = StateTest::Has;
using Where = StateTest::Where;

constexpr std::array<std::string_view, 7> service_words{"installed", "running", "boot",    "system",
                                                        "automatic", "manual",  "disabled"};

/// Reads one test: what it begins with says what it asks.
class TestReader {
 public:
  TestReader(Where where, const RowReader& row, bool has_target)
      : where_(where), row_(&row), has_target_(has_target) {}

  // Recurses: LoadBounds::depth_max bounds it
  std::vector<StateTest> read_all(const Yaml& section) {
    std::vector<StateTest> tests;
    for (const Yaml* const each : RowReader::items(&section)) {
      if (!is_mapping(*each, "a test", row_->problems)) { continue; }
      for (const YamlEntry& entry : each->entries) { read(entry, tests); }
    }
    if (tests.empty() && row_->problems.empty()) {
      row_->problems.add(section.place, "a test is missing", "what must be so");
    }
    return tests;
  }

 private:
  struct Row {
    std::string_view word;
    bool (TestReader::*read)(const Yaml&, StateTest&);
  };
  static const std::array<Row, 14>& rows();
  friend std::span<const std::string_view> mscsim::scenario::state_test_words();

  void read(const YamlEntry& entry, std::vector<StateTest>& tests) {
    std::string_view word = entry.key;
    StateTest test{.of_target = of_target_, .where = where_};
    if (word.starts_with("no_")) {
      word.remove_prefix(3);
      test.expected = false;
    }
    if (word == "on_target") {
      if (!has_target_ || of_target_) {
        row_->problems.add(entry.key_place, "there is no target here",
                           "only a program is pointed at another machine: `at: { program: ... }`");
        return;
      }
      of_target_ = true;
      const auto inner = read_all(entry.value);
      tests.insert(tests.end(), inner.begin(), inner.end());
      of_target_ = false;
      return;
    }
    const auto found = std::ranges::find(rows(), word, &Row::word);
    if (found == rows().end()) {
      std::string known = suggestion(word, state_test_words());
      if (known.empty()) {
        for (const std::string_view each : state_test_words()) {
          known += (known.empty() ? "it can be one of " : ", ") + quoted(each);
        }
      }
      row_->problems.add(entry.key_place, "nothing asks for " + quoted(entry.key), known);
      return;
    }
    if ((this->*found->read)(entry.value, test)) { tests.push_back(test); }
  }

  template <class Id>
  bool listed(Kind kind, const Yaml& value, Id& id) {
    const auto row = row_->listed<Id>(kind, value);
    if (row) { id = *row; }
    return row.has_value();
  }
  template <std::size_t count>
  std::optional<std::size_t> word_of(const Yaml& mapping, std::string_view key,
                                     const std::array<std::string_view, count>& words) {
    const Yaml* const value = RowReader::given(mapping, key);
    return value == nullptr ? std::nullopt : read_word(*value, key, words, row_->problems);
  }

  /// `is`, `from`, `below` and `up_to`: a range of levels. Returns: whether one is given.
  template <class ReadLevel>
  bool read_range(const Yaml& mapping, FileRule& rule, ReadLevel level) {
    bool any = false;
    const auto take = [&](std::string_view key, auto set) {
      const Yaml* const value = RowReader::given(mapping, key);
      if (value == nullptr) { return; }
      any = true;
      if (const auto read = level(*value)) { set(*read, *value); }
    };
    const auto set_to = [&](Level read, const Yaml&) { rule.to = read; };
    take("level", [&](Level read, const Yaml&) { rule.from = rule.to = read; });
    take("from", [&](Level read, const Yaml&) { rule.from = read; });
    take("up_to", set_to);
    take("below", [&](Level read, const Yaml& value) {
      if (read == Level{}) {
        row_->problems.add(value.place, "nothing is below " + quoted(value.text));
      } else {
        rule.to = static_cast<Level>(static_cast<int>(read) - 1);
      }
    });
    if (rule.from > rule.to && row_->problems.empty()) {
      row_->problems.add(mapping.place, "the range of levels is empty", "`from` the lower one");
    }
    return any;
  }

  bool read_file(const Yaml& value, StateTest& test) {
    constexpr std::array<std::string_view, 10> keys{"file", "where", "is",    "than",  "level",
                                                    "from", "up_to", "below", "maker", "without"};
    test.of = Of::file;
    test.file.relation = Relation::is_there;
    if (value.kind == Yaml::Kind::scalar) {
      test.file.origin = std::nullopt;
      return listed(Kind::file, value, test.file.file);
    }
    if (!is_mapping(value, "`file`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    const Yaml* const name = required(value, "file", row_->problems);
    if (name == nullptr || !listed(Kind::file, *name, test.file.file)) { return false; }
    if (const auto where = word_of(value, "where", where_words)) {
      test.where = static_cast<Where>(*where);
    }
    if (const auto relation = word_of(value, "is", relation_words)) {
      test.file.relation = static_cast<Relation>(*relation);
    }
    if (const Yaml* const than = RowReader::given(value, "than")) {
      static_cast<void>(listed(Kind::file, *than, test.file.against));
    }
    const bool compares = test.file.relation != Relation::is_there;
    const auto has_own = [&](File file) { return !row_->catalogue.files[file].versions.empty(); };
    const bool is_absent = test.file.relation == Relation::absent;
    if (compares && !is_absent && (has_own(test.file.file) || has_own(test.file.against))) {
      row_->problems.add(value.place, "versions of a maker's own cannot be compared with others",
                         "`below:` or `from:` one of its versions; `service_pack:` for the pack");
      return false;
    }
    const File numbered = compares ? test.file.against : test.file.file;
    const bool any_level =
        read_range(value, test.file, [&](const Yaml& word) { return row_->level(numbered, word); });
    const bool is_own = !row_->catalogue.files[test.file.file].versions.empty();
    // A level is of Microsoft's own copies, unless a maker is named.
    test.file.origin = any_level && !is_own ? std::optional(Origin::microsoft) : std::nullopt;
    if (compares && !is_own) { test.file.origin = Origin::microsoft; }
    if (const auto maker = word_of(value, "maker", maker_words)) {
      test.file.origin = *maker == 0 ? std::nullopt : std::optional(static_cast<Origin>(*maker));
    }
    if (const Yaml* const without = RowReader::given(value, "without")) {
      static_cast<void>(listed(Kind::hotfix, *without, test.file.without));
    }
    return true;
  }

  bool read_registry(const Yaml& value, StateTest& test) {
    constexpr std::array<std::string_view, 7> keys{"value", "is",       "equals", "above",
                                                   "below", "contains", "as_read"};
    constexpr std::array<std::string_view, 3> is_words{"set", "missing", "outside"};
    test.of = Of::registry_value;
    if (value.kind == Yaml::Kind::scalar) {
      return listed(Kind::registry_value, value, test.value);
    }
    if (!is_mapping(value, "`registry`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    const Yaml* const path = required(value, "value", row_->problems);
    if (path == nullptr || !listed(Kind::registry_value, *path, test.value)) { return false; }
    test.in_effect = row_->truth(RowReader::given(value, "as_read"), "`as_read`");
    const auto& known = row_->catalogue.registry_values[test.value];
    if (test.in_effect && !known.read_by && !known.read_at_boot) {
      row_->problems.add(value.place, "nothing reads " + quoted(known.path) + " only once",
                         "`read_by:` says who does");
    }
    const bool is_number = known.type == RegistryType::dword;
    const auto compare = [&](std::string_view key, Has has, bool text_too) {
      const Yaml* const with = RowReader::given(value, key);
      if (with == nullptr) { return; }
      test.has = has;
      if (is_number) {
        test.number = row_->number(*with, quoted(key)).value_or(0);
      } else if (text_too) {
        test.text = row_->text(with, quoted(key));
      } else {
        row_->problems.add(with->place, quoted(key) + " compares numbers, and the value is text");
      }
    };
    compare("equals", Has::equals, true);
    compare("above", Has::above, false);
    compare("below", Has::below, false);
    if (!is_number) { compare("contains", Has::contains, true); }
    if (const auto is = word_of(value, "is", is_words)) {
      test.has = *is == 2 ? Has::outside : Has::set;
      if (*is == 1) { test.expected = !test.expected; }
      if (*is == 2 && !known.from && !known.to) {
        row_->problems.add(value.place, quoted(known.path) + " has no range",
                           "`from:` and `to:` of the value give one");
      }
    }
    return true;
  }

  bool read_service(const Yaml& value, StateTest& test) {
    constexpr std::array<std::string_view, 2> keys{"service", "is"};
    test.of = Of::service;
    if (value.kind == Yaml::Kind::scalar) { return listed(Kind::service, value, test.service); }
    if (!is_mapping(value, "`service`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    if (const auto is = word_of(value, "is", service_words)) {
      test.is = static_cast<StateTest::Is>(*is);
    }
    const Yaml* const name = required(value, "service", row_->problems);
    return name != nullptr && listed(Kind::service, *name, test.service);
  }

  bool read_software(const Yaml& value, StateTest& test) {
    test.of = Of::software;
    return listed(Kind::software, value, test.software);
  }
  bool read_hotfix(const Yaml& value, StateTest& test) {
    test.of = Of::hotfix;
    return listed(Kind::hotfix, value, test.hotfix);
  }
  bool read_service_pack(const Yaml& value, StateTest& test) {
    constexpr std::array<std::string_view, 4> keys{"level", "from", "up_to", "below"};
    test.of = Of::service_pack;
    const auto level = [&](const Yaml& word) { return row_->listed<Level>(Kind::level, word); };
    if (value.kind == Yaml::Kind::scalar) {
      const auto read = level(value);
      if (read) { test.file.from = test.file.to = *read; }
      return read.has_value();
    }
    if (!is_mapping(value, "`service_pack`", row_->problems)) { return false; }
    check_keys(value, keys, row_->problems);
    return read_range(value, test.file, level);
  }
  bool read_edition(const Yaml& value, StateTest& test) {
    test.of = Of::edition;
    return listed(Kind::edition, value, test.edition);
  }
  bool read_component(const Yaml& value, StateTest& test) {
    test.of = Of::component;
    return listed(Kind::component, value, test.component);
  }
  bool read_driver(const Yaml& value, StateTest& test) {
    test.of = Of::driver_package;
    test.text = row_->text(&value, "the driver package");
    return !test.text.empty();
  }
  bool read_member(const Yaml& value, StateTest& test) {
    test.of = Of::member;
    if (!row_->truth(&value, "`member`")) { test.expected = !test.expected; }
    return true;
  }
  /// `fact: { boot-disk: ide }`
  bool read_fact(const Yaml& value, StateTest& test) {
    test.of = Of::fact;
    const auto read = row_->fact(value);
    if (read) {
      test.fact = read->fact;
      test.number = read->word;
    }
    return read.has_value();
  }
  bool read_cause(const Yaml& value, StateTest& test) {
    test.of = Of::condition;
    const auto row = row_->listed(Kind::condition, value);
    static_cast<void>(row_->conditions());  // its number is a row of these from now on
    test.condition = row.value_or(0);
    return row.has_value();
  }
  // Recurses: LoadBounds::depth_max bounds it
  bool read_all_of(const Yaml& value, StateTest& test) {
    test.of = Of::all;
    test.tests = row_->catalogue.keep(read_all(value));
    return !test.tests.empty();
  }
  // Recurses: LoadBounds::depth_max bounds it
  bool read_any(const Yaml& value, StateTest& test) {
    test.of = Of::any;
    test.tests = row_->catalogue.keep(read_all(value));
    return !test.tests.empty();
  }

  Where where_;
  const RowReader* row_;
  bool has_target_;
  bool of_target_ = false;
};

const std::array<TestReader::Row, 14>& TestReader::rows() {
  static constexpr std::array<Row, 14> all{{
      {"file", &TestReader::read_file},
      {"registry", &TestReader::read_registry},
      {"service", &TestReader::read_service},
      {"software", &TestReader::read_software},
      {"hotfix", &TestReader::read_hotfix},
      {"service_pack", &TestReader::read_service_pack},
      {"edition", &TestReader::read_edition},
      {"component", &TestReader::read_component},
      {"driver", &TestReader::read_driver},
      {"member", &TestReader::read_member},
      {"fact", &TestReader::read_fact},
      {"cause", &TestReader::read_cause},
      {"any", &TestReader::read_any},
      {"all", &TestReader::read_all_of},
  }};
  return all;
}

}  // namespace

std::span<const std::string_view> state_test_words() {
  static const std::vector<std::string_view> words = [] {
    std::vector<std::string_view> made;
    for (const auto& row : TestReader::rows()) { made.push_back(row.word); }
    return made;
  }();
  return words;
}

std::vector<StateTest> read_state_tests(const Yaml& section, Where where, const RowReader& row,
                                        bool has_target) {
  return TestReader(where, row, has_target).read_all(section);
}

// Recurses: through conditions, each of which is within cost_max and asks earlier ones only
std::size_t cost(std::span<const StateTest> tests, const Catalogue& catalogue) {
  std::size_t sum = 0;
  for (const StateTest& test : tests) {
    ++sum;
    if (test.of == Of::any || test.of == Of::all) { sum += cost(test.tests, catalogue); }
    if (test.of == Of::condition && test.condition < catalogue.conditions.size()) {
      sum += cost(catalogue.conditions[test.condition].when, catalogue);
    }
  }
  return sum;
}

}  // namespace mscsim::scenario
