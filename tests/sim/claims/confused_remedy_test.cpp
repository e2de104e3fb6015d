// A remedy claimed for the cause of another article is refuted, with the shortest world.
#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "sim/claims/prove.hpp"
#include "sim/scenario/load.hpp"

namespace mscsim::claims {
namespace {

std::string read(const std::string& file) {
  std::ifstream in(std::string(MSCSIM_ROOT) + "/scenarios/kb/" + file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// What becomes of one more claim of the exploration that ends a shipped scenario.
Proof last_claim(const std::string& file, const std::string& claim,
                 std::vector<scenario::Plan>& plans) {
  const std::string path = std::string(MSCSIM_ROOT) + "/scenarios/kb/" + file;
  auto loaded = scenario::load_text(read(file) + "      - " + claim + "\n", path,
                                    scenario::whole_vocabulary(), {});
  REQUIRE(loaded.ok());
  plans = std::move(loaded).value();
  REQUIRE(plans.back().exploration);
  return prove(plans.back(), {}).proofs.back();
}

}  // namespace

TEST_CASE("the service pack again, which cures Q232910, is refuted as a cure of Q248605") {
  std::vector<scenario::Plan> plans;
  const Proof proof = last_claim(
      "Q248605.yaml",
      "cure: { symptom: { event: { source: ClusSvc, id: 1044 } }, condition: netbios-table-full,"
      " remedy: [{ apply_service_pack: { level: installed } }, restart] }",
      plans);
  CHECK(proof.answer == Answer::refuted);
  REQUIRE(proof.trace.size() == 2);
  const auto& actions = plans.back().exploration->actions;
  CHECK(actions[proof.trace[0]].words.starts_with("create_resource: { name: Web 62"));
  CHECK(actions[proof.trace[1]].words == "bring_online: { resource: Web 62 }");
  CHECK(proof.remark == "its last step shows it again");
}

TEST_CASE("the files of Q232910 are refuted as the cause of Q248605's event") {
  std::vector<scenario::Plan> plans;
  const Proof proof = last_claim("Q248605.yaml",
                                 "necessary: { symptom: { event: { source: ClusSvc, id: 1044 } },"
                                 " condition: network-files-behind-service-pack }",
                                 plans);
  CHECK(proof.answer == Answer::refuted);
  CHECK(proof.trace.size() == 2);
}

}  // namespace mscsim::claims
