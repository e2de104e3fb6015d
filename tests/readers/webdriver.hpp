#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "tests/readers/reader.hpp"

namespace mscsim::readers {

/// A page in a Chromium without a window, driven through chromedriver. Requires: both and curl are
/// installed.
class Browser {
 public:
  explicit Browser(const Folder& folder);
  Browser(const Browser&) = delete;
  Browser& operator=(const Browser&) = delete;
  Browser(Browser&&) = delete;
  Browser& operator=(Browser&&) = delete;
  ~Browser();

  void open(const std::string& file);
  /// What a script returns.
  [[nodiscard]] nlohmann::json evaluate(const std::string& script);
  /// Types into whatever has the focus: a key as WebDriver numbers it, `\uE015` for arrow down.
  void press(const std::string& key);
  /// Lines that the page wrote to its console, or the browser about it.
  [[nodiscard]] nlohmann::json console();
  /// A PNG in base64.
  [[nodiscard]] std::string screenshot();

 private:
  nlohmann::json ask(const std::string& method, const std::string& path,
                     const nlohmann::json& body = nlohmann::json::object());

  const Folder* folder_;
  std::string address_;
  std::string process_;
  std::string session_;
};

}  // namespace mscsim::readers
