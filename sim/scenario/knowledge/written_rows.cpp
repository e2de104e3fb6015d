#include "sim/scenario/knowledge/written_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "models/check.hpp"
#include "sim/scenario/duration.hpp"
#include "sim/scenario/knowledge/row_words.hpp"
#include "sim/scenario/words.hpp"

namespace mscsim::scenario {
namespace {

using catalogue::Behaviour;
using catalogue::StateTest;

constexpr std::string_view indent = "    ";

/// `{ a: b, c: d }` of what is given.
class Flow {
 public:
  void text(std::string_view key, std::string_view value) {
    if (!value.empty()) { put(key, scalar_words(value)); }
  }
  void raw(std::string_view key, const std::string& value) {
    if (!value.empty()) { put(key, value); }
  }
  void list(std::string_view key, const std::vector<std::string_view>& items) {
    if (items.empty()) { return; }
    std::string words;
    for (const std::string_view item : items) {
      words += (words.empty() ? "" : ", ") + scalar_words(item);
    }
    put(key, "[" + words + "]");
  }
  [[nodiscard]] std::string words() const { return text_.empty() ? "{}" : "{ " + text_ + " }"; }

 private:
  void put(std::string_view key, const std::string& value) {
    text_ += fmt::format("{}{}: {}", text_.empty() ? "" : ", ", key, value);
  }
  std::string text_;
};

void put_source(Flow& row, const Source& source) { row.text("source", source.where); }

template <class Id>
std::vector<std::string_view> names(const Catalogue& rows, const BitSet<Id>& set) {
  std::vector<std::string_view> result;
  set.for_each([&](Id id) { result.push_back(rows.name(id)); });
  return result;
}

std::string line(std::string_view name, const Flow& row) {
  return fmt::format("{}{}: {}\n", indent, scalar_words(name), row.words());
}

std::string files(const Catalogue& rows) {
  std::string text;
  for (const catalogue::SystemFile& row : rows.files) {
    Flow flow;
    flow.text("folder", row.folder);
    if (row.versions.empty()) {
      flow.text("maker", "microsoft");
    } else {
      flow.list("levels", {row.versions.begin(), row.versions.end()});
    }
    if (row.carried_from) { flow.text("from", catalogue::word(*row.carried_from)); }
    put_source(flow, row.source);
    text += line(row.name, flow);
  }
  return text;
}

std::string services(const Catalogue& rows) {
  std::string text;
  for (const catalogue::ServiceRow& row : rows.services) {
    Flow flow;
    flow.text("kind", row.driver ? "driver" : "service");
    flow.text("display", row.display);
    flow.text("start", catalogue::word(row.start));
    flow.text("group", catalogue::name(row.group));
    flow.list("depends_on", names(rows, row.depends_on));
    if (row.depends_on_group) {
      flow.text("depends_on_group", catalogue::name(*row.depends_on_group));
    }
    if (row.image) { flow.text("file", rows.files[*row.image].name); }
    flow.text("account", row.account);
    if (row.error_control != catalogue::ErrorControl::normal) {
      flow.text("error_control",
                error_control_words.at(static_cast<std::size_t>(row.error_control)));
    }
    if (row.tag != 0) { flow.text("tag", std::to_string(row.tag)); }
    if (row.starts_in_ms != 0) { flow.text("starts_in", duration_words(row.starts_in_ms)); }
    put_source(flow, row.source);
    text += line(row.key, flow);
  }
  return text;
}

std::string registry(const Catalogue& rows) {
  std::string text;
  for (const catalogue::RegistryValueRow& row : rows.registry_values) {
    Flow flow;
    flow.text("type", registry_type_words.at(static_cast<std::size_t>(row.type)));
    if (row.read_by) { flow.text("read_by", rows.name(*row.read_by)); }
    if (row.read_at_boot) { flow.text("read_by", "boot"); }
    flow.text("says", row.help);
    put_source(flow, row.source);
    text += line(row.path, flow);
  }
  return text;
}

std::string hotfixes(const Catalogue& rows) {
  std::string text;
  for (const catalogue::HotfixRow& row : rows.hotfixes) {
    Flow flow;
    flow.text("over", catalogue::word(row.needs));
    flow.list("files", names(rows, row.files));
    put_source(flow, row.source);
    text += line(row.word, flow);
  }
  return text;
}

std::string software(const Catalogue& rows) {
  std::string text;
  for (const catalogue::SoftwareRow& row : rows.software) {
    if (row.extra || row.warning || row.origin != Origin::microsoft) {
      text += fmt::format("{}# {}: said in C++ (what it asks, or sets up beside a service)\n",
                          indent, row.word);
      continue;
    }
    Flow flow;
    flow.text("title", row.title);
    flow.list("files", names(rows, row.files));
    flow.list("services", names(rows, row.services));
    if (row.level) { flow.text("from", catalogue::word(*row.level)); }
    put_source(flow, row.source);
    text += line(row.word, flow);
  }
  return text;
}

std::string programs(const Catalogue& rows) {
  std::string text;
  for (const catalogue::ProgramRow& row : rows.programs) {
    Flow flow;
    flow.text("does", row.help);
    if (row.file) { flow.text("file", rows.files[*row.file].name); }
    put_source(flow, row.source);
    text += line(row.word, flow);
  }
  return text;
}

std::string events(const Catalogue& rows) {
  std::string text;
  for (const catalogue::EventRow& row : rows.events) {
    Flow flow;
    flow.text("source", row.provider);
    flow.raw("id", std::to_string(row.id));
    flow.text("type", severity_words.at(static_cast<std::size_t>(row.severity)));
    flow.text("text", row.text);
    flow.text("cites", row.source.where);
    text += fmt::format("{}- {}\n", indent, flow.words());
  }
  return text;
}

std::string messages(const Catalogue& rows) {
  std::string text;
  for (const catalogue::MessageRow& row : rows.messages) {
    Flow flow;
    flow.text("text", row.text);
    if (row.stop_screen) { flow.raw("stop_screen", "true"); }
    put_source(flow, row.source);
    text += line(row.word, flow);
  }
  return text;
}

std::string errors(const Catalogue& rows) {
  std::string text;
  for (const catalogue::ErrorRow& row : rows.errors) {
    text +=
        fmt::format("{}{}: {}\n", indent, static_cast<unsigned>(row.error), scalar_words(row.text));
  }
  return text;
}

/// A file rule as a test; empty: it asks for a defect, which only C++ can.
std::string test_words(const Catalogue& rows, const StateTest& test) {
  const FileRule& rule = test.file;
  if (test.of != StateTest::Of::file || rule.defect) { return {}; }
  Flow flow;
  flow.text("file", rows.files[rule.file].name);
  flow.text("where", where_words.at(static_cast<std::size_t>(test.where)));
  flow.text("is", relation_words.at(static_cast<std::size_t>(rule.relation)));
  if (rule.relation != Relation::is_there && rule.relation != Relation::absent) {
    flow.text("than", rows.files[rule.against].name);
  }
  if (rule.from != Level::rtm) { flow.text("from", catalogue::word(rule.from)); }
  if (rule.to != FileRule{}.to) { flow.text("up_to", catalogue::word(rule.to)); }
  flow.text("maker",
            maker_words.at(static_cast<std::size_t>(rule.origin.value_or(Origin::absent))));
  return fmt::format("{}file: {}", test.expected ? "" : "no_", flow.words());
}

std::string moment_words(const Catalogue& rows, const Behaviour& behaviour) {
  switch (behaviour.at) {
    case Moment::service_start:
      return "{ start: " + scalar_words(rows.services[static_cast<Service>(behaviour.of)].key) +
             " }";
    case Moment::program:
      return "{ program: " + scalar_words(rows.programs[static_cast<Program>(behaviour.of)].word) +
             " }";
    default:
      return "boot";
  }
}

std::string outcome_words(const Catalogue& rows, const Behaviour& behaviour) {
  Flow flow;
  const std::string error = std::to_string(static_cast<unsigned>(behaviour.result.error));
  switch (behaviour.result.how) {
    case StartResult::How::not_started:
      flow.raw("fails_with", error);
      break;
    case StartResult::How::terminated:
      flow.raw("ends_with", error);
      break;
    case StartResult::How::service_specific:
      flow.raw("ends_with_own", error);
      break;
    case StartResult::How::hung:
      flow.raw("hangs", "true");
      break;
    case StartResult::How::running:
    case StartResult::How::machine_stopped:
      break;
  }
  if (behaviour.message) {
    flow.text(behaviour.stops_machine ? "stop" : "shows", rows.messages[*behaviour.message].word);
  }
  std::string events;
  for (const catalogue::OwnEvent& event : behaviour.events) {
    const catalogue::EventRow& row = rows.events[event.event];
    events += fmt::format("{}{{ source: {}, id: {} }}", events.empty() ? "" : ", ",
                          scalar_words(row.provider), row.id);
  }
  if (!events.empty()) { flow.raw("events", "[" + events + "]"); }
  return flow.words();
}

std::string behaviours(const Catalogue& rows) {
  std::string text;
  for (const Behaviour& each : rows.behaviours) {
    const std::string test = each.when.size() == 1 ? test_words(rows, each.when.front()) : "";
    if (test.empty()) {
      text += fmt::format("{}# {}: said in C++ (it asks for a defect)\n", indent,
                          moment_words(rows, each));
      continue;
    }
    text += fmt::format("{}- at: {}\n{}  if: {{ {} }}\n{}  then: {}\n", indent,
                        moment_words(rows, each), indent, test, indent, outcome_words(rows, each));
    text += fmt::format("{}  source: {}\n", indent, scalar_words(each.source.where));
  }
  return text;
}

struct Section {
  std::string_view name;
  std::string (*write)(const Catalogue&);
};
constexpr std::array sections{Section{"files", files},       Section{"services", services},
                              Section{"registry", registry}, Section{"hotfixes", hotfixes},
                              Section{"software", software}, Section{"programs", programs},
                              Section{"events", events},     Section{"messages", messages},
                              Section{"errors", errors},     Section{"behaviours", behaviours}};

}  // namespace

std::span<const std::string_view> written_kinds() {
  static const std::vector<std::string_view> kinds = [] {
    std::vector<std::string_view> made;
    for (const Section& section : sections) { made.push_back(section.name); }
    return made;
  }();
  return kinds;
}

std::string written_rows(std::string_view section, const Catalogue& catalogue) {
  const auto* const found = std::ranges::find(sections, section, &Section::name);
  MSCSIM_CHECK(found != sections.end());
  return fmt::format("know:\n  {}:\n{}", section, found->write(catalogue));
}

}  // namespace mscsim::scenario
