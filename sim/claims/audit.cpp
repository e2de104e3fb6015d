#include "sim/claims/audit.hpp"

#include <algorithm>

namespace mscsim::claims {
namespace {

using Kind = scenario::PlannedClaim::Kind;

/// What a claim of this kind, refuted, says of the article.
Verdict where_refuted(Kind kind) {
  switch (kind) {
    case Kind::reachable:
    case Kind::no_cure:
      return Verdict::contradicted;
    case Kind::necessary:
      return Verdict::incomplete;
    case Kind::never:
    case Kind::always:
    case Kind::cure:
    case Kind::sufficient:
    case Kind::minimal:
    case Kind::count:
      break;
  }
  return Verdict::too_broad;
}

/// The later, the graver.
int weight(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed:
    case Verdict::nothing:
      return 0;
    case Verdict::open:
      return 1;
    case Verdict::incomplete:
      return 2;
    case Verdict::too_broad:
      return 3;
    case Verdict::contradicted:
      break;
  }
  return 4;
}

}  // namespace

Verdict audit(const Exploration& exploration) {
  if (exploration.proofs.empty()) { return Verdict::nothing; }
  Verdict gravest = Verdict::confirmed;
  for (const Proof& proof : exploration.proofs) {
    Verdict here = Verdict::confirmed;
    if (proof.answer == Answer::unknown) { here = Verdict::open; }
    if (proof.answer == Answer::refuted) { here = where_refuted(proof.claim->kind); }
    if (weight(here) > weight(gravest)) { gravest = here; }
  }
  return gravest;
}

std::string_view word(Verdict verdict) {
  switch (verdict) {
    case Verdict::confirmed:
      return "confirmed";
    case Verdict::incomplete:
      return "incomplete";
    case Verdict::too_broad:
      return "too broad";
    case Verdict::contradicted:
      return "contradicted";
    case Verdict::open:
      return "open";
    case Verdict::nothing:
      break;
  }
  return "";
}

}  // namespace mscsim::claims
