#pragma once
#include <cstddef>

namespace mscsim::report {

/// What text for people is written on.
struct Paper {
  bool colour = false;
  std::size_t width = 80;  ///< columns; lines are broken between words to fit
};

}  // namespace mscsim::report
