#include "models/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace mscsim {

void check_failed(const char* file, int line, const char* condition) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the one place that must not allocate
  static_cast<void>(std::fprintf(stderr, "%s:%d: broken invariant: %s\n", file, line, condition));
  std::abort();
}

}  // namespace mscsim
