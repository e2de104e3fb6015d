#include "models/world/encode.hpp"

#include <array>
#include <bit>
#include <concepts>
#include <cstring>
#include <ranges>
#include <type_traits>

#include "models/world/digest.hpp"
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

template <class T>
concept HasTail = requires(T rows) {
  rows.declared;
};

/// As long in every value: no list is in it.
template <class T>
constexpr bool is_flat = std::is_trivially_copyable_v<T>;

/// Bytes that `encode` writes of a T. Requires: is_flat<T>.
template <class T>
consteval std::size_t encoded_size() {
  if constexpr (Scalar<T> || is_its_own_encoding<T>) {
    return sizeof(T);
  } else if constexpr (std::ranges::sized_range<T>) {
    return T{}.size() * encoded_size<std::ranges::range_value_t<T>>();
  } else if constexpr (requires(T value) { value.values; }) {
    return encoded_size<decltype(T::values)>();
  } else if constexpr (requires(T value) { value.bits; }) {
    return encoded_size<decltype(T::bits)>();
  } else {
    std::size_t size = 0;
    const T value{};
    visit_members(value, [&size](const auto&... member) {
      size = (encoded_size<std::remove_cvref_t<decltype(member)>>() + ...);
    });
    return size;
  }
}

/// Writes `value`, in canonical order, at `at`, which it moves on. Requires: is_flat<T>.
template <class T>
void write(const T& value, std::byte*& at) {
  if constexpr (is_its_own_encoding<T>) {
    std::memcpy(at, &value, sizeof value);
    at += sizeof value;
  } else if constexpr (Scalar<T>) {
    for (std::size_t i = 0; i < sizeof value; ++i) {
      *at++ = static_cast<std::byte>(static_cast<std::uint64_t>(value) >> (8 * i));
    }
  } else if constexpr (std::ranges::sized_range<T>) {
    for (const auto& element : value) { write(element, at); }
  } else if constexpr (requires { value.values; }) {
    write(value.values, at);
  } else if constexpr (requires { value.bits; }) {
    write(value.bits, at);
  } else {
    visit_members(value, [&at](const auto&... member) { (write(member, at), ...); });
  }
}

/// Hands `value`, in canonical order, to `sink.bytes(span)`.
template <class T>
void put(const T& value, auto& sink) {
  if constexpr (is_its_own_encoding<T>) {
    sink.bytes(std::as_bytes(std::span(&value, 1)));
  } else if constexpr (is_flat<T>) {
    std::array<std::byte, encoded_size<T>()> bytes;
    std::byte* at = bytes.data();
    write(value, at);
    sink.bytes(bytes);
  } else if constexpr (std::ranges::sized_range<T>) {
    if constexpr (Growing<T>) { put(static_cast<std::uint32_t>(value.size()), sink); }
    for (const auto& element : value) { put(element, sink); }
  } else if constexpr (HasTail<T>) {
    if constexpr (requires { value.shipped; }) { put(value.shipped, sink); }
    const std::size_t declared = value.declared.size();
    put(static_cast<std::uint8_t>(declared), sink);
    for (std::size_t i = 0; i < declared; ++i) { put(value.declared[i], sink); }
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

/// Mixes eight bytes at a time; where there are many, four such at once.
class Digest {
 public:
  void bytes(std::span<const std::byte> data) {
    constexpr std::size_t word = sizeof(std::uint64_t);
    for (; data.size() >= lanes_.size() * word; data = data.subspan(lanes_.size() * word)) {
      for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
        lanes_[lane] = mixed(lanes_[lane], load(data.subspan(lane * word, word)));
      }
    }
    for (; data.size() > word; data = data.subspan(word)) {
      lanes_[0] = mixed(lanes_[0], load(data.first(word)));
    }
    if (!data.empty()) { lanes_[0] = mixed(lanes_[0], load(data)); }
  }
  [[nodiscard]] std::uint64_t value() const {
    std::uint64_t digest = 0;
    for (const std::uint64_t lane : lanes_) { digest = mixed(digest, lane); }
    return digest;
  }

 private:
  static std::uint64_t load(std::span<const std::byte> data) {
    std::uint64_t word = 0;
    std::memcpy(&word, data.data(), data.size());
    return word;
  }

  std::array<std::uint64_t, 4> lanes_{0xcbf29ce484222325ULL, 0x84222325cbf29ce4ULL,
                                      0x9ce484222325cbf2ULL, 0x2325cbf29ce48422ULL};
};

std::uint64_t digest_of_value(const auto& value) {
  Digest digest;
  put(value, digest);
  return digest.value();
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
    } else if constexpr (HasTail<T>) {
      if constexpr (requires { value.shipped; }) { take(value.shipped); }
      std::uint8_t declared = 0;
      take(declared);
      for (std::size_t i = 0; i < declared && !failed_; ++i) { take(value.declared[i]); }
      failed_ = failed_ || value.declared.size() != declared;  // equal worlds have equal bytes
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
    if constexpr (row_room<T> != 0) { return bits < row_room<T>; }
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

std::uint64_t fingerprint(const World& world) { return digest_of_value(world); }
std::uint64_t fingerprint(const Node& node) { return digest_of_value(node); }
std::uint64_t fingerprint(const NodePower& power) { return digest_of_value(power); }
std::uint64_t fingerprint(const NodeDisk& disk) { return digest_of_value(disk); }
std::uint64_t fingerprint(const NodeImages& images) { return digest_of_value(images); }
std::uint64_t fingerprint(const NodeServices& services) { return digest_of_value(services); }
std::uint64_t fingerprint(const NodeNetwork& network) { return digest_of_value(network); }
std::uint64_t fingerprint(const ClusterDatabase& database) { return digest_of_value(database); }
std::uint64_t fingerprint(const ClusterRuntime& runtime) { return digest_of_value(runtime); }
std::uint64_t fingerprint(const Surroundings& surroundings) {
  return digest_of_value(surroundings);
}

}  // namespace mscsim
