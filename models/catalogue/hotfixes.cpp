#include "models/catalogue/hotfixes.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

constexpr auto sure = Certainty::confirmed;

// ASSUMPTION: a hotfix is for the newest service pack of its day, and holds what every earlier one
// changed in the same file: the articles give files and dates, and say of neither.
constexpr std::array rows{
    HotfixRow{Hotfix::q248663,
              "Q248663",
              FileSet::of(File::clusdisk, File::clusres),
              Level::sp5,
              std::nullopt,
              {"Q248663", sure}},
    HotfixRow{Hotfix::q273614,
              "Q273614",
              FileSet::of(File::clusres, File::resutils),
              Level::sp6a,
              std::nullopt,
              {"Q273614", sure}},
    HotfixRow{Hotfix::q305638,
              "Q305638",
              FileSet::of(File::clusdisk, File::clusres, File::resutils),
              Level::sp6a,
              std::nullopt,
              {"Q305638", sure}},
};
static_assert(rows.size() + 1 == static_cast<std::size_t>(Hotfix::count));

}  // namespace

std::span<const HotfixRow> hotfixes() { return rows; }

const HotfixRow& hotfix(Hotfix hotfix) { return rows.at(static_cast<std::size_t>(hotfix) - 1); }

}  // namespace mscsim::catalogue
