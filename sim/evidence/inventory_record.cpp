#include "sim/evidence/inventory_record.hpp"

#include <algorithm>
#include <iterator>

#include "models/catalogue/resource_types.hpp"

namespace mscsim::evidence {

Record inventory_record(const View& view, NodeId node, const std::string& time,
                        std::string_view category, std::vector<Field> fields) {
  constexpr std::size_t fields_of_all = 4;
  Record record;
  record.fields.reserve(fields_of_all + fields.size());
  const auto add = [&record](std::string_view name, std::string value) {
    record.fields.push_back({std::string(name), std::move(value)});
  };
  add("TimeCreated", time);
  add("Computer", std::string(view.site().name(node)));
  add("Channel", "Inventory");
  add("Category", std::string(category));
  std::ranges::move(fields, std::back_inserter(record.fields));
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
    if (row.kind == PropertyKind::signature) { value = text(static_cast<DiskSignature>(held)); }
    if (row.kind == PropertyKind::name || row.kind == PropertyKind::text) {
      value = std::string(view.site().name(static_cast<NameId>(held)));
    }
    fields.push_back({std::string(row.name), std::move(value)});
  }
  return fields;
}

}  // namespace mscsim::evidence
