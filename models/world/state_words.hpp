#pragma once
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "models/catalogue/system_files.hpp"
#include "models/world/world.hpp"

namespace mscsim {

/// The words of an enum, by its numbers, as inventories and reports have them. One too few or too
/// many does not compile.
template <class Enum>
inline constexpr std::array<std::string_view, 0> state_words{};

template <class Enum>
consteval auto words_by_number(auto... word) {
  static_assert(sizeof...(word) == static_cast<std::size_t>(Enum::count), "each has its word");
  return std::array{std::string_view(word)...};
}

template <>
inline constexpr auto state_words<Origin> = words_by_number<Origin>("none", "Microsoft", "OEM");
template <>
inline constexpr auto state_words<ServiceStatus> =
    words_by_number<ServiceStatus>("stopped", "running", "failed", "paused");
template <>
inline constexpr auto state_words<Clusdb> =
    words_by_number<Clusdb>("good", "damaged", "denied to the service account");
template <>
inline constexpr auto state_words<FileState> = words_by_number<FileState>("missing", "good",
                                                                          "damaged",
                                                                          "damaged for good");
template <>
inline constexpr auto state_words<Account> =
    words_by_number<Account>("good", "disabled", "may not log on as a service");
template <>
inline constexpr auto state_words<NetworkRole> =
    words_by_number<NetworkRole>("not used", "internal", "client access", "all communications");
template <>
inline constexpr auto state_words<RestartAction> =
    words_by_number<RestartAction>("do not restart", "restart", "restart and affect the group");

template <>
inline constexpr auto state_words<HostRole> =
    words_by_number<HostRole>("machine", "domain controller", "WINS server", "proxy router",
                              "probing client", "filtering machine", "static WINS entry");

/// The roles of machines, by their numbers: all but the one that is none.
inline constexpr std::span host_role_words =
    std::span(state_words<HostRole>).first<static_cast<std::size_t>(HostRole::static_wins_entry)>();

/// An enum whose words stand here.
template <class Enum>
concept HasStateWords = state_words<Enum>
.size() > 0;

template <HasStateWords Enum>
[[nodiscard]] constexpr std::string_view state_word(Enum value) {
  return state_words<Enum>[static_cast<std::size_t>(value)];
}

}  // namespace mscsim
