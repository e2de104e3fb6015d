#include "sim/evidence/json_lines.hpp"

#include <fmt/format.h>

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
      for (const auto& [key, value] : json.items()) {
        if (!flatten(name.empty() ? key : name + '.' + key, value, depth + 1)) { return false; }
      }
      return true;
    }
    if (json.is_array()) {
      for (const Json& item : json) {
        if (!flatten(name, item, depth + 1)) { return false; }
      }
      return true;
    }
    record_->fields.push_back({name, value_of(json)});
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

}  // namespace

std::variant<Record, Bad> parse_record(std::string_view text) {
  Json json;
  DepthGuard guard;
  try {
    json = Json::parse(text, std::ref(guard));
  } catch (const Json::parse_error& error) {
    return Bad{.line = 0, .column = error.byte, .what = "no JSON: " + std::string(error.what())};
  } catch (const Json::exception& error) {
    return Bad{.line = 0, .column = 0, .what = error.what()};
  }
  if (guard.too_deep()) {
    return Bad{.line = 0,
               .column = 0,
               .what = fmt::format("nested more than {} deep", RecordReader::depth_max)};
  }
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

RecordReader::Read RecordReader::next() {
  std::string line;
  bool too_long = false;
  while (take_line(line, too_long)) {
    ++line_;
    if (too_long) {
      return Bad{.line = line_,
                 .column = 0,
                 .what = fmt::format("a line of more than {} bytes", line_bytes_max)};
    }
    if (line_ == 1 && line.starts_with("\xEF\xBB\xBF")) { line.erase(0, 3); }
    if (line.find_first_not_of(" \t\r") == std::string::npos) { continue; }
    auto parsed = parse_record(line);
    if (auto* const bad = std::get_if<Bad>(&parsed)) {
      bad->line = line_;
      return std::move(*bad);
    }
    return std::get<Record>(std::move(parsed));
  }
  return End{};
}

std::string json_line(const Record& record) {
  Json json = Json::object();
  for (const Field& field : record.fields) {
    Json value = std::visit(
        [](const auto& held) {
          if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
            return Json(nullptr);
          } else {
            return Json(held);
          }
        },
        field.value);
    const auto there = json.find(field.name);
    if (there == json.end()) {
      json[field.name] = std::move(value);
    } else if (there->is_array()) {
      there->push_back(std::move(value));
    } else {
      *there = Json::array({*there, std::move(value)});
    }
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace mscsim::evidence
