#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/rules/regression.hpp"

/// Any bytes make the tests of an info.yml or problems.
// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace mscsim;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes as text
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  std::vector<rules::RegressionTest> tests;
  scenario::ProblemSet problems;
  rules::read_regression_tests(text, "fuzz/info.yml", tests, problems);
  return 0;
}
