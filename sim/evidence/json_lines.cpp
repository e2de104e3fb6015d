#include "sim/evidence/json_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <map>
#include <nlohmann/json.hpp>

#include "sim/evidence/windows_event_fields.hpp"

namespace mscsim::evidence {
namespace {

using Json = nlohmann::ordered_json;
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

/// Refuses what is nested too deep before a tree of it is built.
class DepthGuard {
 public:
  bool operator()(int depth, Json::parse_event_t /*event*/, Json& /*parsed*/) {
    too_deep_ = too_deep_ || depth > RecordReader::depth_max;
    return !too_deep_;
  }
  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  bool too_deep_ = false;
};

/// What the library says was wrong, without its name for the error and the place.
std::string reason(std::string_view what) {
  const auto syntax = what.find("syntax error");
  return std::string(syntax == std::string_view::npos ? what : what.substr(syntax));
}

std::variant<Json, Bad> parse(std::string_view text) {
  DepthGuard guard;
  Json json;
  try {
    json = Json::parse(text, std::ref(guard));
  } catch (const Json::parse_error& error) {
    return Bad{.line = 0, .column = error.byte, .what = "no JSON: " + reason(error.what())};
  } catch (const Json::exception& error) {
    return Bad{.line = 0, .column = 0, .what = error.what()};
  }
  if (guard.too_deep()) {
    return Bad{.line = 0,
               .column = 0,
               .what = fmt::format("nested more than {} deep", RecordReader::depth_max)};
  }
  return json;
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
  line.clear();
  too_long = false;
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

/// Reads on until the object that begins with `text` is closed. False where it is too long.
bool RecordReader::take_object(std::string& text) {
  std::string line;
  bool too_long = false;
  while (take_line(line, too_long)) {
    ++line_;
    if (too_long || text.size() + line.size() > line_bytes_max) { return false; }
    text += '\n';
    text += line;
    // Written over several lines, the closing brace stands as far to the left as the opening one.
    if (line.starts_with('}') || line.find_first_not_of(" \t") == line.find('}')) {
      const auto closed = std::string_view(text).substr(0, text.find_last_of('}') + 1);
      if (Json::accept(closed)) {
        text.resize(closed.size());
        return true;
      }
    }
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
    if (!take_line(line, too_long)) { return End{}; }
    ++line_;
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) { line.erase(0, 3); }
    const auto first = line.find_first_not_of(" \t\r,");
    if (first == std::string::npos) { continue; }
    const auto last = line.find_last_not_of(" \t\r,");
    std::string text = line.substr(first, last - first + 1);
    const std::size_t begun = line_;
    if (text == "{" && !too_long) { too_long = !take_object(text); }
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
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace mscsim::evidence
