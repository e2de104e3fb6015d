#include "models/node/netbt.hpp"

#include <algorithm>

#include "models/node/files.hpp"

namespace mscsim::node {

FileSet netbt_images() { return FileSet::of(File::netbt, File::tcpip); }

int netbios_addresses(const Node& node) {
  return node.netbt_interfaces.size() + node.netbt_requested;
}

Win32Error add_netbt_interface(Node& node) {
  if (node.services[Service::netbt].status != ServiceStatus::running) {
    return Win32Error::service_does_not_exist;
  }
  const auto images = all<File>();
  const bool lags = std::ranges::any_of(images, [&](File file) {
    return netbt_images().contains(file) && image_behind_kernel(node, file);
  });
  if (lags) { return Win32Error::not_supported; }
  if (netbios_addresses(node) >= catalogue::netbios_addresses_max) {
    return Win32Error::not_enough_memory;
  }
  ++node.netbt_requested;
  return Win32Error::success;
}

void delete_netbt_interface(Node& node) {
  if (node.netbt_requested > 0) { --node.netbt_requested; }
}

bool tcpip_and_netbt_mismatch(const Files& files) {
  const FileVersion tcpip = files[File::tcpip];
  const FileVersion netbt = files[File::netbt];
  return tcpip.origin != Origin::absent && netbt.origin != Origin::absent &&
         tcpip.level != netbt.level;
}

}  // namespace mscsim::node
