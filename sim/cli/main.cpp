#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <sstream>
#include <system_error>

#include "sim/cli/diagnostics.hpp"
#include "sim/cli/program.hpp"
#include "sim/files/input_stream.hpp"
#include "sim/report/terminal_width.hpp"

namespace {

using mscsim::cli::ExitStatus;

/// The NO_COLOR convention: set and not empty.
bool colour_wanted() {
  const char* const refused = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): one thread
  return isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0');
}

/// Collects results, and sends them to standard output in one piece when it is flushed, so that a
/// failure to write is noticed, whatever wrote them.
class Results : public std::stringbuf {
 public:
  int sync() override {
    const std::string text = str();
    str({});
    errno = 0;
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written && error_ == 0) { error_ = errno; }
    return written ? 0 : -1;
  }

  [[nodiscard]] int error() const { return error_; }

 private:
  int error_ = 0;
};

constexpr std::size_t stack_bytes = std::size_t{1} << 20U;  // more than any command was seen to use

[[gnu::noinline]] void grow_stack() {
  std::array<volatile char, stack_bytes> stack;  // NOLINT: its far end is touched, no more
  stack.front() = '\0';
}

/// Gives this thread's stack its address space, since a process whose stack cannot grow any more
/// just ends. Throws std::bad_alloc where there is none.
void reserve_stack() {
  void* const room = ::mmap(nullptr, stack_bytes, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) { throw std::bad_alloc(); }
  ::munmap(room, stack_bytes);
  grow_stack();
}

ExitStatus judged(const Results& results, const std::ostream& out, ExitStatus status) {
  if (results.error() == 0 && out.bad()) { throw std::bad_alloc(); }  // while it was collected
  // A reader that had enough is no error.
  if (results.error() == 0 || results.error() == EPIPE) { return status; }
  mscsim::cli::print_error(std::cerr, "cannot write standard output: " +
                                          std::generic_category().message(results.error()));
  return ExitStatus::bad_input;
}

}  // namespace

int main(int count, char** words) {
  try {
    reserve_stack();
    // Both are then errors of a write, which are told.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
    Results results;
    std::ostream out(&results);
    mscsim::files::InputStream in(mscsim::files::Descriptor(STDIN_FILENO));
    const std::span given(words, static_cast<std::size_t>(count));
    const bool terminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1;
    const ExitStatus status =
        mscsim::cli::program({given.begin() + (count > 0 ? 1 : 0), given.end()},
                             {.out = out,
                              .err = std::cerr,
                              .colour = colour_wanted(),
                              .in = &in,
                              .terminal = terminal,
                              .err_terminal = isatty(STDERR_FILENO) == 1,
                              .width = mscsim::report::terminal_width()});
    out.flush();
    return static_cast<int>(judged(results, out, status));
  } catch (const std::bad_alloc&) {
    static_cast<void>(std::fputs(mscsim::cli::memory_exhausted, stderr));
    return static_cast<int>(ExitStatus::bad_input);
  } catch (const std::exception&) {  // whose words are a library's
    static_cast<void>(std::fputs("mscsim: error: something failed that never should\n", stderr));
    return static_cast<int>(ExitStatus::bad_input);
  }
}
