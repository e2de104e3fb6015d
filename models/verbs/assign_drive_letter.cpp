#include <array>
#include <cctype>

#include "models/surroundings/shared_bus.hpp"
#include "models/verbs/verb.hpp"

namespace mscsim::verbs {
namespace {

enum : std::uint8_t { disk = 0, letter };
constexpr std::array parameters{
    Parameter{.name = "disk", .kind = Kind::disk, .help = "as the world names it: `F:`"},
    Parameter{.name = "letter", .kind = Kind::text, .help = "that it gets: `H:`"}};

/// The letter, or 0 where the text is none.
char letter_of(const View& view, const Arguments& arguments) {
  const std::string_view text = view.site().name(arguments.get<NameId>(letter));
  const bool is_drive = text.size() == 2 && text[1] == ':';
  const int upper = is_drive ? std::toupper(static_cast<unsigned char>(text[0])) : 0;
  return upper >= 'A' && upper <= 'Z' ? static_cast<char>(upper) : char{};
}

Refusal refusal(const View& view, const Arguments& arguments) {
  const char wanted = letter_of(view, arguments);
  if (wanted < 'D') { return "a drive letter of a shared disk is one from D: to Z:"; }
  for (std::size_t i = 0; i < view.site().disks().size(); ++i) {
    const char given = view.surroundings().disks.at(i).drive_letter;
    if (surroundings::drive_letter(view.site(), static_cast<DiskId>(i), given) == wanted) {
      return "a disk has that letter already";
    }
  }
  return possible;
}

void apply(Transition& transition, const Arguments& arguments) {
  const auto id = arguments.get<DiskId>(disk);
  const char wanted = letter_of(transition, arguments);
  const bool is_first = transition.site().name(id).front() == wanted;
  transition.change_surroundings().disks.at(index(id)).drive_letter = is_first ? char{} : wanted;
}

}  // namespace

/// Disk Administrator, Assign Drive Letter. It counts when the disk next comes online, if then.
Verb assign_drive_letter() {
  return {.name = "assign_drive_letter",
          .help = "give a shared disk another drive letter",
          .source = "Q193779",
          .parameters = parameters,
          .refusal = refusal,
          .apply = apply};
}

}  // namespace mscsim::verbs
