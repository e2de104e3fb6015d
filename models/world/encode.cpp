#include "models/world/encode.hpp"

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstring>
#include <ranges>
#include <type_traits>

#include "models/world/members.hpp"

namespace mscsim {
namespace {

template <class T>
concept Scalar = std::is_enum_v<T> || std::integral<T>;

template <class T>
concept Growing = requires(T list) {
  list.resize(1);
};

/// Without padding, and with members in the order and width in which `encode` writes them: its
/// memory is its encoding.
template <class T>
constexpr bool is_its_own_encoding =
    std::endian::native == std::endian::little&& std::has_unique_object_representations_v<T>;

/// Hands `value`, in canonical order, to `sink.bytes(span)`.
template <class T>
void put(const T& value, auto& sink) {
  if constexpr (is_its_own_encoding<T>) {
    sink.bytes(std::as_bytes(std::span(&value, 1)));
  } else if constexpr (Scalar<T>) {
    for (std::size_t i = 0; i < sizeof value; ++i) {
      const auto byte = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
      sink.bytes(std::span(&byte, 1));
    }
  } else if constexpr (std::ranges::sized_range<T>) {
    if constexpr (Growing<T>) { put(static_cast<std::uint32_t>(value.size()), sink); }
    for (const auto& element : value) { put(element, sink); }
  } else if constexpr (requires { value.values; }) {
    put(value.values, sink);
  } else if constexpr (requires { value.bits; }) {
    put(value.bits, sink);
  } else {
    visit_members(value, [&sink](const auto&... member) { (put(member, sink), ...); });
  }
}

struct Appender {
  std::vector<std::byte>* out;
  void bytes(std::span<const std::byte> data) const {
    out->insert(out->end(), data.begin(), data.end());
  }
};

/// Multiplies and folds eight bytes at a time.
struct Digest {
  std::uint64_t state = 0xcbf29ce484222325ULL;

  void mix(std::span<const std::byte> data) {
    std::uint64_t word = 0;
    std::memcpy(&word, data.data(), data.size());
    state = (state ^ word) * 0x9e3779b97f4a7c15ULL;
    state ^= state >> 32U;
  }
  void bytes(std::span<const std::byte> data) {
    for (; data.size() >= sizeof state; data = data.subspan(sizeof state)) {
      mix(data.first(sizeof state));
    }
    if (!data.empty()) { mix(data); }
  }
};

std::uint64_t digest_of(const auto& value) {
  Digest digest;
  put(value, digest);
  return digest.state;
}

/// Takes values from bytes; after a failure it takes nothing more.
class Reader {
 public:
  explicit Reader(std::span<const std::byte> bytes) : left_(bytes) {}

  template <class T>
  void take(T& value) {
    if constexpr (Scalar<T>) {
      take_scalar(value);
    } else if constexpr (std::ranges::sized_range<T>) {
      if constexpr (Growing<T>) { take_size(value); }
      for (auto& element : value) { take(element); }
    } else if constexpr (requires { value.values; }) {
      take(value.values);
    } else if constexpr (requires { value.bits; }) {
      take(value.bits);
    } else {
      visit_members(value, [this](auto&... member) { (this->take(member), ...); });
    }
  }
  [[nodiscard]] bool took_all() const { return !failed_ && left_.empty(); }

 private:
  template <class T>
  void take_scalar(T& value) {
    if (failed_ || left_.size() < sizeof value) {
      failed_ = true;
      return;
    }
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof value; ++i) {
      bits |= std::to_integer<std::uint64_t>(left_[i]) << (8 * i);
    }
    left_ = left_.subspan(sizeof value);
    failed_ = failed_ || !in_range<T>(bits);
    if (!failed_) { value = static_cast<T>(bits); }
  }

  template <class T>
  static bool in_range(std::uint64_t bits) {
    if constexpr (std::same_as<T, bool>) { return bits <= 1; }
    if constexpr (requires { T::count; }) { return bits < static_cast<std::uint64_t>(T::count); }
    return true;
  }

  void take_size(auto& list) {
    std::uint32_t size = 0;
    take(size);
    failed_ = failed_ || size > left_.size();  // an element takes a byte at least
    if (!failed_) { list.resize(size); }
  }

  std::span<const std::byte> left_;
  bool failed_ = false;
};

}  // namespace

void encode(const World& world, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(world, sink);
}
void encode(const Node& node, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(node, sink);
}
void encode(const NodePower& power, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(power, sink);
}
void encode(const NodeDisk& disk, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(disk, sink);
}
void encode(const NodeImages& images, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(images, sink);
}
void encode(const NodeServices& services, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(services, sink);
}
void encode(const NodeNetwork& network, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(network, sink);
}
void encode(const ClusterDatabase& database, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(database, sink);
}
void encode(const ClusterRuntime& runtime, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(runtime, sink);
}
void encode(const Surroundings& surroundings, std::vector<std::byte>& bytes) {
  Appender sink{&bytes};
  put(surroundings, sink);
}

std::optional<World> decode(std::span<const std::byte> bytes) {
  World world;
  Reader reader(bytes);
  reader.take(world);
  if (!reader.took_all()) { return std::nullopt; }
  return world;
}

std::uint64_t fingerprint(const World& world) { return digest_of(world); }
std::uint64_t fingerprint(const Node& node) { return digest_of(node); }
std::uint64_t fingerprint(const NodePower& power) { return digest_of(power); }
std::uint64_t fingerprint(const NodeDisk& disk) { return digest_of(disk); }
std::uint64_t fingerprint(const NodeImages& images) { return digest_of(images); }
std::uint64_t fingerprint(const NodeServices& services) { return digest_of(services); }
std::uint64_t fingerprint(const NodeNetwork& network) { return digest_of(network); }
std::uint64_t fingerprint(const ClusterDatabase& database) { return digest_of(database); }
std::uint64_t fingerprint(const ClusterRuntime& runtime) { return digest_of(runtime); }
std::uint64_t fingerprint(const Surroundings& surroundings) { return digest_of(surroundings); }

}  // namespace mscsim
