#include "sim/scenario/yaml.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "sim/scenario/plain_text.hpp"
#include "sim/scenario/yaml_errors.hpp"

namespace mscsim::scenario {
namespace {

Place place_of(const FileName& file, const YAML::Mark& mark) {
  return {.file = file, .line = mark.line + 1, .column = mark.column + 1};  // marks count from 0
}

/// Builds a Yaml out of the parser's events. What ends it is thrown as the parser's own exception,
/// so that both come out of one door.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(FileName file, const YamlBounds& bounds, ProblemSet& problems)
      : file_(std::move(file)), bounds_(bounds), problems_(&problems) {}

  [[nodiscard]] Yaml take_root() { return std::move(*root_); }

  void OnDocumentStart(const YAML::Mark& /*mark*/) override { anchored_.clear(); }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    complete(mark, anchor, leaf(mark, Yaml::Kind::null), {.values = 1});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_tag(mark, tag);
    Yaml scalar = leaf(mark, Yaml::Kind::scalar);
    scalar.text = value;
    scalar.varies = value.find("${") != std::string::npos;
    scalar.quoted = tag == "!";
    complete(mark, anchor, std::move(scalar), {.values = 1, .bytes = value.size()});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto found = anchored_.find(anchor);
    if (found == anchored_.end()) { refuse(mark, "an alias within the value it stands for"); }
    // Counted before it is copied: else a few lines could ask for gigabytes.
    count(mark, found->second.size);
    add(mark, found->second.value);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Yaml::Kind::sequence);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(mark, tag, anchor, Yaml::Kind::mapping);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override {
    report_equal_keys(open_.back().value);
    close();
  }

 private:
  struct Size {
    std::size_t values = 0;
    std::size_t bytes = 0;
  };
  /// A sequence or mapping that has not ended.
  struct Open {
    Yaml value;
    std::optional<Yaml> key;  ///< of a mapping: the one whose value comes next
    YAML::anchor_t anchor = 0;
    YAML::Mark mark;
    Size before;
  };
  struct Anchored {
    Yaml value;
    Size size;
  };

  [[noreturn]] static void refuse(const YAML::Mark& mark, const std::string& what) {
    throw YAML::ParserException(mark, what);
  }
  static void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    // The parser's own words for "no tag": `?` plain, `!` quoted.
    if (!tag.empty() && tag != "?" && tag != "!") { refuse(mark, "a tag: scenarios have none"); }
  }

  [[nodiscard]] Yaml leaf(const YAML::Mark& mark, Yaml::Kind kind) const {
    Yaml value;
    value.kind = kind;
    value.place = place_of(file_, mark);
    return value;
  }

  void count(const YAML::Mark& mark, Size size) {
    size_.values += size.values;
    size_.bytes += size.bytes;
    if (size_.values > bounds_.values_max) {
      refuse(mark, "more than " + std::to_string(bounds_.values_max) +
                       " values, with aliases written out");
    }
    if (size_.bytes > bounds_.bytes_max) {
      refuse(mark,
             "more than " + std::to_string(bounds_.bytes_max) + " bytes, with aliases written out");
    }
  }

  void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
            Yaml::Kind kind) {
    refuse_tag(mark, tag);
    if (open_.size() >= static_cast<std::size_t>(bounds_.depth_max)) {
      refuse(mark, "nested more than " + std::to_string(bounds_.depth_max) + " deep");
    }
    open_.push_back({.value = leaf(mark, kind),
                     .key = std::nullopt,
                     .anchor = anchor,
                     .mark = mark,
                     .before = size_});
    count(mark, {.values = 1});
  }

  void close() {
    Open ended = std::move(open_.back());
    open_.pop_back();
    const Size size{.values = size_.values - ended.before.values,
                    .bytes = size_.bytes - ended.before.bytes};
    remember(ended.anchor, ended.value, size);
    add(ended.mark, std::move(ended.value));
  }

  void complete(const YAML::Mark& mark, YAML::anchor_t anchor, Yaml value, Size size) {
    count(mark, size);
    remember(anchor, value, size);
    add(mark, std::move(value));
  }

  void remember(YAML::anchor_t anchor, const Yaml& value, Size size) {
    if (anchor != 0) { anchored_[anchor] = {.value = value, .size = size}; }
  }

  void add(const YAML::Mark& mark, Yaml value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return;
    }
    Open& holder = open_.back();
    holder.value.varies |= value.varies;
    if (holder.value.kind == Yaml::Kind::sequence) {
      holder.value.items.push_back(std::move(value));
    } else if (!holder.key) {
      if (value.kind != Yaml::Kind::scalar) { refuse(mark, "a key that is not a word"); }
      holder.key = std::move(value);
    } else {
      Yaml key = *std::exchange(holder.key, std::nullopt);
      // What is not there is best shown where it is missing.
      if (value.kind == Yaml::Kind::null) { value.place = key.place; }
      holder.value.entries.push_back({.key = std::move(key.text),
                                      .key_place = std::move(key.place),
                                      .value = std::move(value)});
    }
  }

  void report_equal_keys(const Yaml& mapping) {
    std::vector<const YamlEntry*> sorted;
    sorted.reserve(mapping.entries.size());
    for (const YamlEntry& entry : mapping.entries) { sorted.push_back(&entry); }
    std::ranges::stable_sort(sorted, {}, &YamlEntry::key);
    for (std::size_t i = 1; i < sorted.size(); ++i) {
      if (sorted[i]->key == sorted[i - 1]->key) {
        problems_->add(sorted[i]->key_place, quoted(sorted[i]->key) + " is here twice");
      }
    }
  }

  FileName file_;
  YamlBounds bounds_;
  Size size_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Anchored> anchored_;
  std::optional<Yaml> root_;
  ProblemSet* problems_;
};

}  // namespace

std::optional<std::vector<Yaml>> parse_yaml_documents(std::string_view text,
                                                      const std::string& file,
                                                      const YamlBounds& bounds,
                                                      ProblemSet& problems) {
  const FileName name(file, std::string(text));
  if (const auto bad = find_bad_byte(text, name)) {
    problems.add({*bad});
    return std::nullopt;
  }
  try {
    std::istringstream stream{std::string(text)};
    YAML::Parser parser(stream);
    TreeBuilder builder(name, bounds, problems);
    std::vector<Yaml> documents;
    while (parser.HandleNextDocument(builder)) { documents.push_back(builder.take_root()); }
    if (documents.empty()) {
      problems.add({.file = file}, "there is nothing in this file");
      return std::nullopt;
    }
    return documents;
  } catch (const YAML::Exception& error) {
    auto [what, instead] = in_plain_words(error.msg);
    problems.add(place_of(name, error.mark), std::move(what), std::move(instead));
    return std::nullopt;
  }
}

std::optional<Yaml> parse_yaml(std::string_view text, const std::string& file,
                               const YamlBounds& bounds, ProblemSet& problems) {
  auto documents = parse_yaml_documents(text, file, bounds, problems);
  if (!documents) { return std::nullopt; }
  if (documents->size() > 1) {
    problems.add((*documents)[1].place, "a second document", "one file for each");
    return std::nullopt;
  }
  return std::move(documents->front());
}

}  // namespace mscsim::scenario
