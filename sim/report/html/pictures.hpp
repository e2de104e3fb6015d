#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mscsim::report::html {

/// The pictures of one page. Each different one is drawn and kept once, however often it is shown.
class Pictures {
 public:
  Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;
  Pictures(Pictures&&) = delete;
  Pictures& operator=(Pictures&&) = delete;
  ~Pictures();

  /// HTML that shows the graph `dot`, with `words` for who does not see it.
  [[nodiscard]] std::string shown(const std::string& dot, std::string_view words);

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

  void* graphviz_;  ///< GVC_t
  std::map<std::string, std::size_t> numbers_;
  std::vector<Picture> pictures_;
};

}  // namespace mscsim::report::html
