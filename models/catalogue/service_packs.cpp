#include "models/catalogue/service_packs.hpp"

#include <array>

namespace mscsim::catalogue {
namespace {

constexpr Source recalled{"Q197099 (text); date as publicly announced", Certainty::likely};

constexpr std::array rows{
    ServicePack{Level::rtm,
                "",
                "1996-08-01",
                {"Q162205 (the date of its tcpip.sys, not of its release)", Certainty::likely}},
    ServicePack{Level::sp1, "Service Pack 1", "1996-10-16", recalled},
    ServicePack{Level::sp2, "Service Pack 2", "1996-12-14", recalled},
    ServicePack{Level::sp3, "Service Pack 3", "1997-05-15", recalled},
    ServicePack{Level::sp4, "Service Pack 4", "1998-10-25", recalled},
    ServicePack{Level::sp5, "Service Pack 5", "1999-05-04", recalled},
    ServicePack{Level::sp6, "Service Pack 6", "1999-11-22", recalled},
    ServicePack{
        Level::sp6a,
        "Service Pack 6",
        "1999-11-30",
        {"Q246009 (text; the About box adds: Revised Service Pack 6a); date as publicly announced",
         Certainty::likely}},
};
static_assert(rows.size() == static_cast<std::size_t>(Level::count));

}  // namespace

std::span<const ServicePack> service_packs() { return rows; }

const ServicePack& service_pack(Level level) { return rows.at(static_cast<std::size_t>(level)); }

Level original_media(Edition edition) {
  return edition == Edition::enterprise ? Level::sp1 : Level::rtm;
}

}  // namespace mscsim::catalogue
