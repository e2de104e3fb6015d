#pragma once
#include <span>
#include <string_view>

#include "models/catalogue/events.hpp"

namespace mscsim::evidence {

/// Whether the text of some record of `event` could contain `words`: as the catalogue has it, or
/// with the texts of the catalogues, numbers, addresses or any of `names` put in. A false answer is
/// certain; a true one is not.
[[nodiscard]] bool can_contain(const catalogue::EventRow& event, std::string_view words,
                               std::span<const std::string_view> names);

}  // namespace mscsim::evidence
