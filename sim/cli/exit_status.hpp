#pragma once

namespace mscsim::cli {

/// What the program tells its caller.
enum class ExitStatus {
  ok = 0,             ///< all as expected
  failed = 1,         ///< an expectation, a claim or a rule test failed
  bad_input = 2,      ///< bad usage, bad input, or output that cannot be written
  bound_reached = 3,  ///< a bound of time, memory or depth stopped the work before an answer
};

}  // namespace mscsim::cli
