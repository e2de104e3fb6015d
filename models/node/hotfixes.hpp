#pragma once
#include "models/world/view.hpp"

namespace mscsim::node {

/// Runs Hotfix.exe: the files of the hotfix go in place, what they replace is saved, and the
/// registry lists it. A file that a later hotfix brought, or that is not there, is left alone.
/// ASSUMPTION: Hotfix.exe looks at winver's service pack and at nothing else, so a machine below
/// the pack that the hotfix is for gets its files all the same.
/// Shows: hotfix-older-than-service-pack, and does nothing. Source: Q238552
void apply_hotfix(Transition& transition, NodeId id, Hotfix hotfix);

/// Puts back what it replaced. Source: Q238552, Q317252
void remove_hotfix(Transition& transition, NodeId id, Hotfix hotfix);

}  // namespace mscsim::node
