#pragma once
#include <cstdint>
#include <optional>
#include <utility>

#include "models/site.hpp"
#include "models/world/journal.hpp"
#include "models/world/parts.hpp"
#include "models/world/world.hpp"

namespace mscsim {

/// A world to look at. It remembers which parts were looked at, so that a search may know what an
/// answer depended on: a step is done once for all worlds in which those parts are the same. Ask
/// for the part of a node that is meant; `node` is all of them.
class View {
 public:
  View(const Site& site, const World& world) : site_(&site), world_(&world) {}
  // Not to be copied: what is looked at through the copy would be forgotten.
  View(const View&) = delete;
  View& operator=(const View&) = delete;
  View(View&&) = delete;
  View& operator=(View&&) = delete;
  ~View() = default;

  [[nodiscard]] const Site& site() const { return *site_; }
  [[nodiscard]] const Catalogue& catalogue() const { return site_->catalogue(); }
  [[nodiscard]] const SiteNode& site_node(NodeId id) const { return site_->node(id); }
  [[nodiscard]] const Node& node(NodeId id) const {
    note_read(parts_of_node(id));
    return world_->nodes[index(id)];
  }
  [[nodiscard]] const NodePower& power(NodeId id) const { return part_of(id, NodePart::power); }
  [[nodiscard]] const NodeDisk& disk(NodeId id) const { return part_of(id, NodePart::disk); }
  [[nodiscard]] const NodeImages& images(NodeId id) const { return part_of(id, NodePart::images); }
  [[nodiscard]] const NodeServices& services(NodeId id) const {
    return part_of(id, NodePart::services);
  }
  [[nodiscard]] const NodeNetwork& network(NodeId id) const {
    return part_of(id, NodePart::network);
  }
  [[nodiscard]] const ClusterDatabase& database() const {
    note_read(PartSet::of(Part::database));
    return world_->database;
  }
  [[nodiscard]] const ClusterRuntime& runtime() const {
    note_read(PartSet::of(Part::runtime));
    return world_->runtime;
  }
  [[nodiscard]] const Surroundings& surroundings() const {
    note_read(PartSet::of(Part::surroundings));
    return world_->surroundings;
  }

  /// Parts looked at (or changed) since this view was made, as they were then.
  [[nodiscard]] PartSet parts_read() const { return read_; }

 protected:
  /// From here on what `part` was at first does not matter.
  void note_replaced(Part part) { replaced_.insert(part); }
  [[nodiscard]] PartSet replaced() const { return replaced_; }

 private:
  void note_read(PartSet parts) const { read_.bits |= parts.bits & ~replaced_.bits; }
  [[nodiscard]] const Node& part_of(NodeId id, NodePart part) const {
    note_read(PartSet::of(part_of_node(id, part)));
    return world_->nodes[index(id)];
  }

  const Site* site_;
  const World* world_;
  mutable PartSet read_;
  PartSet replaced_;
};

/// A step under way: the world that it changes and the journal that it writes to.
class Transition : public View {
 public:
  Transition(const Site& site, World& world, Journal& journal)
      : View(site, world), world_(&world), journal_(&journal) {}

  [[nodiscard]] Node& change_node(NodeId id) {
    written_.bits |= parts_of_node(id).bits;
    static_cast<void>(node(id));
    return world_->nodes[index(id)];
  }
  [[nodiscard]] NodePower& change_power(NodeId id) {
    return change(id, NodePart::power, power(id));
  }
  [[nodiscard]] NodeDisk& change_disk(NodeId id) { return change(id, NodePart::disk, disk(id)); }
  [[nodiscard]] NodeImages& change_images(NodeId id) {
    return change(id, NodePart::images, images(id));
  }
  /// Sets all of that part, whatever it was.
  void replace_images(NodeId id, const NodeImages& images) {
    const Part part = part_of_node(id, NodePart::images);
    written_.insert(part);
    note_replaced(part);
    base<NodeImages>(world_->nodes[index(id)]) = images;
  }
  [[nodiscard]] NodeServices& change_services(NodeId id) {
    return change(id, NodePart::services, services(id));
  }
  [[nodiscard]] NodeNetwork& change_network(NodeId id) {
    return change(id, NodePart::network, network(id));
  }
  [[nodiscard]] ClusterDatabase& change_database() {
    written_.insert(Part::database);
    const NodeSet down{static_cast<NodeSet::Word>(database().members.bits & ~runtime().up.bits)};
    if (!database_before_ && !down.empty()) { database_before_ = world_->database; }
    return world_->database;
  }
  /// The database as it was before it changed, where a member that is down did not see the change;
  /// forgets it.
  [[nodiscard]] std::optional<ClusterDatabase> take_database_before() {
    return std::exchange(database_before_, std::nullopt);
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
  /// Of these, the ones that were set anew before anything looked at them, or after.
  [[nodiscard]] PartSet parts_replaced() const { return replaced(); }

  void record(NodeId node, Event event, Inserts inserts = {}) {
    journal_->record({.node = node, .event = event, .inserts = inserts});
  }
  void show(NodeId node, Message message, Inserts inserts = {}) {
    journal_->show({.node = node, .message = message, .inserts = inserts});
  }
  void elapse(std::uint32_t ms) { journal_->elapse(ms); }

 private:
  /// `read` says which base class is meant, and that it was looked at.
  template <class Base>
  [[nodiscard]] Base& change(NodeId id, NodePart part, const Base& /*read*/) {
    written_.insert(part_of_node(id, part));
    return world_->nodes[index(id)];
  }

  World* world_;
  Journal* journal_;
  PartSet written_;
  std::optional<ClusterDatabase> database_before_;
};

}  // namespace mscsim
