#pragma once
#include <sys/types.h>

#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <variant>
#include <vector>

#include "sim/files/descriptor.hpp"
#include "sim/files/failure.hpp"

namespace mscsim::files {

/// The bytes of an open file, in pieces, each read when it is asked for.
class Pieces : public std::streambuf {
 public:
  explicit Pieces(Descriptor from);
  /// Whether it is a pipe with a name that nobody has open for writing and nothing is in.
  [[nodiscard]] bool forsaken();
  [[nodiscard]] const std::string& broken_off() const { return broken_off_; }

 protected:
  int_type underflow() override;

 private:
  [[nodiscard]] ssize_t take();

  Descriptor from_;
  std::vector<char> piece_;
  std::string broken_off_;
};

/// A file as a stream, however long; memory does not grow with it.
class InputStream : public std::istream {
 public:
  explicit InputStream(Descriptor from);
  /// What ended it before the end of the file; empty: nothing.
  [[nodiscard]] const std::string& broken_off() const { return pieces_.broken_off(); }
  [[nodiscard]] bool forsaken() { return pieces_.forsaken(); }

 private:
  Pieces pieces_;
};

/// The plain file or the pipe at `path`. A pipe that nobody writes to is refused, as is what files
/// are not: this does not wait.
[[nodiscard]] std::variant<std::unique_ptr<InputStream>, Failure> open_stream(
    const std::string& path);

}  // namespace mscsim::files
