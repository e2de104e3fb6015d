#include <istream>

#include "sim/console/prompt.hpp"
#include "sim/shell/line_reader.hpp"

namespace mscsim::shell {
namespace {

class PlainReader : public LineReader {
 public:
  explicit PlainReader(std::istream& in) : in_(&in) {}

  std::optional<std::string> read(const std::string& /*prompt*/) override {
    std::string line;
    bool any = false;
    for (char c = 0; in_->get(c);) {
      any = true;
      if (c == '\n') { break; }
      if (line.size() <= console::line_bytes_max) { line += c; }
    }
    if (!any) { return std::nullopt; }
    if (line.ends_with('\r')) { line.pop_back(); }
    return line;
  }

 private:
  std::istream* in_;
};

}  // namespace

std::unique_ptr<LineReader> plain_reader(std::istream& in) {
  return std::make_unique<PlainReader>(in);
}

}  // namespace mscsim::shell
