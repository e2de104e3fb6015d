#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/console/session.hpp"
#include "sim/scenario/plan.hpp"
#include "sim/shell/saving.hpp"

namespace mscsim::shell {

/// Keeps what can be looked back on, and what machines show until somebody looks.
class Screen : public console::History {
 public:
  using History::History;
  void show(const Shown& shown) override {
    History::show(shown);
    unread.push_back(shown);
  }

  std::vector<Shown> unread;
};

/// A person in a world: at the prompt of one machine, and able to do what no command does by words
/// with a dot before them.
class Shell {
 public:
  /// In the starting world of `plan`; with `at_end`, after its steps.
  Shell(const scenario::Plan& plan, bool at_end);

  /// `C:\>`, with the machine's name before it where there are several.
  [[nodiscard]] std::string prompt() const;

  /// Does what the line `typed` says. Returns: what is printed for it; any bytes will do.
  [[nodiscard]] std::string type(std::string_view typed);

  /// Sets where `.save` writes; nowhere, where nobody does.
  void set_saving(Saving saving) { saving_ = std::move(saving); }

  /// Sets the columns that text has; 80 where nobody does.
  void set_width(std::size_t columns) { width_ = columns; }

  /// Whether the last line asked for that.
  [[nodiscard]] console::Wish wish() const { return wish_; }

  [[nodiscard]] const Site& site() const { return site_; }
  [[nodiscard]] const World& world() const { return world_; }

  /// The session so far as a scenario: the starting world and every step that was done in it.
  /// Looking around leaves no trace.
  [[nodiscard]] std::string as_scenario() const;

 private:
  void declare(NameId name);
  void replay(const scenario::PlannedStep& step);
  [[nodiscard]] std::string type_command(std::string_view line);
  [[nodiscard]] std::string type_dot_word(const std::vector<std::string>& words);
  [[nodiscard]] std::string do_verb(std::size_t row, const std::vector<std::string>& words);
  [[nodiscard]] std::string about() const;
  [[nodiscard]] std::string wait(const std::vector<std::string>& words);
  [[nodiscard]] std::string sit_at(const std::vector<std::string>& words);
  [[nodiscard]] std::string save(const std::vector<std::string>& words);
  [[nodiscard]] std::string take_messages();

  std::string title_;
  std::string about_;
  std::shared_ptr<const scenario::Yaml> written_knowledge_;
  std::shared_ptr<const scenario::Yaml> written_world_;
  std::vector<std::string> cites_;
  Site site_;
  World world_;
  Screen screen_;
  NodeId at_{};
  std::size_t width_ = 80;
  Saving saving_;
  console::Wish wish_ = console::Wish::none;
  /// A line that asked something, the answers so far, and what it printed for them.
  std::string asking_;
  std::vector<std::string> answers_;
  std::string asked_;
  std::vector<NameId> declared_;    ///< names that words with a dot may use
  std::vector<std::string> steps_;  ///< done so far, as a scenario has them
  std::string saved_as_;            ///< the file that .save wrote, or asked about, last
};

}  // namespace mscsim::shell
