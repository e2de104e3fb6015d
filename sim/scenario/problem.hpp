#pragma once
#include <compare>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "models/check.hpp"

namespace mscsim::scenario {

/// The name of a person's file, shared by all the places in it: copying one copies no text. It may
/// hold what was read there, so that a message can show a line and nobody reads the file again.
class FileName {
 public:
  FileName() = default;
  FileName(std::string name)  // NOLINT(google-explicit-constructor)
      : FileName(std::move(name), {}) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  FileName(const char* name) : FileName(std::string(name)) {}
  FileName(std::string name, std::string text)
      : file_(std::make_shared<const File>(File{std::move(name), std::move(text)})) {}

  [[nodiscard]] const std::string& str() const { return file_ ? file_->name : nothing(); }
  /// What was read there; empty where it was not kept.
  [[nodiscard]] const std::string& text() const { return file_ ? file_->text : nothing(); }
  operator const std::string&() const { return str(); }  // NOLINT(google-explicit-constructor)
  friend bool operator==(const FileName& left, const FileName& right) {
    return left.file_ == right.file_ || left.str() == right.str();
  }
  friend auto operator<=>(const FileName& left, const FileName& right) {
    return left.str() <=> right.str();
  }

 private:
  struct File {
    std::string name;
    std::string text;
  };
  static const std::string& nothing() {
    static const std::string none;
    return none;
  }

  std::shared_ptr<const File> file_;
};

/// A place in a person's input. Lines and columns count from 1; 0: the file as a whole.
struct Place {
  FileName file;
  int line = 0;
  int column = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// Something wrong in a person's input.
struct Problem {
  Place place;
  std::string what;
  std::string instead;  ///< what would be right, often the nearest valid word; may be empty
  friend auto operator<=>(const Problem&, const Problem&) = default;
};
using Problems = std::vector<Problem>;

/// A value, or every problem that was found on the way to it; never an empty list of them.
template <class T>
class Result {
 public:
  Result(T value) : held_(std::move(value)) {}              // NOLINT(google-explicit-constructor)
  Result(Problems problems) : held_(std::move(problems)) {  // NOLINT(google-explicit-constructor)
    MSCSIM_CHECK(!std::get<Problems>(held_).empty());
  }

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(held_); }
  /// Requires: ok().
  [[nodiscard]] const T& value() const& { return std::get<T>(held_); }
  [[nodiscard]] T value() && { return std::get<T>(std::move(held_)); }
  /// Requires: !ok().
  [[nodiscard]] const Problems& problems() const { return std::get<Problems>(held_); }

 private:
  std::variant<T, Problems> held_;
};

}  // namespace mscsim::scenario
