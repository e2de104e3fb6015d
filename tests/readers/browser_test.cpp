// Chromium shows the reports that mscsim writes.
#include <catch2/catch.hpp>

#include "tests/readers/webdriver.hpp"

namespace mscsim::readers {
namespace {

const std::string arrow_down = "\xEE\x80\x95";  // U+E015
const std::string arrow_up = "\xEE\x80\x93";    // U+E013
const std::string end_key = "\xEE\x80\x90";     // U+E010

}  // namespace

TEST_CASE("a browser shows the report of Q232910 and a keyboard walks through it") {
  if (!is_installed("chromedriver") || !is_installed("chromium") || !is_installed("curl")) {
    return;
  }
  const Folder folder;
  const std::string report = folder.path("report");
  static_cast<void>(output_of(std::string(MSCSIM_PROGRAM) + " run " + MSCSIM_ROOT +
                              "/scenarios/kb/Q232910.yaml --case 'level=SP4' --report " + report));
  Browser browser(folder);
  browser.open(report + "/index.html");
  CHECK(browser.evaluate("return document.querySelectorAll('tbody a').length") == 1);
  browser.open(report + "/001-Q232910.html");
  CHECK(browser.evaluate("return document.title") ==
        "Event 1044 after third-party network drivers");
  CHECK(browser.evaluate("return document.querySelectorAll('.timeline .item').length > 20") ==
        true);

  // The pictures are drawn: each <use> finds what it shows, and it is not empty.
  CHECK(browser.evaluate("const uses = [...document.querySelectorAll('details[open] use')];"
                         "return uses.length > 4 && uses.every(u => u.getBBox().width > 50)") ==
        true);

  const std::string at =
      "return [...document.querySelectorAll('.timeline')[0]"
      ".querySelectorAll('.item')].indexOf(document.activeElement)";
  static_cast<void>(browser.evaluate("document.querySelector('.timeline .item').focus()"));
  CHECK(browser.evaluate(at) == 0);
  browser.press(arrow_down);
  browser.press(arrow_down);
  CHECK(browser.evaluate(at) == 2);
  browser.press(arrow_up);
  CHECK(browser.evaluate(at) == 1);
  browser.press(end_key);
  CHECK(browser.evaluate(at) == browser.evaluate("return document.querySelectorAll('.timeline')[0]"
                                                 ".querySelectorAll('.item').length - 1"));

  // Not one colour: a blank page of this size is a PNG of a few kilobytes.
  constexpr std::size_t blank = 20'000;
  CHECK(browser.screenshot().size() > blank);
  const auto console = browser.console();
  INFO(console.dump());
  CHECK(console.empty());
}

TEST_CASE("a browser shows what was explored, and a trace as a run") {
  if (!is_installed("chromedriver") || !is_installed("chromium") || !is_installed("curl")) {
    return;
  }
  const Folder folder;
  const std::string report = folder.path("report");
  static_cast<void>(output_of(std::string(MSCSIM_PROGRAM) + " explore " + MSCSIM_ROOT +
                              "/scenarios/kb/Q232910.yaml --report " + report));
  Browser browser(folder);
  browser.open(report + "/index.html");
  CHECK(browser.evaluate("return document.querySelectorAll('tbody a').length") == 1);
  browser.open(report + "/001-Q232910.html");
  CHECK(browser.evaluate("return document.querySelectorAll('.claims > li').length >= 9") == true);
  CHECK(browser.evaluate("const use = document.querySelector('.worlds use');"
                         "return use.getBBox().width > 300 && use.getBBox().height > 300") == true);
  // A claim that a trace settles opens to what happened on the way.
  static_cast<void>(browser.evaluate("document.querySelector('.claims details').open = true"));
  CHECK(browser.evaluate("return document.querySelector('.claims details .timeline')"
                         ".innerText.includes('1044')") == true);
  const auto console = browser.console();
  INFO(console.dump());
  CHECK(console.empty());
}

TEST_CASE("a browser shows what rules did, down to the world of a mistake") {
  if (!is_installed("chromedriver") || !is_installed("chromium") || !is_installed("curl")) {
    return;
  }
  const Folder folder;
  const std::string report = folder.path("report");
  static_cast<void>(output_of(std::string(MSCSIM_PROGRAM) + " rules test " + MSCSIM_ROOT +
                              "/scenarios/rules --worlds " + MSCSIM_ROOT +
                              "/scenarios/kb --report " + report));
  Browser browser(folder);
  browser.open(report + "/index.html");
  CHECK(browser.evaluate("return document.querySelectorAll('.scores tbody tr').length >= 16") ==
        true);
  CHECK(browser.evaluate("return document.querySelectorAll('.confusion').length >= 16") == true);
  static_cast<void>(browser.evaluate("document.querySelector('section details').open = true"));
  CHECK(browser.evaluate("return document.querySelector('section details .timeline')"
                         ".querySelectorAll('.item').length > 0") == true);
  const auto console = browser.console();
  INFO(console.dump());
  CHECK(console.empty());
}

TEST_CASE("a reader who does not see the pictures is told what they show") {
  if (!is_installed("chromedriver") || !is_installed("chromium") || !is_installed("curl")) {
    return;
  }
  const Folder folder;
  const std::string report = folder.path("report");
  static_cast<void>(output_of(std::string(MSCSIM_PROGRAM) + " run " + MSCSIM_ROOT +
                              "/scenarios/kb/Q176320.yaml --report " + report));
  Browser browser(folder);
  browser.open(report + "/001-Q176320.html");
  CHECK(browser.evaluate("return [...document.querySelectorAll('svg[role=img]')]"
                         ".every(s => s.getAttribute('aria-label').length > 0)") == true);
  CHECK(browser.evaluate("return document.querySelectorAll('th:not([scope])').length") == 0);
  CHECK(browser.evaluate("return document.documentElement.lang") == "en");
}

}  // namespace mscsim::readers
