#pragma once
#include <string>
#include <string_view>

#include "sim/files/descriptor.hpp"
#include "sim/files/write.hpp"

namespace mscsim::files {

/// Text that grows, and may get too long for memory: what is more than some MiB goes to a file
/// without a name, which is gone with this.
class Spool {
 public:
  void put(std::string_view text);
  /// Calls `put` with all of it, in order. Returns why it could not; empty: it did.
  [[nodiscard]] std::string copy_to(const Put& put);

 private:
  void move_out();

  std::string held_;  ///< the end of it
  Descriptor file_{-1};
  bool has_no_file_ = false;  ///< nowhere can one be made: memory has to do
  std::string broken_;        ///< why some of it is lost
};

}  // namespace mscsim::files
