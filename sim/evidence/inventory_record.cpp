#include "sim/evidence/inventory_record.hpp"

#include "models/catalogue/resource_types.hpp"
#include "sim/evidence/event_record.hpp"

namespace mscsim::evidence {

Record inventory_record(const View& view, NodeId node, std::uint64_t time_ms,
                        std::string_view category, std::vector<Field> fields) {
  Record record{{{"TimeCreated", time_stamp(time_ms)},
                 {"Computer", std::string(view.site().name(node))},
                 {"Channel", std::string("Inventory")},
                 {"Category", std::string(category)}}};
  for (Field& field : fields) { record.fields.push_back(std::move(field)); }
  return record;
}

std::vector<Field> property_fields(const View& view, const Resource& resource) {
  std::vector<Field> fields;
  for (const catalogue::PropertyRow& row : catalogue::properties()) {
    if (!row.types.contains(resource.type)) { continue; }
    const std::uint32_t held = resource.properties.at(row.slot);
    Value value = static_cast<std::int64_t>(held);
    if (row.kind == PropertyKind::boolean) { value = held != 0; }
    if (row.kind == PropertyKind::ipv4) { value = text(Ipv4{held}); }
    if (row.kind == PropertyKind::name || row.kind == PropertyKind::text) {
      value = std::string(view.site().name(static_cast<NameId>(held)));
    }
    fields.push_back({std::string(row.name), std::move(value)});
  }
  return fields;
}

}  // namespace mscsim::evidence
