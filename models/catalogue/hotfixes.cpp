#include "models/catalogue/hotfixes.hpp"

#include <algorithm>
#include <array>

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;

// ASSUMPTION: a hotfix holds what every earlier one changed in the same file, and one of between
// SP6a and a Service Pack 7 that never came is for SP6a: the articles give files and dates, no
// more.
constexpr std::array rows{
    HotfixRow{Hotfix::q216240,
              "Q216240",
              FileSet::of(File::clussvc, File::resrcmon),
              Level::sp4,
              {"Q216240 (dated between SP4 and SP5)", Certainty::likely}},
    HotfixRow{Hotfix::q248663,
              "Q248663",
              FileSet::of(File::clusdisk, File::clusres),
              Level::sp6a,
              {"Q248663", sure}},
    HotfixRow{
        Hotfix::q247763, "Q247763", FileSet::of(File::clusiis4), Level::sp6a, {"Q247763", sure}},
    HotfixRow{Hotfix::q251007,
              "Q251007",
              FileSet::of(File::clusdisk, File::clusres),
              Level::sp6a,
              {"Q251007, Q256326 (the files are ours)", Certainty::likely}},
    HotfixRow{
        Hotfix::q263216, "Q263216", FileSet::of(File::iisclex4), Level::sp6a, {"Q263216", sure}},
    HotfixRow{Hotfix::q273614,
              "Q273614",
              FileSet::of(File::clusres, File::resutils),
              Level::sp6a,
              {"Q273614", sure}},
    HotfixRow{Hotfix::q305638,
              "Q305638",
              FileSet::of(File::clusdisk, File::clusres, File::resutils),
              Level::sp6a,
              {"Q305638", sure}},
};
static_assert(std::ranges::all_of(rows, [](const HotfixRow& row) {
  return row.files.size() <= hotfix_files_max;
}));
static_assert(rows.size() + 1 == static_cast<std::size_t>(Hotfix::count));

}  // namespace

std::span<const HotfixRow> hotfixes() { return rows; }

const HotfixRow& hotfix(Hotfix hotfix) { return rows.at(static_cast<std::size_t>(hotfix) - 1); }

}  // namespace mscsim::catalogue
