#include <array>

#include "models/verbs/named_disk.hpp"

namespace mscsim::verbs {
namespace {

constexpr std::array<std::string_view, 2> files{"quolog.log", "checkpoint"};
constexpr std::array<std::string_view, 3> ways{"corrupt", "missing", "corrupt for good"};
constexpr std::array states{FileState::corrupt, FileState::missing, FileState::stuck};

enum : std::uint8_t { file = 1, how = 2 };
constexpr std::array parameters{
    disk_letter,
    Parameter{.name = "file",
              .kind = Kind::choice,
              .help = "the quorum log, or the newest Chk file",
              .choices = files},
    Parameter{.name = "how",
              .kind = Kind::choice,
              .help = "what becomes of it; for good: it cannot be written anew",
              .choices = ways}};

FileState& chosen(Disk& where, const Arguments& arguments) {
  return arguments.get<std::size_t>(file) == 0 ? where.quorum_log : where.checkpoint;
}

Refusal refusal(const View& view, const Arguments& arguments) {
  Disk now = disk_of(view, arguments);
  return chosen(now, arguments) == FileState::missing ? "there is no such file on the disk"
                                                      : possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  Disk& now = change_disk(transition, arguments);
  chosen(now, arguments) = states.at(arguments.get<std::size_t>(how));
}

}  // namespace

/// A file in \\MSCS on the quorum disk is damaged, as by a power cut, or deleted.
Verb damage_quorum_file() {
  return {.name = "damage_quorum_file",
          .help = "damage or delete the quorum log or the checkpoint of the cluster database",
          .source = "Q216064, Q217147, Q172951",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
