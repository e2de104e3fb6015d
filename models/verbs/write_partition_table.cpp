#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { entries = 1 };
constexpr std::array<std::string_view, 2> choices{"valid", "one invalid"};
constexpr std::array parameters{
    disk_letter,
    Parameter{
        .name = "entries", .kind = Kind::choice, .help = "what it then has", .choices = choices}};

bool wants_invalid(const Arguments& arguments) { return arguments.get<int>(entries) == 1; }

Refusal refusal(const View& view, const Arguments& arguments) {
  const Disk& now = disk_of(view, arguments);
  return now.has_invalid_partition_entry == wants_invalid(arguments) ? "it has such entries already"
                                                                     : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  Disk& now = change_disk(transition, arguments);
  now.has_invalid_partition_entry = wants_invalid(arguments);
}

}  // namespace

/// As some partitioning program leaves it. Windows NT itself reads past an invalid entry.
Verb write_partition_table() {
  return {.name = "write_partition_table",
          .help = "write the partition table of a shared disk",
          .source = "Q251007",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
