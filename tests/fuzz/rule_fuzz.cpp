#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/rules/detector.hpp"
#include "sim/rules/load.hpp"

/// Any bytes make rules or problems, and rules match, soon and within bounds.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  // Few expressions: one alone may take a second to compile, which is bounded, and so are they.
  constexpr rules::LoadBounds bounds{.bytes_max = 4'000, .depth_max = 16, .values_max = 500};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string text(reinterpret_cast<const char*>(bytes), size);
  const std::vector<rules::RuleFile> files{{.name = "fuzz.yml", .text = text}};
  auto loaded = rules::load_rules(files, {{"Servers", {"srv*"}}}, bounds);
  if (!loaded.ok()) { return 0; }
  const rules::RuleSet set(std::move(loaded).value());
  rules::Detector detector(set);
  const evidence::Record record{{{"EventID", std::int64_t{1044}},
                                 {"Channel", std::string("System")},
                                 {"Message", std::string(text.substr(0, 1000))},
                                 {"TimeCreated", std::string("1999-10-14T09:00:00Z")}}};
  static_cast<void>(detector.feed(record));
  static_cast<void>(detector.feed({}));
  detector.finish();
  return 0;
}
