#pragma once
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::shell {

/// Where lines come from.
class LineReader {
 public:
  LineReader() = default;
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;
  LineReader(LineReader&&) = delete;
  LineReader& operator=(LineReader&&) = delete;
  virtual ~LineReader() = default;

  /// The next line, without its end; nothing after the last. Of a line too long for the prompt only
  /// so much that it shows.
  virtual std::optional<std::string> read(const std::string& prompt) = 0;
};

/// Lines of a file or a pipe.
[[nodiscard]] std::unique_ptr<LineReader> plain_reader(std::istream& in);

/// What the word that a line ends with can become.
struct Completion {
  std::size_t begun_at = 0;  ///< where in the line it begins, its quotation mark included
  std::vector<std::string> words;
};
using Complete = std::function<Completion(std::string_view line)>;

/// Lines typed at the terminal of this process, with editing, history and completion. Null where
/// the terminal can't have that.
[[nodiscard]] std::unique_ptr<LineReader> terminal_reader(Complete complete);

}  // namespace mscsim::shell
