#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/step.hpp"

namespace mscsim::console {

/// A record of a System log, and when it was written.
struct LoggedEvent {
  std::uint64_t time_ms = 0;  ///< virtual, since the start
  EventRecord record;
};

/// What somebody at a prompt can look back on: the System logs of all machines in order of time,
/// and the last STOP screen of each.
class History : public Journal {
 public:
  /// The least that a log holds before its oldest records go, as in any System log.
  static constexpr std::size_t records_kept = 100'000;

  explicit History(const Site& site) : site_(&site) {}

  void record(const EventRecord& event) override;
  void show(const Shown& shown) override;
  void elapse(std::uint32_t ms) override { time_ms_ += ms; }

  [[nodiscard]] const std::vector<LoggedEvent>& log() const { return log_; }
  /// Nothing: the machine never stopped.
  [[nodiscard]] const std::optional<Shown>& stop_screen(NodeId node) const {
    return stop_screens_.at(index(node));
  }
  [[nodiscard]] std::uint64_t time_ms() const { return time_ms_; }

 private:
  const Site* site_;
  std::vector<LoggedEvent> log_;
  std::array<std::optional<Shown>, catalogue::nodes_max> stop_screens_;
  std::uint64_t time_ms_ = 0;
};

/// An argument of a verb by the name of its parameter.
struct Given {
  std::string_view parameter;
  std::uint64_t value = 0;
  std::uint8_t key = 0;  ///< of an entry of Kind::properties: the Property
};

/// What a command asks of whoever shows the prompt.
/// `answer`: it asked something and did nothing yet; done again with an answer, it goes on.
enum class Wish : std::uint8_t { none, clear_screen, leave, answer };

/// Somebody at the prompt of one machine, in a world that belongs to a run or to a shell.
struct Session {
  const Site& site;
  World& world;
  Journal& journal;        ///< which writes to `history` too
  const History& history;  ///< until now
  NodeId at{};             ///< the machine
  Wish wish = Wish::none;
  int steps_done = 0;                      ///< by commands
  std::span<const std::string> answers{};  ///< to what the command asks, in order

  [[nodiscard]] View view() const { return {site, world}; }
  [[nodiscard]] const Node& node() const { return world.nodes[index(at)]; }
};

/// Puts a question behind what is printed so far, and the answer where there is one; nothing: the
/// command has to wait for it, and returns.
[[nodiscard]] std::optional<std::string> ask(Session& session, std::string& out,
                                             std::string_view question);

/// The value of a choice that a parameter of a verb has, by its word in any case; nothing: it has
/// none of that name. Requires: there is such a verb, and it has the parameter.
[[nodiscard]] std::optional<std::uint64_t> find_choice(std::string_view verb,
                                                       std::string_view parameter,
                                                       std::string_view word);

/// Does a verb and lets the world come to rest. Returns: why it was refused; empty: it was done.
/// Requires: there is such a verb, and its parameters have those names.
Refusal perform(Session& session, std::string_view verb, const std::vector<Given>& given);

/// What there is to see where no prompt is: the machine is off, starting, or at a STOP screen.
/// Nothing: it runs.
[[nodiscard]] std::optional<std::string> dead_screen(const Session& session);

}  // namespace mscsim::console
