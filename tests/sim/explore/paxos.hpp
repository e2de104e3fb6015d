#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "sim/explore/model.hpp"
#include "tests/sim/explore/published_models.hpp"

namespace mscsim::explore {

/// Single-decree Paxos as stateright's example `paxos` has it: three servers, of which each leads
/// the proposal that a client puts to it, a network that reorders and loses nothing, clients that
/// put and then get, and the history by which linearizability is judged. 16,668 states with two
/// clients, 1,194,428 with three.
class Paxos {
 public:
  static constexpr unsigned servers = 3;
  static constexpr unsigned clients_max = 3;

  /// A round, 0: none; and the server that leads it. As large as their order says.
  struct Ballot {
    unsigned round = 0;
    unsigned leader = 0;
    [[nodiscard]] std::uint8_t bits() const {
      return static_cast<std::uint8_t>(round << 2 | leader);
    }
    static Ballot of(unsigned bits) { return {bits >> 2 & 3U, bits & 3U}; }
  };

  struct Server {
    std::uint8_t ballot = 0;                       ///< Ballot::bits
    std::uint8_t proposal = 0;                     ///< the client whose it is, from 1 on; 0: none
    std::array<std::uint8_t, servers> prepares{};  ///< from whom: `answered`, and what it accepted
    std::uint8_t accepts = 0;                      ///< from whom, a bit each
    std::uint8_t accepted = 0;                     ///< ballot << 2 | proposal; 0: nothing
    std::uint8_t decided = 0;
    friend bool operator==(const Server&, const Server&) = default;
  };
  /// What is under way between a leader and another server: rounds, 0 for no message.
  struct Messages {
    std::uint8_t prepare = 0;
    std::uint8_t prepared = 0;
    std::uint8_t last_accepted = 0;  ///< of `prepared`, as Server::accepted
    std::uint8_t accept = 0;         ///< round << 2 | proposal
    std::uint8_t accepted = 0;
    std::uint8_t decided = 0;  ///< round << 2 | proposal
    friend bool operator==(const Messages&, const Messages&) = default;
  };
  struct Client {
    std::uint8_t operations = 1;  ///< begun: a put, a get; 3: both are done
    std::uint8_t put = 1;         ///< whether it is under way
    std::uint8_t put_ok = 0;      ///< from whom, a bit each
    std::uint8_t get = 0;
    std::uint8_t get_ok = 0;  ///< whose value
    // History: what it read, and how many operations of the others were done as it asked.
    std::uint8_t read = 0;
    std::uint8_t seen = 0;  ///< two bits each
    friend bool operator==(const Client&, const Client&) = default;
  };
  struct State {
    std::array<Server, servers> server;
    std::array<std::array<Messages, servers>, servers> between;  ///< leader, then the other
    std::array<Client, clients_max> client;
    friend bool operator==(const State&, const State&) = default;
  };
  using Seen = Nothing;

  explicit Paxos(unsigned clients) : clients_(clients) {}
  [[nodiscard]] State initial() const {
    State state{};
    for (unsigned i = clients_; i < clients_max; ++i) {
      state.client[i] = {.operations = 0, .put = 0};
    }
    return state;
  }

  /// Whether the servers that know a decision know the same.
  [[nodiscard]] static bool is_agreed(const State& state) {
    unsigned decided = 0;
    for (const Server& server : state.server) {
      if (server.decided != 0) { decided |= 1U << (server.accepted & 3U); }
    }
    return std::popcount(decided) <= 1;
  }

  class Expander {
   public:
    explicit Expander(unsigned clients) : clients_(clients) {}
    void expand(const State& state, const auto& visit) const {
      ActionId action = 0;
      for (unsigned i = 0; i < clients_; ++i) { deliver_to_client(state, i, action, visit); }
      for (unsigned leader = 0; leader < servers; ++leader) {
        for (unsigned other = 0; other < servers; ++other) {
          if (other != leader) { deliver_between(state, leader, other, action, visit); }
        }
      }
    }

   private:
    static constexpr unsigned majority = servers / 2 + 1;
    static constexpr std::uint8_t answered = 0x80;

    static std::uint8_t bit(unsigned i) { return static_cast<std::uint8_t>(1U << i); }
    static std::uint8_t byte(unsigned value) { return static_cast<std::uint8_t>(value); }
    static unsigned put_to(unsigned client) { return client % servers; }
    static unsigned get_from(unsigned client) { return (client + 1) % servers; }

    void deliver_to_client(const State& state, unsigned i, ActionId& action,
                           const auto& visit) const {
      const Client& client = state.client[i];
      const Server& putter = state.server[put_to(i)];
      const Server& getter = state.server[get_from(i)];
      if (client.put != 0 && putter.decided == 0 && putter.proposal == 0) {
        State after = state;
        after.client[i].put = 0;
        begin(after, put_to(i), i + 1);
        visit(action, after, Nothing{});
      }
      ++action;
      if (client.get != 0 && getter.decided != 0) {
        State after = state;
        after.client[i].get = 0;
        after.client[i].get_ok = getter.accepted & 3U;
        visit(action, after, Nothing{});
      }
      ++action;
      for (unsigned from = 0; from < servers; ++from, ++action) {
        if (client.operations != 1 || (client.put_ok & bit(from)) == 0) { continue; }
        State after = state;
        Client& changed = after.client[i];
        changed.put_ok = byte(changed.put_ok & ~bit(from));
        changed.operations = 2;
        changed.get = 1;
        for (unsigned other = 0; other < clients_; ++other) {
          if (other == i) { continue; }
          changed.seen |= byte((state.client[other].operations - 1U) << (2 * other));
        }
        visit(action, after, Nothing{});
      }
      if (client.operations == 2 && client.get_ok != 0) {
        State after = state;
        Client& changed = after.client[i];
        changed.operations = 3;
        changed.read = changed.get_ok;
        changed.get_ok = 0;
        visit(action, after, Nothing{});
      }
      ++action;
    }

    /// A leader takes a client's proposal, and prepares: itself first.
    static void begin(State& after, unsigned leader, unsigned proposal) {
      Server& server = after.server[leader];
      server.proposal = byte(proposal);
      const Ballot ballot{Ballot::of(server.ballot).round + 1, leader};
      server.ballot = ballot.bits();
      server.prepares = {};
      server.accepts = 0;
      server.prepares[leader] = byte(answered | server.accepted);
      for (unsigned other = 0; other < servers; ++other) {
        if (other != leader) { after.between[leader][other].prepare = byte(ballot.round); }
      }
    }

    void deliver_between(const State& state, unsigned leader, unsigned other, ActionId& action,
                         const auto& visit) const {
      const Messages& messages = state.between[leader][other];
      const Server& follower = state.server[other];
      const Server& led = state.server[leader];
      const auto ballot = [leader](unsigned round) { return Ballot{round, leader}.bits(); };
      if (messages.prepare != 0 && follower.decided == 0 &&
          follower.ballot < ballot(messages.prepare)) {
        State after = state;
        Messages& changed = after.between[leader][other];
        changed.prepare = 0;
        changed.prepared = messages.prepare;
        changed.last_accepted = follower.accepted;
        after.server[other].ballot = ballot(messages.prepare);
        visit(action, after, Nothing{});
      }
      ++action;
      if (messages.prepared != 0 && led.decided == 0 && led.ballot == ballot(messages.prepared)) {
        State after = state;
        Messages& changed = after.between[leader][other];
        changed.prepared = 0;
        changed.last_accepted = 0;
        after.server[leader].prepares[other] = byte(answered | messages.last_accepted);
        hand_over(after, leader, messages.prepared);
        visit(action, after, Nothing{});
      }
      ++action;
      const unsigned accept_round = messages.accept >> 2U;
      if (messages.accept != 0 && follower.decided == 0 &&
          follower.ballot <= ballot(accept_round)) {
        State after = state;
        Messages& changed = after.between[leader][other];
        changed.accept = 0;
        changed.accepted = byte(accept_round);
        after.server[other].ballot = ballot(accept_round);
        after.server[other].accepted =
            byte(unsigned{ballot(accept_round)} << 2U | (messages.accept & 3U));
        visit(action, after, Nothing{});
      }
      ++action;
      if (messages.accepted != 0 && led.decided == 0 && led.ballot == ballot(messages.accepted)) {
        State after = state;
        after.between[leader][other].accepted = 0;
        after.server[leader].accepts |= bit(other);
        decide(after, leader, messages.accepted);
        visit(action, after, Nothing{});
      }
      ++action;
      if (messages.decided != 0 && follower.decided == 0) {
        State after = state;
        after.between[leader][other].decided = 0;
        Server& changed = after.server[other];
        changed.ballot = ballot(messages.decided >> 2U);
        changed.accepted = byte(unsigned{changed.ballot} << 2U | (messages.decided & 3U));
        changed.decided = 1;
        visit(action, after, Nothing{});
      }
      ++action;
    }

    /// Once a majority answered, the leader drives what the latest of them accepted, or its own.
    static void hand_over(State& after, unsigned leader, unsigned round) {
      Server& server = after.server[leader];
      unsigned answers = 0;
      std::uint8_t latest = 0;
      for (const std::uint8_t each : server.prepares) {
        answers += (each & answered) != 0 ? 1 : 0;
        latest = std::max(latest, byte(each & ~answered));
      }
      if (answers != majority) { return; }
      if (latest != 0) { server.proposal = latest & 3U; }
      server.accepted = byte(unsigned{server.ballot} << 2U | server.proposal);
      server.accepts |= bit(leader);
      for (unsigned other = 0; other < servers; ++other) {
        if (other != leader) {
          after.between[leader][other].accept = byte(round << 2U | server.proposal);
        }
      }
    }

    static void decide(State& after, unsigned leader, unsigned round) {
      Server& server = after.server[leader];
      if (static_cast<unsigned>(std::popcount(server.accepts)) != majority) { return; }
      server.decided = 1;
      for (unsigned other = 0; other < servers; ++other) {
        if (other != leader) {
          after.between[leader][other].decided = byte(round << 2U | server.proposal);
        }
      }
      after.client[server.proposal - 1U].put_ok |= bit(leader);
    }

    unsigned clients_;
  };
  [[nodiscard]] Expander expander() const { return Expander(clients_); }

 private:
  unsigned clients_;
};

}  // namespace mscsim::explore
