#include "sim/scenario/names.hpp"

#include <algorithm>

#include "models/cluster/mscs_setup.hpp"
#include "sim/scenario/nearest_word.hpp"

namespace mscsim::scenario {

Names::Names(Site& site, const std::vector<NameId>& declared, ProblemSet& problems)
    : site_(&site), problems_(&problems) {
  for (const NameId id : declared) { declare(id); }
  for (const NameId id : {cluster_group_name, cluster_ip_address_name, cluster_name_name}) {
    declare(id);
  }
  for (const std::string_view name : {cluster::time_service_name, cluster::first_disk_group}) {
    declare(site.find_name(name).value());
  }
  for (int row = 0; row < new_cluster_networks_max; ++row) {
    declare(static_cast<NameId>(static_cast<int>(new_cluster_network_name) + row));
  }
}

void Names::declare(NameId id) {
  if (index(id) >= declared_.size()) { declared_.resize(index(id) + 1); }
  declared_[index(id)] = true;
}

std::vector<std::string_view> Names::declared_names() const {
  std::vector<std::string_view> names;
  for (std::size_t row = 0; row < declared_.size(); ++row) {
    if (declared_[row]) { names.push_back(site_->name(static_cast<NameId>(row))); }
  }
  return names;
}

NameId Names::number(std::string_view name, const Place& place) {
  if (const auto known = interned_.find(name); known != interned_.end()) { return known->second; }
  if (name.size() > name_bytes_max) {
    problems_->add(place,
                   quoted(name) + " is longer than " + std::to_string(name_bytes_max) + " bytes");
    return no_name;
  }
  // A shell reads each line with new Names, into one site.
  if (interned_.size() >= names_max || site_->names().size() >= 2 * names_max) {
    problems_->add(place, "more than " + std::to_string(names_max) + " names in one run");
    return no_name;
  }
  const NameId id = site_->intern(name);
  interned_.emplace(name, id);
  return id;
}

NameId Names::intern(std::string_view name, const Place& place) {
  const NameId id = number(name, place);
  if (!only_looked_for_.empty()) { only_looked_for_.erase(id); }
  return id;
}

NameId Names::look_for(std::string_view words, const Place& place) {
  const bool is_new = !site_->find_name(words).has_value();
  const NameId id = number(words, place);
  if (is_new) { only_looked_for_.insert(id); }
  return id;
}

NameId Names::declare(std::string_view name, const Place& place) {
  const NameId id = intern(name, place);
  declare(id);
  return id;
}

NameId Names::use(std::string_view name, const Place& place) {
  const NameId id = intern(name, place);
  if (id != no_name && !is_declared(id)) {
    uses_.push_back({.name = id, .as_written = std::string(name), .place = place});
  }
  return id;
}

std::vector<std::string_view> Names::in_evidence() const {
  std::vector<std::string_view> names;
  for (std::size_t row = 0; row < site_->names().size(); ++row) {
    if (only_looked_for_.contains(static_cast<NameId>(row))) { continue; }
    names.emplace_back(site_->names()[row]);
  }
  const Catalogue& catalogue = site_->catalogue();
  for (const catalogue::SystemFile& row : catalogue.files.declared()) { names.push_back(row.name); }
  for (const catalogue::ServiceRow& row : catalogue.services.declared()) {
    names.push_back(row.key);
    names.push_back(row.display);
  }
  if (catalogue.is_extended()) {
    for (const catalogue::ErrorRow& row : catalogue.errors) { names.push_back(row.text); }
  }
  return names;
}

void Names::report_undeclared() const {
  std::vector<std::string_view> declared;
  std::map<NameId, std::string> instead;  // found once for each name: it costs a walk over them all
  for (const Use& use : uses_) {
    if (is_declared(use.name)) { continue; }
    if (declared.empty()) { declared = declared_names(); }
    const auto [row, is_new] = instead.try_emplace(use.name);
    if (is_new) { row->second = suggestion(use.as_written, declared); }
    problems_->add(use.place, "nothing in this run is called " + quoted(use.as_written),
                   row->second);
  }
}

}  // namespace mscsim::scenario
