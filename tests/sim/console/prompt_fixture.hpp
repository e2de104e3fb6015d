#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sim/console/prompt.hpp"

namespace mscsim::test {

/// Somebody at the prompt of NODE1, at SP4, with adapters Public (10.1.0.11/16 on Corporate) and
/// Private (192.168.0.1/24 on Heartbeat), disk Q: and the driver acme, which fetches old network
/// files. Names that a line would make are made known.
class Prompt : public console::History {
 public:
  Prompt();
  [[nodiscard]] std::string type(std::string_view line);

  /// Does a verb that no command does, on NODE1 where it is done to a machine.
  void perform(std::string_view verb, const std::vector<console::Given>& given);
  void on_node(std::string_view verb, std::vector<console::Given> given = {});
  /// MSCS Setup, a restart, and the cluster WOLF at 10.1.0.20, its quorum on Q:.
  void form_cluster();
  /// An adapter whose set-up fetches old network files, and the restart that loads them.
  void add_old_drivers();
  [[nodiscard]] std::uint64_t name(std::string_view text);

  [[nodiscard]] const World& world() const { return world_; }

 private:
  [[nodiscard]] console::Session session();

  Site site_;
  World world_;
};

}  // namespace mscsim::test
