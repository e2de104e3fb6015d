#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace mscsim {

/// The level of a file or of a machine: the release or service pack that it came with.
/// Levels are ordered: a later pack carries everything an earlier one did (Q152734).
enum class Level : std::uint8_t { rtm, sp1, sp2, sp3, sp4, sp5, sp6, sp6a, count };

/// What Setup and update.exe tell apart.
enum class Edition : std::uint8_t { enterprise, server, workstation, count };

}  // namespace mscsim

namespace mscsim::catalogue {

/// The word for a level in scenarios and reports: `RTM`, `SP4`.
[[nodiscard]] std::string_view word(Level level);
[[nodiscard]] std::string_view word(Edition edition);
[[nodiscard]] std::optional<Level> find_level(std::string_view word);
[[nodiscard]] std::optional<Edition> find_edition(std::string_view word);

}  // namespace mscsim::catalogue
