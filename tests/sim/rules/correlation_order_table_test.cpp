// What correlations of several rules, of correlations and of time mean, case by case.
#include <catch2/catch.hpp>
#include <string>

#include "tests/sim/rules/correlation_cases.hpp"

namespace mscsim::rules {

TEST_CASE("temporal: each of its rules, in any order") {
  const std::string_view both = "X { type: temporal, rules: [a, b], group-by: [u], timespan: 10s }";
  const std::string_view three = "X { type: temporal, rules: [a, b, c], timespan: 10s }";
  const std::string_view two_of_three =
      "X { type: temporal, rules: [a, b, c], timespan: 10s, condition: { gte: 2 } }";
  check({
      {"in order", both, "0 a\n1 b", "1"},
      {"in the other order", both, "0 b\n1 a", "1"},
      {"only one of them", both, "0 a\n1 a", ""},
      {"too far apart", both, "0 a\n11 b", ""},
      {"at the end of the timespan", both, "0 a\n10 b", "10"},
      {"of different groups", both, "0 a u=x\n1 b u=y", ""},
      {"of the same group", both, "0 a u=x\n1 b u=y\n2 b u=X", "2"},
      {"one record that is both", both, "0 a+b", "0"},
      {"the newest of each counts", both, "0 a\n8 a\n12 b", "12"},
      {"told when it begins", both, "0 a\n1 b\n2 a\n3 b\n30 a\n31 b", "1 31"},
      {"three", three, "0 c\n1 a\n2 b", "2"},
      {"three, one missing", three, "0 c\n1 a\n2 a", ""},
      {"two of three", two_of_three, "0 c\n1 c\n2 a", "2"},
      {"exactly one of three",
       "X { type: temporal, rules: [a, b, c], timespan: 10s, condition: { eq: 1 } }", "0 c\n1 a",
       "0"},
  });
}

TEST_CASE("temporal_ordered: each of its rules, in their order") {
  const std::string_view both =
      "X { type: temporal_ordered, rules: [a, b], group-by: [u], timespan: 10s }";
  const std::string_view three = "X { type: temporal_ordered, rules: [a, b, c], timespan: 10s }";
  const std::string_view twice = "X { type: temporal_ordered, rules: [a, a, b], timespan: 10s }";
  check({
      {"in order", both, "0 a\n1 b", "1"},
      {"in the other order", both, "0 b\n1 a", ""},
      {"in order after all", both, "0 b\n1 a\n2 b", "2"},
      {"too far apart", both, "0 a\n11 b", ""},
      {"of different groups", both, "0 a u=x\n1 b u=y", ""},
      {"at one moment the order is not known", both, "5 b\n5 a", "5"},
      {"one record that is both", both, "0 a+b", "0"},
      {"the latest first one counts", both, "0 a\n9 a\n15 b", "15"},
      {"three", three, "0 a\n1 b\n2 c", "2"},
      {"three, others between", three, "0 a\n1 c\n2 b\n3 a\n4 c", "4"},
      {"three, in a wrong order", three, "0 a\n1 c\n2 b", ""},
      {"all within the timespan", three, "0 a\n8 b\n11 c", ""},
      {"a later start saves it", three, "0 a\n2 a\n8 b\n11 c", "11"},
      {"a later start behind the second does not", three, "0 a\n8 b\n9 a\n11 c", ""},
      {"a condition that wants all",
       "X { type: temporal_ordered, rules: [a, b], timespan: 10s, condition: { gte: 2 } }",
       "0 a\n1 b", "1"},
      {"a rule twice", twice, "0 a\n1 a\n2 b", "2"},
      {"a rule twice, there once", twice, "0 a\n1 b", ""},
      {"a rule twice, one too late", twice, "0 a\n1 b\n2 a", ""},
      {"a rule twice, the first too far", twice, "0 a\n5 a\n11 b", ""},
      {"a rule twice, at one moment", twice, "5 b\n5 a\n5 a", "5"},
      {"a rule twice, one record at that moment", twice, "5 b\n5 a", ""},
      {"a rule before and behind", "X { type: temporal_ordered, rules: [a, b, a], timespan: 10s }",
       "0 a\n1 b\n2 a", "2"},
      {"a rule before and behind, only before",
       "X { type: temporal_ordered, rules: [a, b, a], timespan: 10s }", "0 a\n1 a\n2 b", ""},
  });
}

TEST_CASE("a correlation of a correlation: that is there as long as it holds") {
  const std::string many =
      "MANY { type: event_count, rules: [a], group-by: [u], timespan: 10s, condition: { gte: 2 } }";
  const std::string then_b =
      "X { type: temporal_ordered, rules: [MANY, b], group-by: [u], timespan: 10s }\n" + many;
  const std::string brute_force =
      "X { type: temporal_ordered, rules: [MANY, b], group-by: [u], timespan: 10m }\n"
      "MANY { type: event_count, rules: [a], group-by: [u], timespan: 10m, condition: { gte: 10 } "
      "}";
  std::string attack;
  for (int minute = 0; minute < 60; ++minute) {
    attack += std::to_string(60 * minute) + " a u=x\n";
  }
  const std::string pair = "PAIR { type: temporal, rules: [a, b], timespan: 10s }";
  const std::string order = "ORDER { type: temporal_ordered, rules: [a, b], timespan: 10s }";
  const std::string users =
      "USERS { type: value_count, rules: [a], timespan: 10s, condition: { field: u, gte: 2 } }";
  const std::string sum =
      "SUM { type: value_sum, rules: [a], timespan: 10s, condition: { field: n, gt: 10 } }";
  check({
      {"it goes on", then_b, "0 a\n5 a\n10 a\n15 a\n16 b", "16"},
      {"it began longer ago than the timespan", then_b, "0 a\n5 a\n10 a\n15 a\n24 b", "24"},
      {"it was over for longer than that", then_b, "0 a\n5 a\n10 a\n15 a\n26 b", ""},
      {"it never was", then_b, "0 a\n11 a\n12 b", ""},
      {"of another group", then_b, "0 a u=x\n1 a u=x\n2 b u=y", ""},
      {"the specification's brute force, an hour long", brute_force, attack + "3599 b u=x", "3599"},
      {"the same, of another user", brute_force, attack + "3599 b u=y", ""},
      {"the same, without success", brute_force, attack, ""},
      {"counted each time it is there",
       "X { type: event_count, rules: [MANY], group-by: [u], timespan: 60s, condition: { gte: 3 } "
       "}\n" +
           many,
       "0 a\n1 a\n2 a\n3 a", "3"},
      {"its values counted",
       "X { type: value_count, rules: [MANY], timespan: 60s, condition: { field: v, gte: 2 } }\n" +
           many,
       "0 a v=p\n1 a v=q\n2 a v=r", "2"},
      {"a pair, then c", "X { type: temporal_ordered, rules: [PAIR, c], timespan: 10s }\n" + pair,
       "0 b\n1 a\n2 c", "2"},
      {"half a pair, then c",
       "X { type: temporal_ordered, rules: [PAIR, c], timespan: 10s }\n" + pair, "0 b\n1 b\n2 c",
       ""},
      {"an order, then c",
       "X { type: temporal_ordered, rules: [ORDER, c], timespan: 10s }\n" + order, "0 a\n1 b\n2 c",
       "2"},
      {"c, then an order",
       "X { type: temporal_ordered, rules: [c, ORDER], timespan: 10s }\n" + order, "0 c\n1 a\n2 b",
       "2"},
      {"many users, then c",
       "X { type: temporal_ordered, rules: [USERS, c], timespan: 10s }\n" + users,
       "0 a u=x\n1 a u=y\n2 c", "2"},
      {"much, then c", "X { type: temporal_ordered, rules: [SUM, c], timespan: 10s }\n" + sum,
       "0 a n=6\n1 a n=6\n2 c", "2"},
      {"few, then c",
       "X { type: temporal_ordered, rules: [FEW, c], timespan: 10s }\n"
       "FEW { type: event_count, rules: [a], timespan: 5s, condition: { lt: 2 } }",
       "0 a\n1 a\n2 a\n11 c", ""},
      {"three high",
       "X { type: event_count, rules: [UP], timespan: 60s, condition: { gte: 2 } }\n"
       "UP { type: temporal_ordered, rules: [MANY, b], timespan: 10s }\n" +
           many,
       "0 a\n1 a\n2 b\n3 a\n4 b", "3"},
      {"the same rule below and beside",
       "X { type: temporal_ordered, rules: [MANY, a], timespan: 10s }\n" + many, "0 a\n1 a", "1"},
      {"the order in which they are written is no matter",
       "X { type: event_count, rules: [ONE], timespan: 60s, condition: { gte: 2 } }\n"
       "ONE { type: event_count, rules: [TWO], timespan: 60s, condition: { gte: 1 } }\n"
       "TWO { type: event_count, rules: [a], timespan: 60s, condition: { gte: 1 } }",
       "0 a\n1 a", "1"},
      {"by its own groups, not by those below",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [v], timespan: 10s }\n" + many,
       "0 a u=x v=1\n1 a u=x v=2\n2 b v=2", "2"},
      {"a circle of two",
       "X { type: event_count, rules: [Y], timespan: 60s, condition: { gte: 2 } }\n"
       "Y { type: event_count, rules: [X], timespan: 60s, condition: { gte: 2 } }",
       "", "refused: a correlation that is about itself"},
  });
}

TEST_CASE("aliases: fields that have other names in other records") {
  const std::string_view pair =
      "X { type: temporal, rules: [a, b], group-by: [who, where], timespan: 10s,"
      " aliases: { who: { a: src, b: dst }, where: { a: dst, b: src } } }";
  const std::string many =
      "MANY { type: event_count, rules: [a], group-by: [src], timespan: 10s, condition: { gte: 2 } "
      "}";
  check({
      {"the specification's example", pair, "0 a src=1 dst=2\n1 b src=2 dst=1", "1"},
      {"not crossed", pair, "0 a src=1 dst=2\n1 b src=1 dst=2", ""},
      {"a rule that an alias leaves out has the field of that name",
       "X { type: temporal, rules: [a, b], group-by: [u], timespan: 10s, aliases: { u: { a: src } "
       "} }",
       "0 a src=x\n1 b u=x", "1"},
      {"one record, each rule its own field",
       "X { type: temporal, rules: [a, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { a: src, b: dst } } }",
       "0 a+b src=1 dst=2\n1 a src=2", "1"},
      {"by id",
       "X { type: temporal, rules: [a, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { id-a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1", "1"},
      {"for a correlation below",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { MANY: src, b: dst } } }\n" +
           many,
       "0 a src=1\n1 a src=1\n2 b dst=1", "2"},
      {"for a detection below a correlation",
       "X { type: temporal_ordered, rules: [MANY, b], group-by: [who], timespan: 10s,"
       " aliases: { who: { a: src, b: dst } } }\n" +
           many,
       "0 a src=1\n1 a src=1\n2 b dst=2\n3 b dst=1", "3"},
      {"the alias of a correlation below",
       "X { type: temporal_ordered, rules: [MANY, c], group-by: [who], timespan: 10s,"
       " aliases: { who: { c: user } } }\n"
       "MANY { type: event_count, rules: [a, b], group-by: [who], timespan: 10s,"
       " condition: { gte: 2 }, aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 c user=1", "2"},
      {"an alias of an alias below",
       "X { type: temporal_ordered, rules: [MANY, c], group-by: [person], timespan: 10s,"
       " aliases: { person: { MANY: who, c: user } } }\n"
       "MANY { type: event_count, rules: [a, b], group-by: [who], timespan: 10s,"
       " condition: { gte: 2 }, aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 c user=1", "2"},
      {"of the field that is counted",
       "X { type: value_count, rules: [a, b], timespan: 10s, condition: { field: who, gte: 2 },"
       " aliases: { who: { a: src, b: dst } } }",
       "0 a src=1\n1 b dst=1\n2 b dst=2", "2"},
      {"a number counts once, whatever rules a record is of",
       "X { type: value_sum, rules: [a, b], timespan: 10s, condition: { field: n, gte: 10 },"
       " aliases: { who: { a: src } } }",
       "0 a+b n=5\n1 a n=5", "1"},
  });
}

TEST_CASE("time: records are correlated in order of time, those without one not at all") {
  const std::string_view three =
      "X { type: event_count, rules: [a], timespan: 10s, condition: { gte: 3 } }";
  check({
      {"out of order", three, "10 a\n0 a\n5 a", "10"},
      {"out of order and too far apart", three, "200 a\n0 a\n100 a", ""},
      {"without a time", three, "- a\n- a\n- a", ""},
      {"one of them without a time", three, "0 a\n- a\n1 a\n2 a", "2"},
      {"at one moment", three, "7 a\n7 a\n7 a", "7"},
      {"an order that stands upside down",
       "X { type: temporal_ordered, rules: [a, b], timespan: 10s }", "5 b\n0 a", "5"},
  });
}

}  // namespace mscsim::rules
