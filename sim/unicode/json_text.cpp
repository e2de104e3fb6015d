#include "sim/unicode/json_text.hpp"

#include <nlohmann/json.hpp>

namespace mscsim::unicode {
namespace {

std::string text(const nlohmann::ordered_json& json, int indent) {
  return json.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace

std::string json_text(const nlohmann::ordered_json& json) { return text(json, 2); }

std::string json_line(const nlohmann::ordered_json& json) { return text(json, -1); }

}  // namespace mscsim::unicode
