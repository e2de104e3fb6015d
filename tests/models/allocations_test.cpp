// Steps on a World in place allocate nothing: counted, since seconds vary and counts do not.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>

#include "models/cluster/resources/resource_dll.hpp"
#include "models/world/encode.hpp"
#include "tests/models/one_node.hpp"

namespace {
std::size_t allocations = 0;
}

// NOLINTBEGIN(cppcoreguidelines-no-malloc, cppcoreguidelines-owning-memory): what the language asks
// of whoever replaces them.
[[gnu::noinline]] void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) { return memory; }
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}
// NOLINTEND(cppcoreguidelines-no-malloc, cppcoreguidelines-owning-memory)

using namespace mscsim;

TEST_CASE("the steps of Q232910 allocate nothing, nor does a copy of its world", "[Q232910]") {
  test::OneNode fixture;
  fixture.site.set_catalogue(Catalogue::shipped());  // what is declared has memory of its own
  World world = fixture.at(Level::sp4);
  Unrecorded journal;
  const auto name = [&](const char* text) {
    return static_cast<std::uint64_t>(fixture.site.find_name(text).value());
  };
  const std::vector<Action> actions{
      test::action("add_adapter", {{"name", name("Extra")},
                                   {"driver", static_cast<std::uint64_t>(fixture.acme)},
                                   {"network", 0},
                                   {"address", test::on_subnet("10.1.0.13", 16)}}),
      test::action("install_cluster_service"),
      test::action("restart"),
      test::action("form_cluster", {{"name", name("WOLF")},
                                    {"address", test::on_subnet("10.1.0.20", 16)},
                                    {"network", 0},
                                    {"quorum", 0}}),
      test::action("apply_service_pack", {{"level", installed_level_value}}),
      test::action("restart"),
  };
  static_cast<void>(catalogue::start_order());  // these are made once, at their first use
  static_cast<void>(cluster::resource_dll(ResourceType::ip_address));
  for (const Action& action : actions) {
    INFO(verbs_table()[action.verb].name);
    const std::size_t before = allocations;
    const Refusal refusal = step(fixture.site, world, action, journal);
    static_cast<void>(settle(fixture.site, world, journal, {}));
    const World copy = world;
    const std::uint64_t digest = fingerprint(copy);
    const std::size_t after = allocations;
    CHECK(refusal.empty());
    CHECK(after == before);
    CHECK(digest == fingerprint(world));
  }
  CHECK(world.runtime.resources[2].state == ResourceState::online);
}

TEST_CASE("a World is small") { CHECK(sizeof(World) <= 4160); }
