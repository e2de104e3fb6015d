#include "sim/console/cluster_exe/invocation.hpp"

#include <algorithm>
#include <array>

#include "sim/console/words.hpp"

namespace mscsim::console::cluster_exe {
namespace {

struct ObjectWord {
  std::string_view word;
  Object object;
};
constexpr std::array object_words{
    ObjectWord{"node", Object::node},
    ObjectWord{"group", Object::group},
    ObjectWord{"resource", Object::resource},
    ObjectWord{"res", Object::resource},
    ObjectWord{"resourcetype", Object::resource_type},
    ObjectWord{"restype", Object::resource_type},
};

struct OptionWord {
  std::string_view name;
  std::size_t letters_min;  ///< that it may be shortened to
};
constexpr std::array option_words{
    OptionWord{"?", 1},
    OptionWord{"adddependency", 6},
    OptionWord{"addowner", 4},
    OptionWord{"cluster", 7},
    OptionWord{"create", 6},
    OptionWord{"delete", 3},
    OptionWord{"evict", 5},
    OptionWord{"fail", 4},
    OptionWord{"group", 5},
    OptionWord{"help", 4},
    OptionWord{"list", 4},
    OptionWord{"listdependencies", 7},
    OptionWord{"listowners", 5},
    OptionWord{"maxlogsize", 6},
    OptionWord{"moveto", 4},
    OptionWord{"offline", 3},
    OptionWord{"online", 2},
    OptionWord{"path", 4},
    OptionWord{"pause", 5},
    OptionWord{"privproperties", 4},
    OptionWord{"properties", 4},
    OptionWord{"quorumresource", 6},
    OptionWord{"removedependency", 9},
    OptionWord{"removeowner", 7},
    OptionWord{"rename", 3},
    OptionWord{"resume", 6},
    OptionWord{"separate", 8},
    OptionWord{"setowners", 3},
    OptionWord{"status", 4},
    OptionWord{"type", 4},
    OptionWord{"version", 3},
    OptionWord{"wait", 4},
};

std::optional<Object> find_object(std::string_view word) {
  const auto* const found = std::ranges::find_if(
      object_words, [word](const ObjectWord& each) { return same(each.word, word); });
  if (found == object_words.end()) { return std::nullopt; }
  return found->object;
}

bool is_option(std::string_view word) { return !word.empty() && word.front() == '/'; }

std::optional<Option> read_option(std::string_view word) {
  word.remove_prefix(1);
  const auto end = std::min(word.find_first_of(":="), word.size());
  const std::string_view name = word.substr(0, end);
  for (const OptionWord& each : option_words) {
    if (name.size() < each.letters_min || !begins_with(each.name, name) ||
        name.size() > each.name.size()) {
      continue;
    }
    Option option{.name = std::string(each.name), .value = std::nullopt};
    if (end < word.size()) { option.value = std::string(word.substr(end + 1)); }
    return option;
  }
  return std::nullopt;
}

/// Words before the first option: `[cluster] [object [name]]`. Returns how many there were, or
/// nothing where they make no sense.
std::optional<std::size_t> read_names(Words words, Invocation& invocation) {
  std::size_t at = 0;
  const auto is_name = [&] { return at < words.size() && !is_option(words[at]); };
  if (is_name() && !find_object(words[at])) { invocation.cluster = words[at++]; }
  if (!invocation.cluster.empty() && at == words.size()) { return std::nullopt; }
  if (is_name()) {
    const auto object = find_object(words[at++]);
    if (!object) { return std::nullopt; }
    invocation.object = *object;
  }
  if (is_name()) { invocation.name = words[at++]; }
  if (is_name()) { return std::nullopt; }
  return at;
}

}  // namespace

const Option* Invocation::find(std::string_view option) const {
  const auto found = std::ranges::find(options, option, &Option::name);
  return found == options.end() ? nullptr : &*found;
}

std::string_view Invocation::does() const {
  return options.empty() ? "status" : std::string_view(options.front().name);
}

std::optional<Invocation> read_invocation(Words words) {
  Invocation invocation;
  if (!words.empty() && is_option(words.front())) {  // /cluster:NAME may stand first
    const auto option = read_option(words.front());
    if (option && option->name == "cluster" && option->value) {
      invocation.cluster = *option->value;
      words = words.subspan(1);
      if (!words.empty() && !is_option(words.front()) && !find_object(words.front())) {
        return std::nullopt;
      }
    }
  }
  const auto names = read_names(words, invocation);
  if (!names) { return std::nullopt; }
  for (const std::string& word : words.subspan(*names)) {
    if (is_option(word)) {
      auto option = read_option(word);
      if (!option) { return std::nullopt; }
      invocation.options.push_back(std::move(*option));
    } else if (!invocation.options.empty() && word.find('=') != std::string::npos) {
      invocation.properties.push_back(word);
    } else {
      return std::nullopt;
    }
  }
  return invocation;
}

}  // namespace mscsim::console::cluster_exe
