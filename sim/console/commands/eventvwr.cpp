#include <fmt/format.h>

#include "models/catalogue/events.hpp"
#include "sim/console/command.hpp"
#include "sim/console/words.hpp"
#include "sim/evidence/calendar.hpp"
#include "sim/evidence/text.hpp"

namespace mscsim::console::commands {
namespace {

constexpr std::string_view usage =
    "Shows the System log of this computer, newest first.\n\n"
    "EVENTVWR [/SOURCE:source] [/ID:number] [/TYPE:type] [/LAST:number] [/FULL]\n\n"
    "  /SOURCE   only of this source: ClusSvc, NetBT, \"/source:Service Control Manager\"\n"
    "  /ID       only with this number: 1044\n"
    "  /TYPE     only of this type: Error, Warning or Information\n"
    "  /LAST     at most so many\n"
    "  /FULL     with their descriptions\n";

struct Filter {
  std::optional<std::string> source;
  std::optional<std::string> type;
  std::optional<unsigned> id;
  unsigned last = ~0U;
  bool full = false;
};

/// Nothing: one of the words is no filter.
std::optional<Filter> read_filter(Words words) {
  constexpr unsigned id_max = 65'535;
  constexpr unsigned last_max = 1'000'000;
  Filter filter;
  for (const std::string& word : words) {
    if (const auto source = switch_value(word, "source")) {
      filter.source = source;
    } else if (const auto type = switch_value(word, "type")) {
      filter.type = type;
    } else if (const auto id = switch_value(word, "id")) {
      filter.id = number(*id, id_max);
      if (!filter.id) { return std::nullopt; }
    } else if (const auto last = switch_value(word, "last")) {
      const auto most = number(*last, last_max);
      if (!most) { return std::nullopt; }
      filter.last = *most;
    } else if (same(word, "/full")) {
      filter.full = true;
    } else {
      return std::nullopt;
    }
  }
  return filter;
}

bool passes(const catalogue::EventRow& row, const Filter& filter) {
  return (!filter.source || same(*filter.source, row.provider)) &&
         (!filter.type || same(*filter.type, catalogue::word(row.severity))) &&
         (!filter.id || *filter.id == row.id);
}

/// The text of an event, broken between words for a screen of 80 columns.
Output description(std::string_view text) {
  constexpr std::size_t screen_width = 80;
  constexpr std::string_view indent = "    ";
  Output out;
  while (text.size() + indent.size() > screen_width) {
    const auto blank = text.rfind(' ', screen_width - indent.size());
    if (blank == std::string_view::npos) { break; }
    out.append(indent).append(text.substr(0, blank)).append("\n");
    text.remove_prefix(blank + 1);
  }
  return out.append(indent).append(text).append("\n");
}

Output print_log(Session& session, Words words) {
  const auto filter = read_filter(words.subspan(1));
  if (!filter) { return std::string(usage); }
  Output out = fmt::format("{:<11} {:<8} {:<11} {:<23} {:>5} {}\n", "Type", "Date", "Time",
                           "Source", "Event", "Computer");
  unsigned shown = 0;
  const auto& log = session.history.log();
  for (auto each = log.rbegin(); each != log.rend() && shown < filter->last; ++each) {
    const catalogue::EventRow& row = session.site.catalogue().events[each->record.event];
    if (each->record.node != session.at || !passes(row, *filter)) { continue; }
    ++shown;
    out += fmt::format("{:<11} {:<8} {:<11} {:<23} {:>5} {}\n", catalogue::word(row.severity),
                       evidence::date_text(each->time_ms), evidence::time_text(each->time_ms),
                       row.provider, row.id, session.site.name(session.at));
    if (filter->full) { out += description(evidence::text(session.site, each->record)); }
  }
  return shown > 0 ? out : "There are no events of that kind in the System log.\n";
}

}  // namespace

/// ASSUMPTION: Event Viewer is a window; here it is a list with the columns of its main window, as
/// far as a screen of 80 has room: without Category and User, which are None and N/A of every
/// event.
ConsoleCommand eventvwr() {
  return {.name = "eventvwr",
          .help = "Event Viewer: the System log of this computer",
          .usage = usage,
          .run = print_log};
}

}  // namespace mscsim::console::commands
