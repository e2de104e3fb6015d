#include "sim/claims/audit.hpp"

#include <catch2/catch.hpp>

namespace mscsim::claims {
namespace {

using Kind = scenario::PlannedClaim::Kind;

/// The verdict on claims with these answers.
Verdict verdict(const std::vector<std::pair<Kind, Answer>>& claims) {
  std::vector<scenario::PlannedClaim> planned(claims.size());
  Exploration exploration;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    planned[i].kind = claims[i].first;
    exploration.proofs.push_back(
        {.claim = &planned[i], .answer = claims[i].second, .trace = {}, .remark = {}});
  }
  return audit(exploration);
}

}  // namespace

TEST_CASE("an article is confirmed if all holds, and else what its gravest fault makes it") {
  using enum Answer;
  CHECK(verdict({}) == Verdict::nothing);
  CHECK(verdict({{Kind::reachable, holds}, {Kind::cure, holds}}) == Verdict::confirmed);
  CHECK(verdict({{Kind::reachable, holds}, {Kind::necessary, refuted}}) == Verdict::incomplete);
  CHECK(verdict({{Kind::necessary, refuted}, {Kind::cure, refuted}}) == Verdict::too_broad);
  CHECK(verdict({{Kind::sufficient, refuted}, {Kind::necessary, holds}}) == Verdict::too_broad);
  CHECK(verdict({{Kind::reachable, refuted}, {Kind::cure, refuted}}) == Verdict::contradicted);
  CHECK(verdict({{Kind::no_cure, refuted}}) == Verdict::contradicted);
  CHECK(verdict({{Kind::reachable, holds}, {Kind::cure, unknown}}) == Verdict::open);
  CHECK(word(Verdict::too_broad) == "too broad");
}

}  // namespace mscsim::claims
