#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <sstream>
#include <system_error>

#include "sim/cli/diagnostics.hpp"
#include "sim/cli/program.hpp"

namespace {

using mscsim::cli::ExitStatus;

/// The NO_COLOR convention: set and not empty.
bool colour_wanted() {
  const char* const refused = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): one thread
  return isatty(STDOUT_FILENO) == 1 && (refused == nullptr || *refused == '\0');
}

/// Results go out in one piece, so that a failure to write is noticed, whatever wrote them.
ExitStatus write_out(const std::string& results, ExitStatus status) {
  errno = 0;
  if (std::fwrite(results.data(), 1, results.size(), stdout) == results.size() &&
      std::fflush(stdout) == 0) {
    return status;
  }
  if (errno == EPIPE) { return status; }  // a reader that had enough is no error
  mscsim::cli::print_error(
      std::cerr, "cannot write standard output: " + std::generic_category().message(errno));
  return ExitStatus::bad_input;
}

}  // namespace

int main(int count, char** words) {
  try {
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    std::ostringstream out;
    const ExitStatus status =
        mscsim::cli::program({words + (count > 0 ? 1 : 0), words + count},
                             {.out = out, .err = std::cerr, .colour = colour_wanted()});
    return static_cast<int>(write_out(out.str(), status));
  } catch (const std::exception& error) {
    static_cast<void>(std::fputs("mscsim: error: ", stderr));
    static_cast<void>(std::fputs(error.what(), stderr));
    static_cast<void>(std::fputs("\n", stderr));
    return static_cast<int>(ExitStatus::bad_input);
  }
}
