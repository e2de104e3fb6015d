#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/catalogue/errors.hpp"
#include "models/world/ids.hpp"
#include "models/world/view.hpp"

namespace mscsim {

/// What a parameter's word can mean, and what its value then holds.
enum class Kind : std::uint8_t {
  node,               ///< a node of the site: NodeId. May be left out where the site has just one.
  name,               ///< a name that this declares: NameId
  known_name,         ///< a name that the world, or some step of the run, declares: NameId
  driver_package,     ///< PackageId
  network,            ///< a network of the site: NetworkId
  disk,               ///< DiskId
  quorum,             ///< a disk, or the word `local`: DiskId or `local_quorum_value`
  level,              ///< Level
  installed_level,    ///< Level, or the word `installed`: `installed_level_value`
  media,              ///< the word `media` or a level: what set-up copies from; `media_value`
  edition,            ///< Edition
  file,               ///< File
  file_level,         ///< of the file beside it: a Level, or a row of SystemFile::versions
  service,            ///< Service
  start_type,         ///< StartType
  component,          ///< Component
  resource_type,      ///< ResourceType
  property,           ///< Property
  properties,         ///< a map from property to value: one argument a property
  address,            ///< `10.1.0.11`: Ipv4::value
  address_with_mask,  ///< `10.1.0.11/16`: the address in the high 32 bits, the mask in the low
  disk_signature,     ///< eight hexadecimal digits: DiskSignature
  boolean,            ///< 0 or 1
  choice,             ///< one of Parameter::choices: its row
  event_id,           ///< 0..65535
  count,              ///< a whole number, 0..1,000,000
  event_source,       ///< a provider of the catalogue: NameId
  condition,          ///< row of conditions_table()
  message,            ///< Message
  software,           ///< Software
  program,            ///< Program
  hotfix,             ///< Hotfix
  application,        ///< an application that the world declares: ApplicationId
  duration,           ///< `90s`: milliseconds
  registry_value,     ///< RegistryEntry
  fact,               ///< Fact
  fact_word,          ///< of the fact beside it: a row of FactRow::words
  registry_data,      ///< a number or text: RegistryData
  text,               ///< any text: NameId
  words,              ///< a text to look for in evidence, which names nothing: NameId
};

inline constexpr std::uint64_t local_quorum_value = 0xFF;
inline constexpr std::uint64_t installed_level_value = 0xFF;
inline constexpr std::uint64_t media_value = 0xFF;

/// The data for a registry value, which may be meant as a number or as text: it holds both.
struct RegistryData {
  std::uint32_t number = 0;
  NameId text = no_name;
  bool is_number = false;

  [[nodiscard]] constexpr std::uint64_t packed() const {
    return std::uint64_t{is_number} << 48U | std::uint64_t{index(text)} << 32U | number;
  }
  [[nodiscard]] static constexpr RegistryData unpacked(std::uint64_t value) {
    return {.number = static_cast<std::uint32_t>(value),
            .text = static_cast<NameId>(value >> 32U & 0xFFFFU),
            .is_number = (value >> 48U & 1U) != 0};
  }
};

/// One named argument that a verb, or an expectation, takes.
struct Parameter {
  std::string_view name;
  Kind kind{};
  bool required = true;
  bool repeated = false;  ///< may be a list
  std::string_view help;
  std::span<const std::string_view> choices{};  ///< of Kind::choice
};

/// One argument given. `key` tells the entries of a `properties` map apart: the Property.
struct Argument {
  std::uint8_t parameter = 0;  ///< row of the verb's parameters
  std::uint8_t key = 0;
  std::uint64_t value = 0;
  friend auto operator<=>(const Argument&, const Argument&) = default;
};

/// Arguments in the order of their parameters.
class Arguments {
 public:
  void add(Argument argument) { list_.push_back(argument); }

  [[nodiscard]] std::optional<std::uint64_t> find(std::uint8_t parameter) const;
  [[nodiscard]] std::span<const Argument> list() const { return list_; }

  /// The value of a parameter that is required.
  template <class T>
  [[nodiscard]] T get(std::uint8_t parameter) const {
    return static_cast<T>(required(parameter));
  }
  /// The value of one that may be left out.
  template <class T>
  [[nodiscard]] T get_or(std::uint8_t parameter, T otherwise) const {
    const auto value = find(parameter);
    return value ? static_cast<T>(*value) : otherwise;
  }
  [[nodiscard]] Ipv4 address(std::uint8_t parameter) const;
  [[nodiscard]] Ipv4OnSubnet address_with_mask(std::uint8_t parameter) const;

  friend bool operator==(const Arguments&, const Arguments&) = default;

 private:
  [[nodiscard]] std::uint64_t required(std::uint8_t parameter) const;
  std::vector<Argument> list_;
};

/// Why something cannot be done now, for a person to read. Empty: it can.
class Refusal {
 public:
  constexpr Refusal() = default;
  /// Of what is not the Cluster service's to refuse.
  constexpr Refusal(const char* words) : words_(words) {}
  /// What the Cluster service answers a request with. `words`: how this case is told; empty: as the
  /// error itself is.
  constexpr Refusal(Win32Error error, const char* words = "") : words_(words), error_(error) {}

  [[nodiscard]] constexpr bool empty() const {
    return words_.empty() && error_ == Win32Error::success;
  }
  /// success, where the refusal has no number: it is not the Cluster service that says no.
  [[nodiscard]] constexpr Win32Error error() const { return error_; }
  [[nodiscard]] std::string_view words() const {
    const bool has_own = !words_.empty() || error_ == Win32Error::success;
    return has_own ? words_ : catalogue::error(error_).text;
  }
  friend constexpr bool operator==(const Refusal&, const Refusal&) = default;

 private:
  std::string_view words_;
  Win32Error error_ = Win32Error::success;
};
inline constexpr Refusal possible{};

/// The words of a refusal, with the number in front: `5020: The cluster resource could not ...`
[[nodiscard]] std::string told(const Refusal& refusal);

/// One thing that an operator, an installer or a fault can do to a world.
struct Verb {
  std::string_view name;  ///< its word in scenarios
  std::string_view help;  ///< one line
  std::string_view source;
  std::span<const Parameter> parameters;
  Refusal (*refusal)(const View&, const Arguments&);
  /// Requires: the refusal is empty.
  void (*apply)(Transition&, const Arguments&);
};

/// A verb with its arguments.
struct Action {
  std::uint16_t verb = 0;  ///< row of verbs_table()
  Arguments arguments;
  friend bool operator==(const Action&, const Action&) = default;
};

}  // namespace mscsim
