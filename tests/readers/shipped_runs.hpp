#pragma once
#include <functional>
#include <string>
#include <string_view>

#include "sim/artifacts/artifact.hpp"
#include "sim/scenario/run.hpp"

namespace mscsim::readers {

/// Calls `visit` for the first run of each case of each shipped scenario, with its worlds kept.
void for_each_shipped_run(const std::function<void(const scenario::Run&)>& visit);

/// The bytes of one artifact. Requires: the format makes a file of that name.
[[nodiscard]] std::string artifact(const artifacts::Moment& moment, std::string_view format,
                                   std::string_view file);

/// `09:02:00`: the time of day of virtual time.
[[nodiscard]] std::string clock_words(std::uint64_t time_ms);

}  // namespace mscsim::readers
