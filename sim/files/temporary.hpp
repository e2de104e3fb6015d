#pragma once
#include <string>

#include "sim/files/descriptor.hpp"

namespace mscsim::files {

/// A file or a folder under a name that nobody can guess, removed with all that is in it when this
/// ends, or when SIGHUP, SIGINT, SIGQUIT or SIGTERM end the process; unless it was given its own
/// name before.
class Temporary {
 public:
  Temporary() = default;
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(Temporary&&) = delete;
  ~Temporary() { remove(); }

  /// Makes a file in `folder`, as a program makes any; not open, with errno, where it cannot.
  [[nodiscard]] Descriptor make_file(const std::string& folder);
  /// The same of a folder; whether it could.
  [[nodiscard]] bool make_folder(const std::string& folder);

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Gives it its own name, replacing what has that; whether it could, with errno.
  [[nodiscard]] bool rename(const std::string& to);
  void remove();

 private:
  bool make(const std::string& folder, auto&& create);
  void forget();

  std::string path_;
  int row_ = -1;  ///< in the list that a signal goes through
};

}  // namespace mscsim::files
