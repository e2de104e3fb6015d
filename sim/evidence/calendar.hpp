#pragma once
#include <chrono>
#include <cstdint>
#include <string>

namespace mscsim::evidence {

/// The moment of virtual time.
/// ASSUMPTION: every session begins on Monday, 3 January 2000, at 9:00:00 AM: after the last
/// service pack, so that no file on the machines is from the future. The machines are set to GMT.
[[nodiscard]] std::chrono::sys_time<std::chrono::milliseconds> moment(std::uint64_t time_ms);

/// Its day and hour, as the American Windows NT writes them: `1/3/00`.
[[nodiscard]] std::string date_text(std::uint64_t time_ms);
/// `9:02:00 AM`
[[nodiscard]] std::string time_text(std::uint64_t time_ms);

}  // namespace mscsim::evidence
