#pragma once
#include <array>
#include <cstdint>

#include "models/catalogue/components.hpp"
#include "models/catalogue/errors.hpp"
#include "models/catalogue/events.hpp"
#include "models/catalogue/messages.hpp"
#include "models/catalogue/resource_types.hpp"
#include "models/catalogue/services.hpp"
#include "models/world/disk_signature.hpp"
#include "models/world/ids.hpp"
#include "models/world/ipv4.hpp"

namespace mscsim {

/// A string of an event or a message, as what it stands for; evidence turns it into text.
class Insert {
 public:
  enum class Kind : std::uint8_t {
    none,
    name,
    service,
    service_key,
    group,
    error,
    error_number,
    file,
    drivers,
    address,
    resource_type,
    transport,
    level,
    signature
  };

  constexpr Insert() = default;
  [[nodiscard]] static constexpr Insert name(NameId name) { return {Kind::name, index(name)}; }
  [[nodiscard]] static constexpr Insert of(Service service) {
    return {Kind::service, index(service)};
  }
  /// The name of its key: what there is to say of a service that does not exist.
  [[nodiscard]] static constexpr Insert key_of(Service service) {
    return {Kind::service_key, index(service)};
  }
  [[nodiscard]] static constexpr Insert of(LoadOrderGroup group) {
    return {Kind::group, index(group)};
  }
  /// The text that belongs to `error`.
  [[nodiscard]] static constexpr Insert of(Win32Error error) { return {Kind::error, index(error)}; }
  /// Its number alone.
  [[nodiscard]] static constexpr Insert number(Win32Error error) {
    return {Kind::error_number, index(error)};
  }
  [[nodiscard]] static constexpr Insert of(File file) { return {Kind::file, index(file)}; }
  /// The files that they run.
  [[nodiscard]] static constexpr Insert of(ServiceSet drivers) {
    return {Kind::drivers, drivers.bits[0], static_cast<std::uint32_t>(drivers.bits[1])};
  }
  [[nodiscard]] static constexpr Insert of(Ipv4 address) { return {Kind::address, address.value}; }
  [[nodiscard]] static constexpr Insert of(DiskSignature signature) {
    return {Kind::signature, index(signature)};
  }
  [[nodiscard]] static constexpr Insert of(ResourceType type) {
    return {Kind::resource_type, index(type)};
  }

  /// NetBT over an adapter, as its driver and its number: `\Device\NetBT_dc21x41`.
  [[nodiscard]] static constexpr Insert netbt_over(PackageId driver, std::uint16_t instance) {
    return {Kind::transport, index(driver) << 16U | instance};
  }
  /// A service pack.
  [[nodiscard]] static constexpr Insert of(Level level) { return {Kind::level, index(level)}; }

  [[nodiscard]] constexpr Kind kind() const { return kind_; }
  [[nodiscard]] constexpr std::uint64_t value() const { return value_; }
  /// Of Kind::drivers.
  [[nodiscard]] constexpr ServiceSet drivers() const {
    ServiceSet set;
    set.bits = {value_, more_};
    return set;
  }
  friend auto operator<=>(const Insert&, const Insert&) = default;

 private:
  static_assert(row_room<Service> <= 96, "a set of services is a value and more");
  constexpr Insert(Kind kind, std::uint64_t value, std::uint32_t more = 0)
      : kind_(kind), more_(more), value_(value) {}
  Kind kind_ = Kind::none;
  std::uint32_t more_ = 0;
  std::uint64_t value_ = 0;
};
using Inserts = std::array<Insert, 3>;

/// One record of a node's System log.
struct EventRecord {
  NodeId node{};
  Event event{};
  Inserts inserts{};  ///< %1, %2, %3
  friend auto operator<=>(const EventRecord&, const EventRecord&) = default;
};

/// What a node told whoever sat at it.
struct Shown {
  NodeId node{};
  Message message{};
  Inserts inserts{};
  friend auto operator<=>(const Shown&, const Shown&) = default;
};

/// Where a step writes what can be seen of it.
class Journal {
 public:
  Journal() = default;
  Journal(const Journal&) = default;
  Journal& operator=(const Journal&) = default;
  Journal(Journal&&) = default;
  Journal& operator=(Journal&&) = default;
  virtual ~Journal() = default;

  virtual void record(const EventRecord& event) = 0;
  virtual void show(const Shown& shown) = 0;
  /// Virtual time that went by before what is written next.
  virtual void elapse(std::uint32_t ms) = 0;
};

/// A journal for what nobody sees.
class Unrecorded : public Journal {
 public:
  void record(const EventRecord& /*event*/) override {}
  void show(const Shown& /*shown*/) override {}
  void elapse(std::uint32_t /*ms*/) override {}
};

}  // namespace mscsim
