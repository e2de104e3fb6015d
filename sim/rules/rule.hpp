#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/rules/comparison.hpp"
#include "sim/scenario/yaml.hpp"

namespace mscsim::rules {

/// What a rule asks of one record.
struct Expression {
  enum class Kind : std::uint8_t {
    all,     ///< every part holds; none: it does
    any,     ///< some part holds; none: it does not
    negate,  ///< its one part does not hold
    leaf
  };
  Kind kind = Kind::all;
  std::vector<Expression> parts;
  Comparison comparison;  ///< of a leaf
  /// As the rule has it, for a person: `EventID: 1044`, or the name of a search identifier. Empty
  /// where the rule has no words for it.
  std::string words;
};

/// Where the records that a rule is about come from.
struct LogSource {
  std::string product;
  std::string category;
  std::string service;
};

/// What several records must come to. Source: Sigma correlation rules specification
struct Correlation {
  enum class Type : std::uint8_t {
    event_count,
    value_count,
    temporal,
    temporal_ordered,
    value_sum,
    value_avg,
    value_percentile,
    value_median,
    count
  };
  struct Limit {
    Order order{};
    double number = 0;
  };
  Type type{};
  std::vector<std::size_t> rules;     ///< rows of the rules that it is about, in order
  std::vector<std::string> group_by;  ///< fields or aliases
  std::int64_t timespan_ms = 0;
  std::vector<Limit> limits;        ///< all must hold
  std::vector<std::string> fields;  ///< whose values are counted, summed and so on
  /// Of value_percentile: the rank, 0 to 100, whose number is compared. None: a share is.
  std::optional<double> percentile;
  /// For an alias and a row of `rules`: the field that it stands for.
  std::map<std::pair<std::string, std::size_t>, std::string> aliases;
  bool generate = false;  ///< what it is about is reported on its own too
};

/// How well a rule must do, as shares: less than all where it says so and why.
struct Least {
  double precision = 1;
  double recall = 1;
  double cure = 1;
};

/// What a rule says beyond Sigma: `mscsim:`.
struct Diagnosis {
  scenario::Place place;
  std::string cause;  ///< a condition of the model; empty: none given
  scenario::Place cause_place;
  std::optional<scenario::Yaml> remedy;  ///< a list of steps
  std::optional<scenario::Yaml> tests;   ///< a list of its own tests
  Least least;
};

/// A Sigma rule: a detection, or a correlation of others.
struct Rule {
  scenario::Place place;  ///< of its document
  std::string title;
  std::string id;    ///< empty where it has none
  std::string name;  ///< the same
  std::string status;
  std::string level;
  std::vector<std::string> tags;
  LogSource log_source;
  Expression detection;
  std::optional<Correlation> correlation;
  /// Whether its matches are reported: not where only correlations want it.
  bool reported = true;
  std::optional<Diagnosis> diagnosis;
};

/// The id of a rule, or its name, or its title: the first that it has.
[[nodiscard]] const std::string& called(const Rule& rule);

}  // namespace mscsim::rules
