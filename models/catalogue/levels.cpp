#include "models/catalogue/levels.hpp"

#include "models/catalogue/per.hpp"

namespace mscsim::catalogue {
namespace {

constexpr Per<Level, std::string_view> level_words{
    {"RTM", "SP1", "SP2", "SP3", "SP4", "SP5", "SP6", "SP6a"}};
constexpr Per<Edition, std::string_view> edition_words{{"enterprise", "server", "workstation"}};

template <class Key>
std::optional<Key> find(const Per<Key, std::string_view>& words, std::string_view wanted) {
  for (const Key key : all<Key>()) {
    if (words[key] == wanted) { return key; }
  }
  return std::nullopt;
}

}  // namespace

std::string_view word(Level level) { return level_words[level]; }
std::string_view word(Edition edition) { return edition_words[edition]; }
std::optional<Level> find_level(std::string_view word) { return find(level_words, word); }
std::optional<Edition> find_edition(std::string_view word) { return find(edition_words, word); }

}  // namespace mscsim::catalogue
