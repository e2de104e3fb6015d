#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "models/catalogue/source.hpp"

namespace mscsim::catalogue {

/// The Category column of Event Viewer, of an event that some article shows with one.
struct EventCategoryRow {
  std::string_view provider;
  std::uint16_t id;
  std::uint16_t category;
  Source source;
};

/// In order of provider and id.
[[nodiscard]] std::span<const EventCategoryRow> event_categories();

/// The category of an event.
/// ASSUMPTION: 0, which Event Viewer shows as None, where no article shows one.
[[nodiscard]] std::uint16_t event_category(std::string_view provider, std::uint16_t id);

}  // namespace mscsim::catalogue
