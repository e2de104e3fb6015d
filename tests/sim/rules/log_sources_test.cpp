#include "sim/rules/log_sources.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "sim/evidence/json_lines.hpp"
#include "sim/rules/log_source_rows.hpp"
#include "sim/rules/rule_set.hpp"
#include "tests/sim/rules/made_rules.hpp"

namespace mscsim::rules {
namespace {
/// Whether a rule about a log source, which asks nothing else, matches.
bool comes_from(std::string_view source, std::string_view json) {
  const RuleSet set(made("title: x\nlogsource: { " + std::string(source) +
                         " }\ndetection:\n  s: { Computer: null }\n  condition: s\n"));
  Matcher matcher(set);
  return !matcher.match(std::get<evidence::Record>(evidence::parse_record(json))).empty();
}

constexpr std::string_view sysmon_1 =
    R"({"Channel":"Microsoft-Windows-Sysmon/Operational","EventID":1})";
constexpr std::string_view sysmon_3 =
    R"({"Channel":"Microsoft-Windows-Sysmon/Operational","EventID":3})";
constexpr std::string_view security = R"({"Channel":"Security","EventID":4688})";

}  // namespace

TEST_CASE("no log source but windows alone matches records of every channel") {
  for (const LogSourceRow& row : log_source_rows()) {
    std::string source;
    for (const auto& [name, word] :
         {std::pair{"product", row.product}, std::pair{"category", row.category},
          std::pair{"service", row.service}}) {
      if (!word.empty()) {
        source += (source.empty() ? "" : ", ") + std::string(name) + ": " + std::string(word);
      }
    }
    INFO(source);
    const bool all_windows = source == "product: windows";
    CHECK(comes_from(source, R"({"Channel":"Some/Other","EventID":9999})") == all_windows);
    CHECK(comes_from(source, R"({"a":"x"})"));
    const LogSource of_row{.product = std::string(row.product),
                           .category = std::string(row.category),
                           .service = std::string(row.service)};
    CHECK_FALSE(unknown_word(of_row));
  }
}

TEST_CASE("a log source asks a record for its channel, ids, provider or path") {
  struct Case {
    std::string_view source;
    std::string_view json;
    bool matches;
  };
  const std::vector<Case> cases{
      {"product: windows, category: process_creation", sysmon_1, true},
      {"product: windows, category: process_creation", sysmon_3, false},
      {"product: windows, category: process_creation", security, false},
      {"category: process_creation", sysmon_1, true},
      {"category: process_creation", R"({"Channel":"Linux-Sysmon/Operational","EventID":1})", true},
      {"product: linux, category: process_creation",
       R"({"Channel":"Linux-Sysmon/Operational","EventID":1})", true},
      {"product: linux, category: process_creation", sysmon_1, false},
      {"product: macos, category: process_creation", sysmon_1, false},
      {"product: windows, service: security", security, true},
      {"product: windows, service: security", R"({"Channel":"SECURITY"})", true},
      {"product: windows, service: security", sysmon_1, false},
      {"service: security", security, true},
      {"product: windows, service: secruity", security, false},
      {"product: windows, service: smbserver-connectivity", security, false},
      {"product: windows, service: smbserver-connectivity",
       R"({"Channel":"Microsoft-Windows-SMBServer/Connectivity"})", true},
      {"product: windows, category: file_access", security, false},
      {"product: windows, category: file_access",
       R"({"Provider_Name":"Microsoft-Windows-Kernel-File"})", true},
      {"product: windows, category: file_access", R"({"Provider_Name":"Other"})", false},
      {"product: windows, category: process_creation, service: sysmon", sysmon_1, true},
      {"product: windows, category: process_creation, service: security", security, false},
      {"product: windows, category: ps_script",
       R"({"Channel":"PowerShellCore/Operational","EventID":4104})", true},
      {"category: webserver", security, false},
      {"category: database", sysmon_1, false},
      {"category: proxy", sysmon_3, false},
      {"category: dns", R"({"Channel":"Microsoft-Windows-Sysmon/Operational","EventID":22})",
       false},
      {"category: antivirus", R"({"Channel":"Application"})", false},
      {"category: firewall", R"({"Channel":"Security"})", false},
      {"product: linux, service: auditd", security, false},
      {"product: aws, service: cloudtrail", security, false},
      {"product: mine, category: other", security, false},
      {"product: mine, category: other", R"({"a":1})", true},
      {"product: zeek, service: dns", R"({"_path":"dns"})", true},
      {"product: zeek, service: dns", R"({"_path":"http"})", false},
      {"product: zeek, service: dns", security, false},
      {"product: zeek", R"({"_path":"conn"})", true},
      {"product: windows", R"({"_path":"conn"})", false},
      {"category: webserver", R"({"_path":"http"})", false},
      {"product: windows", R"({"product":"linux"})", false},
      {"product: windows", R"({"product":"Windows"})", true},
      {"product: windows", R"({"product":"Google Updater"})", true},
      {"category: webserver", R"({"category":"proxy"})", false},
      {"category: webserver", R"({"category":"WebServer"})", true},
      {"category: webserver", R"({"category":"Administrative"})", true},
      {"product: linux, service: auditd", R"({"product":"linux","service":"sshd"})", false},
      {"product: linux, service: auditd", R"({"product":"linux","service":"auditd"})", true},
      {"product: zeek, service: kerberos", R"({"_path":"kerberos","service":"krbtgt/X"})", true},
  };
  for (const Case& each : cases) {
    INFO(each.source << " of " << each.json);
    CHECK(comes_from(each.source, each.json) == each.matches);
  }
}

TEST_CASE("a word of a log source that nobody has is told, with the nearest") {
  const auto told = [](LogSource source) {
    const auto unknown = unknown_word(source);
    return unknown ? unknown->attribute + ' ' + unknown->word + ' ' + unknown->instead
                   : std::string();
  };
  CHECK(told({.product = "windows", .category = {}, .service = "secruity"}) ==
        "service secruity did you mean `security`?");
  CHECK(told({.product = "windos", .category = {}, .service = "security"}) ==
        "product windos did you mean `windows`?");
  CHECK(told({.product = "windows", .category = "process_cration", .service = {}}) ==
        "category process_cration did you mean `process_creation`?");
  CHECK(told({.product = "linux", .category = {}, .service = "security"}) == "service security ");
  CHECK(told({.product = "aws", .category = {}, .service = {}}).empty());
  CHECK(told({.product = "windows", .category = "process_creation", .service = "sysmon"}).empty());
}

}  // namespace mscsim::rules
