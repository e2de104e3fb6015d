#pragma once
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "models/site.hpp"
#include "sim/scenario/problem_set.hpp"

namespace mscsim::scenario {

/// Names that one run can have, those of the machine itself among them.
inline constexpr std::size_t names_max = 4000;
/// Bytes of one of them.
inline constexpr std::size_t name_bytes_max = 255;

/// The names of one run: what declares one, and where one is used. A step may name what only a
/// later one declares, so uses are checked at the end.
class Names {
 public:
  /// Requires: `site` and `problems` outlive this.
  Names(Site& site, const std::vector<NameId>& declared, ProblemSet& problems);

  [[nodiscard]] NameId intern(std::string_view name, const Place& place);
  [[nodiscard]] NameId declare(std::string_view name, const Place& place);
  [[nodiscard]] NameId use(std::string_view name, const Place& place);
  /// Words to look for in evidence: standing there, they name nothing.
  [[nodiscard]] NameId look_for(std::string_view words, const Place& place);

  /// Reports every name that was used and never declared.
  void report_undeclared() const;

  /// Every name of this run that evidence can hold.
  [[nodiscard]] std::vector<std::string_view> in_evidence() const;

 private:
  struct Use {
    NameId name;
    std::string as_written;
    Place place;
  };

  void declare(NameId id);
  [[nodiscard]] bool is_declared(NameId id) const {
    return index(id) < declared_.size() && declared_[index(id)];
  }
  [[nodiscard]] std::vector<std::string_view> declared_names() const;
  [[nodiscard]] NameId number(std::string_view name, const Place& place);

  Site* site_;
  ProblemSet* problems_;
  std::map<std::string, NameId, std::less<>>
      interned_;                ///< as written: spares a search of the site
  std::vector<bool> declared_;  ///< indexed by NameId
  std::set<NameId> only_looked_for_;
  std::vector<Use> uses_;
};

}  // namespace mscsim::scenario
