#include "sim/files/input_stream.hpp"

#include <poll.h>
#include <sys/stat.h>
#include <sys/vfs.h>

#include <cerrno>

#include "sim/files/opening.hpp"

namespace mscsim::files {

namespace {

/// Whether `descriptor` is a pipe that was opened by its name in some folder. Of a pipe without one
/// the shell holds the other end, or did.
bool is_named_pipe(int descriptor) {
  constexpr auto nameless = 0x50495045;  // PIPEFS_MAGIC of <linux/magic.h>
  struct stat found {};
  struct statfs system {};
  return ::fstat(descriptor, &found) == 0 && S_ISFIFO(found.st_mode) &&
         ::fstatfs(descriptor, &system) == 0 && system.f_type != nameless;
}

}  // namespace

Pieces::Pieces(Descriptor from) : from_(std::move(from)) {
  constexpr std::size_t piece_bytes = 64U << 10U;
  piece_.resize(piece_bytes);
}

/// Reads a piece, if one is there. Returns what read(2) does.
ssize_t Pieces::take() {
  ssize_t bytes = 0;
  do {
    bytes = ::read(from_.number(), piece_.data(), piece_.size());
  } while (bytes < 0 && errno == EINTR);
  if (bytes > 0) { setg(piece_.data(), piece_.data(), piece_.data() + bytes); }
  return bytes;
}

bool Pieces::forsaken() { return is_named_pipe(from_.number()) && take() == 0; }

Pieces::int_type Pieces::underflow() {
  ssize_t bytes = take();
  while (bytes < 0 && errno == EAGAIN) {
    constexpr int without_end = -1;
    pollfd readable{.fd = from_.number(), .events = POLLIN, .revents = 0};
    static_cast<void>(::poll(&readable, 1, without_end));
    bytes = take();
  }
  if (bytes < 0) { broken_off_ = error_words(errno); }
  return bytes > 0 ? traits_type::to_int_type(piece_.front()) : traits_type::eof();
}

InputStream::InputStream(Descriptor from) : std::istream(nullptr), pieces_(std::move(from)) {
  rdbuf(&pieces_);
}

std::variant<std::unique_ptr<InputStream>, Failure> open_stream(const std::string& path) {
  auto opened = open_to_read(path, Takes::pipes_too);
  if (auto* const failure = std::get_if<Failure>(&opened)) { return std::move(*failure); }
  auto stream = std::make_unique<InputStream>(std::get<Descriptor>(std::move(opened)));
  if (stream->forsaken()) {
    return Failure{.path = path, .what = "nobody writes to this pipe", .instead = {}};
  }
  return stream;
}

}  // namespace mscsim::files
