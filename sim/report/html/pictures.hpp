#pragma once
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::report::html {

/// The pictures of one page. Each different one is drawn and kept once, however often it is shown.
class Pictures {
 public:
  /// Once the pictures take `bytes_max`, no new one is drawn.
  explicit Pictures(std::size_t bytes_max = 2'500'000);
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;
  Pictures(Pictures&&) = delete;
  Pictures& operator=(Pictures&&) = delete;

  /// HTML that shows the graph `dot`, with `words` for who does not see it. Nothing where it would
  /// be a new one, and there is no room for that.
  [[nodiscard]] std::optional<std::string> shown(const std::string& dot, std::string_view words);

  /// What they take in the page.
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

  /// HTML that must stand once in the page: the pictures themselves.
  [[nodiscard]] std::string definitions() const;

 private:
  struct Picture {
    std::string content;  ///< of the svg element
    std::string view_box;
    std::string width;  ///< in points
    std::string height;
  };
  [[nodiscard]] Picture drawn(const std::string& dot) const;

  std::size_t bytes_max_;
  std::size_t bytes_ = 0;
  std::map<std::string, std::size_t> numbers_;
  std::vector<Picture> pictures_;
};

}  // namespace mscsim::report::html
