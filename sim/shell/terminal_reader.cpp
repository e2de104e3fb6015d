#include <histedit.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "models/catalogue/letters.hpp"
#include "sim/report/columns.hpp"
#include "sim/report/escape.hpp"
#include "sim/report/terminal_width.hpp"
#include "sim/shell/line_reader.hpp"

// libedit's functions take what they need as C varargs.
// NOLINTBEGIN(cppcoreguidelines-pro-type-vararg)
namespace mscsim::shell {
namespace {

constexpr int history_lines = 1000;

/// Set by Ctrl+C, which abandons the line, as at the prompt of NT.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables): all that a handler can reach
volatile std::sig_atomic_t interrupted = 0;

void print(const std::string& text) { static_cast<void>(std::fputs(text.c_str(), stdout)); }

void listen_for_interrupts() {
  struct sigaction action {};
  action.sa_handler = [](int) { interrupted = 1; };
  static_cast<void>(sigaction(SIGINT, &action, nullptr));  // without SA_RESTART: reading ends
}

struct CloseEdit {
  void operator()(EditLine* edit) const { el_end(edit); }
};
struct CloseHistory {
  void operator()(History* history) const { history_end(history); }
};

/// What `words`, one or more, begin with in common.
std::string common_beginning(const std::vector<std::string>& words) {
  std::string common = words.front();
  for (const std::string& word : words) {
    const auto end = std::ranges::mismatch(common, word, same_letter).in1;
    common.erase(end, common.end());
  }
  return common;
}

class TerminalReader : public LineReader {
 public:
  TerminalReader(EditLine* edit, Complete complete)
      : edit_(edit), history_(history_init()), complete_(std::move(complete)) {
    HistEvent event{};
    history(history_.get(), &event, H_SETSIZE, history_lines);
    history(history_.get(), &event, H_SETUNIQUE, 1);
    el_set(edit, EL_CLIENTDATA, this);
    el_set(edit, EL_EDITOR, "emacs");
    el_set(edit, EL_PROMPT, &TerminalReader::show_prompt);
    el_set(edit, EL_HIST, ::history, history_.get());
    el_set(edit, EL_ADDFN, "complete", "complete a word", &TerminalReader::complete);
    el_set(edit, EL_BIND, "^I", "complete", nullptr);
    el_set(edit, EL_BIND, "^R", "em-inc-search-prev", nullptr);
  }

  std::optional<std::string> read(const std::string& prompt) override {
    prompt_ = prompt;
    int length = 0;
    interrupted = 0;
    el_resize(edit_.get());
    const char* const typed = el_gets(edit_.get(), &length);
    if (interrupted != 0) {
      print("^C\n");
      el_reset(edit_.get());
      return std::string();
    }
    if (typed == nullptr || length <= 0) { return std::nullopt; }
    std::string line(typed, static_cast<std::size_t>(length));
    HistEvent event{};
    const bool blank = line.find_first_not_of(" \t\r\n") == std::string::npos;
    if (!blank) { history(history_.get(), &event, H_ENTER, line.c_str()); }
    while (line.ends_with('\n') || line.ends_with('\r')) { line.pop_back(); }
    return line;
  }

 private:
  static TerminalReader& self(EditLine* edit) {
    TerminalReader* reader = nullptr;
    el_get(edit, EL_CLIENTDATA, &reader);
    return *reader;
  }

  static char* show_prompt(EditLine* edit) { return self(edit).prompt_.data(); }

  static unsigned char complete(EditLine* edit, int /*key*/) {
    const LineInfo* const info = el_line(edit);
    const std::string_view line(info->buffer,
                                static_cast<std::size_t>(info->cursor - info->buffer));
    const auto [begun_at, words] = self(edit).complete_(line);
    if (words.empty()) { return CC_REFRESH_BEEP; }
    const std::string_view begun = line.substr(begun_at);
    std::string longer = common_beginning(words);
    const bool blanks = longer.find(' ') != std::string::npos;
    if (blanks || begun.starts_with('"')) { longer.insert(0, 1, '"'); }
    if (words.size() == 1 && longer.starts_with('"')) { longer += '"'; }
    if (words.size() == 1 && !longer.ends_with('=')) { longer += ' '; }
    if (longer.size() > begun.size()) {
      el_deletestr(edit, static_cast<int>(begun.size()));
      return el_insertstr(edit, longer.c_str()) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
    }
    std::vector<std::string> shown;
    for (const std::string& word : words) { shown.push_back(report::printable(word)); }
    print("\n" + report::columns(shown, report::terminal_width()));
    return CC_REDISPLAY;
  }

  std::unique_ptr<EditLine, CloseEdit> edit_;
  std::unique_ptr<History, CloseHistory> history_;
  Complete complete_;
  std::string prompt_;
};

}  // namespace

std::unique_ptr<LineReader> terminal_reader(Complete complete) {
  if (isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1) { return nullptr; }
  EditLine* const edit = el_init("mscsim", stdin, stdout, stderr);
  if (edit == nullptr) { return nullptr; }
  listen_for_interrupts();
  return std::make_unique<TerminalReader>(edit, std::move(complete));
}

}  // namespace mscsim::shell
// NOLINTEND(cppcoreguidelines-pro-type-vararg)
