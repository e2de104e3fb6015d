#include "sim/evidence/json_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "sim/evidence/json_nesting.hpp"
#include "sim/evidence/windows_event_fields.hpp"
#include "sim/unicode/json_text.hpp"

namespace mscsim::evidence {
namespace {

/// The members of an object in the order in which they came, found by a hash of their names: those
/// of nlohmann::ordered_map are compared one by one.
template <class Key, class T, class IgnoredLess, class Allocator>
class OrderedMembers : public std::vector<std::pair<const Key, T>, Allocator> {
 public:
  using key_type = Key;
  using mapped_type = T;
  using Container = std::vector<std::pair<const Key, T>, Allocator>;
  using typename Container::const_iterator;
  using typename Container::iterator;
  using typename Container::size_type;
  using typename Container::value_type;
  using key_compare = std::equal_to<>;
  using Container::Container;

  std::pair<iterator, bool> emplace(const Key& key, T&& value) {
    if (const auto there = find(key); there != this->end()) { return {there, false}; }
    this->emplace_back(key, std::move(value));
    if (this->size() > few) { index(); }
    return {std::prev(this->end()), true};
  }
  T& operator[](const Key& key) { return emplace(key, T{}).first->second; }

  iterator find(const Key& key) { return this->begin() + static_cast<std::ptrdiff_t>(place(key)); }
  const_iterator find(const Key& key) const {
    return this->begin() + static_cast<std::ptrdiff_t>(place(key));
  }
  size_type count(const Key& key) const { return place(key) < this->size() ? 1 : 0; }

 private:
  /// So many are looked through.
  static constexpr size_type few = 16;

  const value_type& at_row(size_type row) const { return Container::operator[](row); }

  /// The row of `key`; the size where it is not there.
  size_type place(const Key& key) const {
    if (this->size() <= few) {
      return static_cast<size_type>(std::ranges::find(*this, key, &value_type::first) -
                                    this->begin());
    }
    const auto [first, last] = rows_.equal_range(std::hash<Key>{}(key));
    const auto found =
        std::find_if(first, last, [&](const auto& row) { return at_row(row.second).first == key; });
    return found == last ? this->size() : found->second;
  }
  void index() {
    for (size_type row = rows_.size(); row < this->size(); ++row) {
      rows_.emplace(std::hash<Key>{}(at_row(row).first), row);
    }
  }

  std::unordered_multimap<std::size_t, size_type> rows_;  ///< by hash; empty while there are few
};

using Json = nlohmann::basic_json<OrderedMembers>;
using Bad = RecordReader::Bad;

Value value_of(const Json& json) {
  switch (json.type()) {
    case Json::value_t::boolean:
      return json.get<bool>();
    case Json::value_t::number_integer:
      return json.get<std::int64_t>();
    case Json::value_t::number_unsigned: {
      const auto number = json.get<std::uint64_t>();
      constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
      if (number <= most) { return static_cast<std::int64_t>(number); }
      return fmt::format("{}", number);
    }
    case Json::value_t::number_float:
      return json.get<double>();
    case Json::value_t::string:
      return json.get<std::string>();
    default:
      return std::monostate{};
  }
}

/// Writes out what is nested. Keeps within the bounds of RecordReader.
class Flattener {
 public:
  explicit Flattener(Record& record) : record_(&record) {}

  [[nodiscard]] bool flatten(const std::string& name, const Json& json, int depth) {
    if (depth > RecordReader::depth_max || record_->fields.size() >= RecordReader::fields_max) {
      return false;
    }
    if (json.is_object()) {
      if (depth > 0) { record_->fields.push_back({name, Nested{.is_list = false}}); }
      const std::string front = name.empty() ? "" : name + '.';
      return std::ranges::all_of(json.get_ref<const Json::object_t&>(), [&](const auto& each) {
        return flatten(front + without_blanks(each.first), each.second, depth + 1);
      });
    }
    if (json.is_array() && !json.empty()) {
      return std::ranges::all_of(json,
                                 [&](const Json& item) { return flatten(name, item, depth + 1); });
    }
    record_->fields.push_back(
        {name, json.is_array() ? Value(Nested{.is_list = true}) : value_of(json)});
    return true;
  }

 private:
  Record* record_;
};

/// What is wrong at a letter of JSON where its grammar allows none such.
std::string wrong_letter(char letter) {
  if (letter >= ' ' && letter <= '~') {
    return fmt::format("no JSON: `{}` cannot stand here", letter);
  }
  return static_cast<unsigned char>(letter) < ' '
             ? "no JSON: a line end, a tab or another control character in a text"
             : "no JSON: a letter outside of a text, or one that is not UTF-8";
}

/// Builds the tree of a text, and refuses what is nested too deep before it grows.
class TreeBuilder : public nlohmann::json_sax<Json> {
 public:
  explicit TreeBuilder(std::string_view text) : text_(text) {}

  bool null() override { return put(nullptr); }
  bool boolean(bool value) override { return put(value); }
  bool number_integer(number_integer_t value) override { return put(value); }
  bool number_unsigned(number_unsigned_t value) override { return put(value); }
  bool number_float(number_float_t value, const string_t& /*text*/) override { return put(value); }
  bool string(string_t& value) override { return put(std::move(value)); }
  bool binary(binary_t& /*value*/) override { return false; }  // there is none in text
  bool start_object(std::size_t /*elements*/) override { return open(Json::object()); }
  bool key(string_t& name) override {
    member_ = &open_.back()->get_ref<Json::object_t&>()[name];
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*elements*/) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    constexpr int number_out_of_range = 406;
    bad_ = Bad{.line = 0, .column = position, .what = {}};
    if (error.id == number_out_of_range) {
      bad_->what = "no JSON: a number that is too large";
    } else if (position == 0 || position > text_.size()) {
      bad_->what = "no JSON: it ends too early";
    } else {
      bad_->what = wrong_letter(text_[position - 1]);
    }
    return false;
  }

  /// Requires: the whole text was read.
  [[nodiscard]] std::variant<Json, Bad> take() {
    if (bad_) { return std::move(*bad_); }
    return std::move(root_);
  }

 private:
  /// Puts `value` where the next one goes. Returns: its place.
  Json& place(Json value) {
    if (open_.empty()) { return root_ = std::move(value); }
    if (open_.back()->is_array()) {
      open_.back()->push_back(std::move(value));
      return open_.back()->back();
    }
    return *member_ = std::move(value);
  }
  bool put(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    if (open_.size() > static_cast<std::size_t>(RecordReader::depth_max)) {
      bad_ = Bad{.line = 0,
                 .column = 0,
                 .what = fmt::format("nested more than {} deep", RecordReader::depth_max)};
      return false;
    }
    open_.push_back(&place(std::move(value)));
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  std::string_view text_;
  Json root_;
  std::vector<Json*> open_;  ///< a list does not grow while one of its values is open
  Json* member_ = nullptr;   ///< what the last name is of
  std::optional<Bad> bad_;
};

std::variant<Json, Bad> parse(std::string_view text) {
  TreeBuilder builder(text);
  static_cast<void>(Json::sax_parse(text, &builder));
  return builder.take();
}

std::variant<Record, Bad> record_of(const Json& json) {
  if (!json.is_object()) {
    return Bad{.line = 0, .column = 1, .what = "a record is a JSON object"};
  }
  Record record;
  if (!Flattener(record).flatten({}, json, 0)) {
    return Bad{.line = 0,
               .column = 0,
               .what = fmt::format("more than {} fields", RecordReader::fields_max)};
  }
  name_windows_event_fields(record);
  return record;
}

}  // namespace

std::variant<Record, Bad> parse_record(std::string_view json) {
  auto parsed = parse(json);
  if (auto* const bad = std::get_if<Bad>(&parsed)) { return std::move(*bad); }
  return record_of(std::get<Json>(parsed));
}

bool RecordReader::take_line(std::string& line, bool& too_long) {
  too_long = false;
  line.clear();
  std::streambuf* const buffer = in_->rdbuf();
  bool any = false;
  while (true) {
    const int c = buffer->sbumpc();
    if (c == std::char_traits<char>::eof()) { return any; }
    any = true;
    if (c == '\n') { return true; }
    if (line.size() < line_bytes_max) {
      line.push_back(static_cast<char>(c));
    } else {
      too_long = true;
    }
  }
}

bool RecordReader::take_object(std::string& text, std::size_t indent) {
  JsonNesting nesting;
  static_cast<void>(nesting.read(text));
  std::string line;
  bool too_long = false;
  while (take_line(line, too_long)) {
    ++line_;
    if (too_long || text.size() + line.size() > line_bytes_max) { return false; }
    if (!nesting.is_broken()) {
      const std::size_t taken = nesting.read(line);
      text.append(1, '\n').append(line, 0, taken);
      if (nesting.is_closed()) {
        rest_ = line.substr(taken);
        return true;
      }
    }
    // What cannot be JSON ends where a person would say that it does: where a brace closes as far
    // to the left as the first one stood.
    const std::size_t first = line.find_first_not_of(" \t");
    if (nesting.is_broken() && first <= indent && line[first] == '}') { return true; }
  }
  return true;
}

/// A list on one line.
void RecordReader::take_list(std::string_view text) {
  const auto parsed = parse(text);
  if (const auto* const bad = std::get_if<Bad>(&parsed)) {
    ahead_.emplace_back(Bad{.line = line_, .column = bad->column, .what = bad->what});
    return;
  }
  for (const Json& item : std::get<Json>(parsed)) {
    auto record = record_of(item);
    if (auto* const bad = std::get_if<Bad>(&record)) {
      ahead_.emplace_back(Bad{.line = line_, .column = 0, .what = bad->what});
    } else {
      ahead_.emplace_back(std::get<Record>(std::move(record)));
    }
  }
}

RecordReader::Read RecordReader::next() {
  Read next = read();
  if (auto* const record = std::get_if<Record>(&next)) { record->time_field = time_field_; }
  return next;
}

RecordReader::Read RecordReader::read() {
  std::string line;
  bool too_long = false;
  while (true) {
    if (!ahead_.empty()) {
      Read read = std::move(ahead_.front());
      ahead_.pop_front();
      return read;
    }
    if (!rest_.empty()) {
      line = std::exchange(rest_, {});
    } else {
      if (!take_line(line, too_long)) { return End{}; }
      ++line_;
    }
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) { line.erase(0, 3); }
    const auto first = line.find_first_not_of(" \t\r,");
    if (first == std::string::npos) { continue; }
    const auto last = line.find_last_not_of(" \t\r,");
    std::string text = line.substr(first, last - first + 1);
    const std::size_t begun = line_;
    if (text == "{" && !too_long) { too_long = !take_object(text, first); }
    if (too_long) {
      return Bad{.line = begun,
                 .column = 0,
                 .what = fmt::format("a record of more than {} bytes", line_bytes_max)};
    }
    if (text == "[" || text == "]") { continue; }
    if (text.starts_with('[')) {
      take_list(text);
      continue;
    }
    auto parsed = parse_record(text);
    if (auto* const bad = std::get_if<Bad>(&parsed)) {
      bad->line = begun;
      return std::move(*bad);
    }
    return std::get<Record>(std::move(parsed));
  }
}

std::string json_line(const Record& record) {
  Json json = Json::object();
  for (const Field& field : record.fields) {
    Json value = std::visit(
        [](const auto& held) {
          if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
            return Json(nullptr);
          } else if constexpr (std::is_same_v<std::decay_t<decltype(held)>, Nested>) {
            return held.is_list ? Json::array() : Json::object();
          } else {
            return Json(held);
          }
        },
        field.value);
    const auto there = json.find(field.name);
    if (there == json.end()) {
      json[field.name] = std::move(value);
    } else if (there->is_array() && !there->empty()) {
      there->push_back(std::move(value));
    } else {
      *there = Json::array({*there, std::move(value)});
    }
  }
  return unicode::json_line(json);
}

}  // namespace mscsim::evidence
