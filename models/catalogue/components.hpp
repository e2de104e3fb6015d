#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "models/catalogue/services.hpp"
#include "models/catalogue/source.hpp"
#include "models/catalogue/system_files.hpp"

namespace mscsim {

/// The network components that the Network control panel installs, binds and removes.
enum class Component : std::uint8_t {
  tcpip,              ///< TCP/IP Protocol, with WINS Client (TCP/IP) and its helpers
  wins_client,        ///< WINS Client (TCP/IP): NetBT. Comes and goes with TCP/IP.
  netbios_interface,  ///< NetBIOS Interface
  workstation,        ///< Workstation: the redirector
  server,             ///< Server
  count
};

}  // namespace mscsim

namespace mscsim::catalogue {

struct NetworkComponent {
  Component component;
  std::string_view word;           ///< in scenarios
  std::string_view title;          ///< in the Network control panel
  std::optional<Component> above;  ///< what it binds to; nothing: to the adapters themselves
  FileSet files;                   ///< what its setup copies
  ServiceSet services;             ///< what its setup registers and its removal deletes
  Source source;                   ///< of `above`
};

/// One row for each Component, in order.
[[nodiscard]] std::span<const NetworkComponent> components();
[[nodiscard]] const NetworkComponent& component(Component component);
[[nodiscard]] std::optional<Component> find_component(std::string_view word);

}  // namespace mscsim::catalogue
