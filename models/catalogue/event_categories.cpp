#include "models/catalogue/event_categories.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;

constexpr std::array rows{
    EventCategoryRow{"ClusSvc", 1024, 64, {"Q188674, Q316772", sure}},
    EventCategoryRow{"ClusSvc", 1042, 2050, {"Q188674", sure}},
    EventCategoryRow{"ClusSvc", 1068, 2055, {"Q250274", sure}},
};

}  // namespace

std::span<const EventCategoryRow> event_categories() { return rows; }

std::uint16_t event_category(std::string_view provider, std::uint16_t id) {
  const auto* const found = std::ranges::find_if(
      rows, [&](const EventCategoryRow& row) { return row.provider == provider && row.id == id; });
  return found == rows.end() ? 0 : found->category;
}

}  // namespace mscsim::catalogue
