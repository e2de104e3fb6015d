#include "sim/scenario/names.hpp"

#include <algorithm>

#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {

Names::Names(Site& site, const std::vector<NameId>& declared, ProblemSet& problems)
    : site_(&site), problems_(&problems), declared_(declared.begin(), declared.end()) {
  declared_.insert({cluster_group_name, cluster_ip_address_name, cluster_name_name});
  for (int row = 0; row < new_cluster_networks_max; ++row) {
    declared_.insert(static_cast<NameId>(static_cast<int>(new_cluster_network_name) + row));
  }
}

NameId Names::intern(std::string_view name, const Place& place) {
  if (const auto known = interned_.find(name); known != interned_.end()) { return known->second; }
  if (name.size() > name_bytes_max) {
    problems_->add(place,
                   quoted(name) + " is longer than " + std::to_string(name_bytes_max) + " bytes");
    return no_name;
  }
  if (interned_.size() >= names_max) {
    problems_->add(place, "more than " + std::to_string(names_max) + " names in one run");
    return no_name;
  }
  const NameId id = site_->intern(name);
  interned_.emplace(name, id);
  return id;
}

NameId Names::declare(std::string_view name, const Place& place) {
  const NameId id = intern(name, place);
  declared_.insert(id);
  return id;
}

NameId Names::use(std::string_view name, const Place& place) {
  const NameId id = intern(name, place);
  if (id != no_name && !declared_.contains(id)) {
    uses_.push_back({.name = id, .as_written = std::string(name), .place = place});
  }
  return id;
}

void Names::report_undeclared() const {
  std::vector<std::string_view> declared;
  declared.reserve(declared_.size());
  for (const NameId id : declared_) { declared.push_back(site_->name(id)); }
  std::map<NameId, std::string> instead;  // found once for each name: it costs a walk over them all
  for (const Use& use : uses_) {
    if (declared_.contains(use.name)) { continue; }
    const auto [row, is_new] = instead.try_emplace(use.name);
    if (is_new) { row->second = suggestion(use.as_written, declared); }
    problems_->add(use.place, "nothing in this run is called " + quoted(use.as_written),
                   row->second);
  }
}

}  // namespace mscsim::scenario
