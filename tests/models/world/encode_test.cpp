#include "models/world/encode.hpp"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "models/world/members.hpp"
#include "tests/models/one_node.hpp"

using namespace mscsim;

namespace {

/// Fills `value` with anything that its type can hold.
template <class T>
void fill(T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    value = *rc::gen::arbitrary<bool>();
  } else if constexpr (std::is_enum_v<T>) {
    if constexpr (requires { T::count; }) {
      value = static_cast<T>(*rc::gen::inRange(0, static_cast<int>(T::count)));
    } else {
      value = static_cast<T>(*rc::gen::arbitrary<std::underlying_type_t<T>>());
    }
  } else if constexpr (std::is_integral_v<T>) {
    value = *rc::gen::arbitrary<T>();
  } else if constexpr (requires { value.resize(1); }) {
    value.resize(static_cast<std::size_t>(*rc::gen::inRange(0, 9)));
    for (auto& element : value) { fill(element); }
  } else if constexpr (std::ranges::range<T>) {
    for (auto& element : value) { fill(element); }
  } else if constexpr (requires { value.declared; }) {
    if constexpr (requires { value.shipped; }) { fill(value.shipped); }
    const auto rows = static_cast<std::size_t>(*rc::gen::inRange(0, 4));
    for (std::size_t i = 0; i < rows; ++i) { fill(value.declared[i]); }
  } else if constexpr (requires { value.values; }) {
    fill(value.values);
  } else if constexpr (requires { value.bits; }) {
    fill(value.bits);
  } else {
    visit_members(value, [](auto&... member) { (fill(member), ...); });
  }
}

World arbitrary_world() {
  World world;
  fill(world);
  return world;
}

std::vector<std::byte> bytes_of(const World& world) {
  std::vector<std::byte> bytes;
  encode(world, bytes);
  return bytes;
}

}  // namespace

TEST_CASE("decoding what was encoded gives the same world") {
  CHECK(rc::check([] {
    const World world = arbitrary_world();
    const auto decoded = decode(bytes_of(world));
    RC_ASSERT(decoded.has_value());
    RC_ASSERT(*decoded == world);
    RC_ASSERT(bytes_of(*decoded) == bytes_of(world));
    RC_ASSERT(fingerprint(*decoded) == fingerprint(world));
  }));
}

// `described` asks for as many rows.
TEST_CASE("a struct's members are counted, whatever they are") {
  struct Three {
    std::array<std::uint16_t, 2> numbers{};
    List<Dependency, 4> list;
    bool flag = false;
  };
  STATIC_REQUIRE(detail::member_count<Three>() == 3);
  STATIC_REQUIRE(detail::member_count<NodeDisk>() ==
                 std::tuple_size_v<decltype(members_of<NodeDisk>)>);
}

TEST_CASE("the rows of a struct are in the order of its members, each once") {
  for_each_described<World>([](auto part) {
    using Part = typename decltype(part)::type;
    const Part value{};
    const char* last = nullptr;
    for_each_member<Part>([&](const auto& row) {
      INFO(row.name);
      const char* const member = reinterpret_cast<const char*>(&(value.*row.place));
      CHECK((last == nullptr || last < member));
      last = member;
      CHECK((row.sight == Sight::nobody) == !row.unseen_because.empty());
      CHECK((row.sight == Sight::administrator || (row.became.empty() && row.field.empty())));
    });
  });
}

TEST_CASE("a world that differs in one service has other bytes and another fingerprint") {
  CHECK(rc::check([] {
    const World world = arbitrary_world();
    World other = world;
    auto& service = other.nodes[0].services.shipped.values.at(
        *rc::gen::inRange<std::size_t>(0, other.nodes[0].services.shipped.values.size()));
    service.error = static_cast<Win32Error>(static_cast<int>(service.error) ^ 1);
    RC_ASSERT(bytes_of(world) != bytes_of(other));
    RC_ASSERT(fingerprint(world) != fingerprint(other));
  }));
}

TEST_CASE("bytes that encode did not make are refused") {
  CHECK(rc::check([] {
    auto bytes = bytes_of(arbitrary_world());
    auto longer = bytes;
    longer.push_back(std::byte{0});
    RC_ASSERT(!decode(longer).has_value());
    bytes.resize(*rc::gen::inRange<std::size_t>(0, bytes.size()));
    RC_ASSERT(!decode(bytes).has_value());
  }));
  auto bad_power = bytes_of({});
  bad_power[0] = std::byte{0xFF};
  CHECK_FALSE(decode(bad_power).has_value());
}

TEST_CASE("the parts of a world, one after the other, are the bytes of the world") {
  const World world = test::OneNode().at(Level::sp4);
  std::vector<std::byte> parts;
  for (const Node& node : world.nodes) { encode(node, parts); }
  encode(world.database, parts);
  encode(world.runtime, parts);
  encode(world.surroundings, parts);
  CHECK(parts == bytes_of(world));
}
