#pragma once
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "models/site.hpp"
#include "sim/scenario/problem_set.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::scenario {

/// What a scenario or a file of knowledge declares under `know:`, read so far.
class Knowledge {
 public:
  /// `cites`: what rows rest on that name no source of their own.
  /// `forgotten`: rows that ship and are not known here, see Vocabulary.
  explicit Knowledge(std::string cites, std::span<const std::string_view> forgotten = {})
      : cites_(std::move(cites)), forgotten_(forgotten) {}

  /// Reads one `know:` mapping. Later ones may build on earlier ones.
  /// Errors: reported; the rows that could be read are there all the same.
  void read(const Yaml& section, ProblemSet& problems);

  /// What ships and what was read. Requires: nothing is read after.
  [[nodiscard]] std::shared_ptr<const Catalogue> catalogue();
  /// Texts that evidence can hold because of it: a site must know them as names.
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

 private:
  friend class KnowledgeReader;
  std::string cites_;
  std::span<const std::string_view> forgotten_;
  std::shared_ptr<Catalogue> catalogue_;  ///< null until something was read
  std::vector<std::string> texts_;
};

/// Bytes of one name or text that is declared, at most.
inline constexpr std::size_t known_text_bytes_max = 1'000;

}  // namespace mscsim::scenario
