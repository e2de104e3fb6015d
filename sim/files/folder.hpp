#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/files/temporary.hpp"

namespace mscsim::files {

/// A folder that is filled out of sight and is at its place with all that is in it at the end, or
/// not at all. In one that holds something already each file is written at once instead.
class Folder {
 public:
  enum class Before : std::uint8_t {
    nothing,   ///< it must not be there, or be empty
    anything,  ///< files in it are replaced
  };

  explicit Folder(std::string path) : path_(std::move(path)) {}

  /// Returns why it cannot be filled; empty: it can.
  [[nodiscard]] std::string begin(Before before);
  /// Where it is filled. Requires: begin() was fine.
  [[nodiscard]] const std::string& inside() const { return inside_; }
  /// Brings it to its place. Returns why it could not; empty: it did.
  [[nodiscard]] std::string finish();

 private:
  [[nodiscard]] std::string begin_new();
  [[nodiscard]] std::string move_up();

  std::string path_;
  std::string inside_;
  std::string becomes_;  ///< what `temporary_` is renamed to; empty: what is in it moves to `path_`
  Temporary temporary_;
};

}  // namespace mscsim::files
