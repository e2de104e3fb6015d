#pragma once
#include <span>
#include <string_view>

#include "models/catalogue/bit_set.hpp"
#include "models/catalogue/file_rules.hpp"

namespace mscsim {

/// What people do with programs that show whether files fit.
enum class Program : std::uint8_t {
  performance_monitor,
  dial_up_networking,
  dial_in_windows_95,
  dial_in_windows_nt,
  dhcp_manager,
  dhcp_manager_from_share,
  add_printer_wizard,
  enterprise_edition_installer,
  resource_properties,
  new_file_share,
  new_iis_instance,
  iis_properties,
  remote_iis_properties,
  count
};

template <>
inline constexpr std::size_t row_room<Program> = 64;
}  // namespace mscsim

namespace mscsim::catalogue {

struct ProgramRow {
  Program program;
  std::string_view word;     ///< in scenarios
  std::string_view help;     ///< one line
  std::optional<File> file;  ///< without which the machine does not have it
  Source source;
};

/// What a program shows, with files that do not fit. `against` is looked up on the machine that it
/// is pointed at, if it is pointed at one.
struct ProgramRule {
  Program program{};
  FileRule when;
  RuleEvents events;
  std::optional<Message> message;
  Source source;
};

/// One row for each Program, in order.
[[nodiscard]] std::span<const ProgramRow> programs();
[[nodiscard]] const ProgramRow& program(Program program);
/// In the order in which they are asked; the first that holds is what is seen.
[[nodiscard]] std::span<const ProgramRule> program_rules();

}  // namespace mscsim::catalogue
