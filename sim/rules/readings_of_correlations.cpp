#include <array>

#include "sim/rules/readings.hpp"

namespace mscsim::rules {
namespace {

constexpr std::array rows{
    Reading{
        "when a correlation matches",
        "with the record with which its condition begins to hold of a group; again once it did not "
        "hold with some record of the group, or nothing lay in its timespan",
        "the specification does not say; each record while it holds would tell one thing many "
        "times"},
    Reading{"a correlation of a correlation",
            "what is below is there with each record with which its condition holds, and has that "
            "record's time and fields",
            "else the specification's own example, many failed logins and then one that succeeds, "
            "misses each attack that is longer than its timespan"},
    Reading{"timespan",
            "it slides, and has both its ends: 0 and 10 are within 10s; whole numbers "
            "of s, m, h and d, up to 36500d",
            "\"should not be restricted to boundaries\"; peers have both ends"},
    Reading{"event_count", "a record counts once, however many of the rules match it",
            "\"counts events\"; pySigma and Hayabusa do so"},
    Reading{"equal values",
            "group-by, value_count and value_percentile take values as equal whatever the case of "
            "their letters, and a number as its digits: x and X, 1 and \"1\"",
            "values of rules are compared so; a group and a count that differ in it would be two "
            "meanings of one field"},
    Reading{
        "a field that is not there",
        "and one that is null make one group of their own, apart from the empty text; they are no "
        "value that is counted, and no number",
        "peers and SQL group so"},
    Reading{"a field that holds a list",
            "the record is in the group of each of its values, and each is counted; of "
            "several such fields the first 1,000 combinations",
            "one value is enough for a rule to match, too; Elasticsearch does so"},
    Reading{"several fields in `field`",
            "different combinations are counted, and each field must be there",
            "\"they are linked by an AND\""},
    Reading{
        "a count that cannot be",
        "`lt: 1`, `lte: 0`, `eq: 0`, `gt: 3` with `lt: 4`, more rules than there are: refused",
        "a group is made by what happened in it, so that its count is at least 1; peers take such "
        "rules and never match"},
    Reading{"numbers",
            "counts are whole, from 0 to 1,000,000,000; sums, means and "
            "others may have a fraction and a sign",
            "the schema wants integers, the text of value_avg \"integer or float\""},
    Reading{
        "value_percentile",
        "what share of all values, in percent, those like the record's are: `lte: 1` matches with "
        "a value that is at most one in a hundred. With `percentile: 95` it is the number that 95 "
        "percent do not pass",
        "the specification's example asks for names of processes that are 1% of all, which have no "
        "order; `percentile` is of pySigma and rsigma"},
    Reading{"value_median", "is value_percentile with `percentile: 50`",
            "the specification hints at it, pySigma and rsigma have it"},
    Reading{"temporal",
            "`condition` is how many of its rules must be there, all if there is none; one "
            "record may be several of them",
            "\"the count of different event types\""},
    Reading{
        "temporal_ordered",
        "all of its rules, each at the time of the one before it or later: at one moment the order "
        "is not known, and one record may be several of them. A condition that wants fewer is "
        "refused. A rule that is there twice must match two records",
        "rsigma and Hayabusa compare times so; which of its rules an order of fewer has, the "
        "specification does not say"},
    Reading{"a rule twice in `rules`", "refused, but in temporal_ordered",
            "the schema wants each once; in an order twice has a meaning"},
    Reading{
        "aliases",
        "hold in group-by and in `field`, for a rule that the correlation names or that one below "
        "it names, and the aliases of one below hold too; a rule that an alias leaves out has the "
        "field of the alias's name",
        "the specification speaks of group-by alone, and of no chains"},
    Reading{"group-by", "none: all records are one group. A chain groups by its own fields alone",
            "\"optionally defines\"; \"only uses its own group-by\""},
    Reading{"generate",
            "beside `correlation` or in it; the rules that a correlation is about are told "
            "themselves only if each correlation of them has it",
            "the schema has it beside, pySigma within, and the latter takes several so"},
    Reading{
        "order of records",
        "those that correlations are about are put in order of time first; those of one time stay "
        "as they are. Where they take more than 256 MiB, the oldest is correlated and what comes "
        "later and is older is left out. So is a record of which no time can be read. The command "
        "says how many",
        "files of several machines are seldom in order; all records at one moment would be a match "
        "where there is none"},
    Reading{"conditions in words",
            "`condition: a and not b` of a correlation is refused, so are `window` and `gap`",
            "version 2.1 of the specification has only numbers"},
    Reading{
        "filters",
        "a filter is one more condition of each detection that it names by id or name, or of every "
        "one (`any`), whose log source has all that its own has. A name that no rule has, and a "
        "filter that reaches no rule, is warned of; one of a correlation is refused",
        "pySigma and rsigma do so; filters are kept for more rules than are loaded"},
};

}  // namespace

std::span<const Reading> readings_of_correlations() { return rows; }

}  // namespace mscsim::rules
