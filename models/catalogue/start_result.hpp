#pragma once
#include <cstdint>

#include "models/catalogue/errors.hpp"

namespace mscsim {

/// How an attempt to run a service ended.
struct StartResult {
  enum class How : std::uint8_t {
    running,           ///< it runs
    not_started,       ///< the SCM could not start it (7000)
    terminated,        ///< it started and ended with an error (7023)
    service_specific,  ///< it started and ended with an error of its own (7024)
    hung,              ///< it never told the SCM that it runs (7022)
    machine_stopped,   ///< the machine shows a STOP screen
  };
  How how = How::running;
  Win32Error error = Win32Error::success;
};

}  // namespace mscsim
