#include "tests/readers/webdriver.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <thread>

namespace mscsim::readers {
namespace {

using nlohmann::json;

}  // namespace

Browser::Browser(const Folder& folder) : folder_(&folder) {
  // Port 0: whichever is free; chromedriver says which.
  const std::string log = folder.write("driver.log", "");
  const std::string start = "chromedriver --port=0 >" + log + " 2>&1 & echo $!";
  process_ = lines_of(output_of(start)).front();
  std::string said;
  for (int tries = 0; said.find(" on port ") == std::string::npos; ++tries) {
    REQUIRE(tries < 200);
    using namespace std::chrono_literals;
    std::this_thread::sleep_for(50ms);
    said = output_of("grep -o 'successfully on port [0-9]*' " + log + " || true");
  }
  const std::string port = said.substr(said.rfind(' ') + 1);
  address_ = "http://127.0.0.1:" + port.substr(0, port.find_first_not_of("0123456789"));
  const json arguments{"--headless",
                       "--no-sandbox",
                       "--disable-gpu",
                       "--disable-dev-shm-usage",
                       "--no-first-run",
                       "--disable-background-networking",
                       "--disable-component-update",
                       "--disable-sync",
                       "--window-size=1400,1000",
                       "--user-data-dir=" + folder.path("profile")};
  const json wanted{{"capabilities",
                     {{"alwaysMatch",
                       {{"goog:chromeOptions", {{"args", arguments}}},
                        {"goog:loggingPrefs", {{"browser", "ALL"}}}}}}}};
  session_ = "/session/" + ask("POST", "/session", wanted).at("sessionId").get<std::string>();
}

Browser::~Browser() {
  if (!session_.empty()) { static_cast<void>(ask("DELETE", session_)); }
  // NOLINTNEXTLINE(cert-env33-c,concurrency-mt-unsafe): a process that the constructor started
  static_cast<void>(std::system(("kill " + process_ + " 2>/dev/null").c_str()));
}

json Browser::ask(const std::string& method, const std::string& path, const json& body) {
  const std::string request = folder_->write("request.json", body.dump());
  const std::string answer = output_of("curl -s --noproxy '*' -X " + method +
                                       " -H 'Content-Type: application/json' --data-binary @" +
                                       request + ' ' + address_ + path);
  INFO(answer);
  const json parsed = json::parse(answer);
  REQUIRE(parsed.contains("value"));
  const json& value = parsed["value"];
  REQUIRE_FALSE((value.is_object() && value.contains("error")));
  return value;
}

void Browser::open(const std::string& file) {
  static_cast<void>(ask("POST", session_ + "/url", {{"url", "file://" + file}}));
}

json Browser::evaluate(const std::string& script) {
  return ask("POST", session_ + "/execute/sync", {{"script", script}, {"args", json::array()}});
}

void Browser::press(const std::string& key) {
  const json down{{"type", "keyDown"}, {"value", key}};
  const json up{{"type", "keyUp"}, {"value", key}};
  static_cast<void>(
      ask("POST", session_ + "/actions",
          {{"actions", {{{"type", "key"}, {"id", "keyboard"}, {"actions", {down, up}}}}}}));
}

json Browser::console() { return ask("POST", session_ + "/se/log", {{"type", "browser"}}); }

std::string Browser::screenshot() {
  return ask("GET", session_ + "/screenshot").get<std::string>();
}

}  // namespace mscsim::readers
