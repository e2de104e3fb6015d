#include "sim/evidence/possible_text.hpp"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "models/catalogue/errors.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/service_packs.hpp"
#include "models/catalogue/services.hpp"
#include "models/catalogue/system_files.hpp"
#include "models/world/node_state.hpp"

namespace mscsim::evidence {
namespace {

using Texts = std::vector<std::string>;

std::string folded(std::string_view text) {
  std::string result(text);
  for (char& letter : result) {
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  }
  return result;
}

/// What may stand where an event has a string, besides the names of a run; in small letters.
const Texts& texts_of_catalogues() {
  static const Texts texts = [] {
    Texts made;
    for (const catalogue::ServiceRow& row : catalogue::services()) {
      made.push_back(folded(row.display));
      made.push_back(folded(row.key));
    }
    for (const catalogue::ErrorRow& row : catalogue::errors()) { made.push_back(folded(row.text)); }
    for (const File file : all<File>()) {
      made.push_back(folded(catalogue::system_file(file).name));
    }
    for (const catalogue::ResourceTypeRow& row : catalogue::resource_types()) {
      made.push_back(folded(row.name));
    }
    for (const LoadOrderGroup group : all<LoadOrderGroup>()) {
      made.push_back(folded(catalogue::name(group)));
    }
    for (const Level level : all<Level>()) {
      made.push_back(folded(catalogue::service_pack(level).name));
    }
    std::erase(made, std::string());
    return made;
  }();
  return texts;
}

/// The parts of a text: what stands in it as it is, and, empty, where a string goes.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begun = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '%' || text[i + 1] < '1' || text[i + 1] > '3') { continue; }
    if (i > begun) { parts.push_back(text.substr(begun, i - begun)); }
    parts.emplace_back();
    begun = i + 2;
  }
  if (begun < text.size()) { parts.push_back(text.substr(begun)); }
  return parts;
}

/// Looks for words in a text with gaps. What fills a gap is compared without regard to case, since
/// a name is written in the case of its first use.
class Search {
 public:
  Search(std::string_view words, std::span<const std::string_view> names)
      : words_(words), folded_(folded(words)) {
    for (const std::string_view name : names) {
      if (name.empty()) { continue; }
      const std::string small = folded(name);
      names_.push_back(small);
      add_transports(small);
    }
  }

  [[nodiscard]] bool find_in(std::span<const std::string_view> parts) const {
    if (any_text([this](std::string_view text) { return contains(text); })) { return true; }
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto after = parts.subspan(i + 1);
      if (parts[i].empty() ? begins_in_gap(after) : begins_in(parts[i], words_, after)) {
        return true;
      }
    }
    return false;
  }

 private:
  /// Of a name that the words have, which may be that of a driver: what binds to its adapters.
  void add_transports(const std::string& name) {
    if (folded_.find(name) == std::string::npos) { return; }
    const std::string transport = R"(\device\netbt_)" + name;
    for (int number = 1; number <= adapters_max; ++number) {
      names_.push_back(transport + std::to_string(number));
    }
  }
  [[nodiscard]] bool any_text(const auto& is_meant) const {
    return std::ranges::any_of(names_, is_meant) ||
           std::ranges::any_of(texts_of_catalogues(), is_meant);
  }
  [[nodiscard]] bool contains(std::string_view text) const {
    return text.find(folded_) != std::string_view::npos;
  }

  /// Whether the words begin somewhere in `text` and go on in the parts after it.
  [[nodiscard]] bool begins_in(std::string_view text, std::string_view words,
                               std::span<const std::string_view> after) const {
    for (std::size_t i = text.find(words.front()); i != std::string_view::npos;
         i = text.find(words.front(), i + 1)) {
      if (goes_on(0, text.substr(i), words, after)) { return true; }
    }
    return false;
  }
  [[nodiscard]] bool begins_in_gap(std::span<const std::string_view> after) const {
    return is_number(0, after) || is_list(0, after) ||
           any_text([&](std::string_view text) { return begins_in(text, folded_, after); });
  }

  /// Whether the words from `at` on are `text`, or its front, and go on in the parts after it.
  [[nodiscard]] bool goes_on(std::size_t at, std::string_view text, std::string_view words,
                             std::span<const std::string_view> after) const {
    const std::string_view rest = words.substr(at);
    if (text.starts_with(rest)) { return true; }
    return rest.starts_with(text) && continues(at + text.size(), after);
  }

  /// Whether the words from `at` on stand at the front of `parts`.
  // Recurses: a text has few parts
  [[nodiscard]] bool continues(std::size_t at, std::span<const std::string_view> parts) const {
    if (at == words_.size()) { return true; }
    if (parts.empty()) { return false; }
    const auto after = parts.subspan(1);
    if (!parts.front().empty()) { return goes_on(at, parts.front(), words_, after); }
    return is_number(at, after) || is_list(at, after) || continues(at, after) ||
           any_text([&](std::string_view text) { return goes_on(at, text, folded_, after); });
  }

  /// A number, an address or a disk's signature; its front may be missing.
  [[nodiscard]] bool is_number(std::size_t at, std::span<const std::string_view> after) const {
    return is_made_of("0123456789.", at, after) || is_made_of("0123456789ABCDEF", at, after);
  }
  [[nodiscard]] bool is_made_of(std::string_view digits, std::size_t at,
                                std::span<const std::string_view> after) const {
    const std::size_t end = std::min(words_.find_first_not_of(digits, at), words_.size());
    for (std::size_t stop = end; stop > at; --stop) {
      if (continues(stop, after)) { return true; }
    }
    return false;
  }

  /// Files of drivers, one after the other.
  // Recurses: as many as there are commas
  [[nodiscard]] bool is_list(std::size_t at, std::span<const std::string_view> after) const {
    constexpr std::string_view comma = ", ";
    const std::string_view rest = std::string_view(folded_).substr(at);
    const std::size_t end = rest.find(comma);
    if (end == std::string_view::npos || end == 0) { return false; }
    const std::string_view first = rest.substr(0, end);
    if (!any_text([first](std::string_view text) { return text.ends_with(first); })) {
      return false;
    }
    const std::size_t next = at + end + comma.size();
    return next == words_.size() || is_list(next, after) ||
           any_text([&](std::string_view text) { return goes_on(next, text, folded_, after); });
  }

  std::string_view words_;
  std::string folded_;
  Texts names_;
};

}  // namespace

bool can_contain(const catalogue::EventRow& event, std::string_view words,
                 std::span<const std::string_view> names) {
  if (words.empty() || event.text.find(words) != std::string_view::npos) { return true; }
  const auto parts = parts_of(event.text);
  const bool has_gaps = std::ranges::any_of(parts, &std::string_view::empty);
  return has_gaps && Search(words, names).find_in(parts);
}

}  // namespace mscsim::evidence
