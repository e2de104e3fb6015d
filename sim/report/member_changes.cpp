#include "sim/report/member_changes.hpp"

#include <fmt/format.h>

#include <bit>

namespace mscsim::report {
namespace {

std::string name_in(const Site& site, const auto& rows, auto id) {
  return index(id) < rows.size() ? std::string(site.name(id)) : std::string();
}

}  // namespace

std::string address_words(const Ipv4OnSubnet& address) {
  if (!is_valid_mask(address.mask)) { return text(address.address) + "/" + text(address.mask); }
  return fmt::format("{}/{}", text(address.address), std::countl_one(address.mask.value));
}

std::string headed(std::string_view name) {
  return name.ends_with(':') ? std::string(name) : fmt::format("{}:", name);
}

std::string_view MemberChanges::choice(std::string_view words, std::size_t number) {
  for (auto end = words.find('|'); number > 0 && end != std::string_view::npos; --number) {
    words.remove_prefix(end + 1);
    end = words.find('|');
  }
  return words.substr(0, words.find('|'));
}

void MemberChanges::put(std::string_view thing, std::string_view became, std::string_view was,
                        std::string_view is) {
  put_line(thing, fmt::format(fmt::runtime(became), fmt::arg("was", was), fmt::arg("is", is)));
}

void MemberChanges::put_each(std::string_view thing, std::string_view became,
                             std::string_view each) {
  if (each.empty()) { return; }
  put_line(thing, fmt::format(fmt::runtime(became), fmt::arg("each", each)));
}

void MemberChanges::put_line(std::string_view thing, std::string_view words) {
  const bool is_close = thing.empty() || words.starts_with(':');
  lines_->push_back(fmt::format("{}{}{}", thing, is_close ? "" : " ", words));
}

std::string MemberChanges::name_of_row(NodeId id) const {
  return name_in(*site_, site_->nodes(), id);
}
std::string MemberChanges::name_of_row(NetworkId id) const {
  return name_in(*site_, site_->networks(), id);
}
std::string MemberChanges::name_of_row(PackageId id) const {
  return name_in(*site_, site_->packages(), id);
}
std::string MemberChanges::name_of_row(ApplicationId id) const {
  return name_in(*site_, site_->applications(), id);
}

}  // namespace mscsim::report
