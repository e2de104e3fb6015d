#include <algorithm>
#include <cctype>

#include "models/catalogue/condition.hpp"
#include "models/world/defects.hpp"
#include "models/world/view.hpp"

namespace mscsim::conditions {

/// By the image that is loaded.
Condition share_names_begin_mailslot() {
  return {
      .name = "share-names-begin-mailslot",
      .help = "a File Share has a name that the alive check takes for MAILSLOT",
      .source = "Q225255",
      .asks =
          [](const View& view, NodeId id) {
            constexpr std::string_view word = "MAILSLOT";
            const auto slot = catalogue::property(Property::share_name).slot;
            return has_defect(view.images(id), Defect::share_name_prefix_of_mailslot) &&
                   std::ranges::any_of(view.database().resources, [&](const Resource& resource) {
                     if (resource.type != ResourceType::file_share) { return false; }
                     const std::string_view name =
                         view.site().name(static_cast<NameId>(resource.properties.at(slot)));
                     return !name.empty() &&
                            std::ranges::equal(name, word.substr(0, name.size()),
                                               [](unsigned char a, unsigned char b) {
                                                 return std::toupper(a) == b;
                                               });
                   });
          },
  };
}

}  // namespace mscsim::conditions
