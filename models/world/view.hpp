#pragma once
#include <cstdint>

#include "models/site.hpp"
#include "models/world/journal.hpp"
#include "models/world/world.hpp"

namespace mscsim {

/// The parts of a World that a step can read or write by themselves.
enum class Part : std::uint8_t { node_0, node_1, database, runtime, surroundings, count };
using PartSet = BitSet<Part>;

/// A world to look at. It remembers which parts were looked at, so that a search may know what an
/// answer depended on.
class View {
 public:
  View(const Site& site, const World& world) : site_(&site), world_(&world) {}

  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] const SiteNode& site_node(NodeId id) const { return site_->node(id); }
  [[nodiscard]] const Node& node(NodeId id) const {
    read_.insert(static_cast<Part>(id));
    return world_->nodes[index(id)];
  }
  [[nodiscard]] const ClusterDatabase& database() const {
    read_.insert(Part::database);
    return world_->database;
  }
  [[nodiscard]] const ClusterRuntime& runtime() const {
    read_.insert(Part::runtime);
    return world_->runtime;
  }
  [[nodiscard]] const Surroundings& surroundings() const {
    read_.insert(Part::surroundings);
    return world_->surroundings;
  }

  /// Parts looked at (or changed) since this view was made.
  [[nodiscard]] PartSet parts_read() const { return read_; }

 private:
  const Site* site_;
  const World* world_;
  mutable PartSet read_;
};

/// A step under way: the world that it changes and the journal that it writes to.
class Transition : public View {
 public:
  Transition(const Site& site, World& world, Journal& journal)
      : View(site, world), world_(&world), journal_(&journal) {}

  [[nodiscard]] Node& change_node(NodeId id) {
    written_.insert(static_cast<Part>(id));
    static_cast<void>(node(id));
    return world_->nodes[index(id)];
  }
  [[nodiscard]] ClusterDatabase& change_database() {
    written_.insert(Part::database);
    static_cast<void>(database());
    return world_->database;
  }
  [[nodiscard]] ClusterRuntime& change_runtime() {
    written_.insert(Part::runtime);
    static_cast<void>(runtime());
    return world_->runtime;
  }
  [[nodiscard]] Surroundings& change_surroundings() {
    written_.insert(Part::surroundings);
    static_cast<void>(surroundings());
    return world_->surroundings;
  }
  [[nodiscard]] PartSet parts_written() const { return written_; }

  void record(NodeId node, Event event, Inserts inserts = {}) {
    journal_->record({.node = node, .event = event, .inserts = inserts});
  }
  void show(NodeId node, Message message, Inserts inserts = {}) {
    journal_->show({.node = node, .message = message, .inserts = inserts});
  }
  void elapse(std::uint32_t ms) { journal_->elapse(ms); }

 private:
  World* world_;
  Journal* journal_;
  PartSet written_;
};

}  // namespace mscsim
