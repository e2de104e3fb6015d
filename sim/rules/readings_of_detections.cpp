#include <array>

#include "sim/rules/readings.hpp"

namespace mscsim::rules {
namespace {

constexpr std::array rows{
    Reading{"a: x",
            "The text of the field is x, whatever the case of its letters. Numbers, true and false "
            "are compared as the text that JSON has of them.",
            "Specification, General: all values are treated as case-insensitive strings."},
    Reading{"a: ÄÖ",
            "Letters are folded by Unicode, one character to one: Ä is ä, the three sigmas are "
            "one, ß is not ss. `?` is one character.",
            "The specification says insensitive and no more; rsigma, sigma-go and sigma-rust fold "
            "Unicode so. Bytes that are no UTF-8 are U+FFFD."},
    Reading{"a: 1.0",
            "A number without quotes also matches as JSON writes it: 1.0 and 0x1 match 1. In "
            "quotes it is text.",
            "YAML 1.2 says that it is a number; pySigma compares numbers."},
    Reading{"a: null",
            "The field is not there, or one of its values is null. An object, an empty list and "
            "an empty text are not null. With `neq`: the opposite; no other modifier goes with it.",
            "Specification, Special Field Values."},
    Reading{"a: ''", "The field is there and its text is empty.",
            "Specification, Special Field Values."},
    Reading{"a: [x, y]; a is a list",
            "A list in the rule: one of them, or with `all` each of them. A list in the record: "
            "the comparison holds if it does of one value.",
            "Specification, Lists; rsigma. The specification does not speak of lists in records."},
    Reading{"a is an object",
            "Its fields are a.b. The object itself holds no text: only `exists` finds it.",
            "rsigma, sigma-rust."},
    Reading{"a|exists: true",
            "The field is there: with a text, a null, an object, a list, empty or not.",
            "Modifiers: verifies the presence of a field, not its value, be it empty or null."},
    Reading{"a|neq: [x, y]",
            "The field is neither x nor y. It holds of a record without the field too. With `all`: "
            "it is not all of them.",
            "Modifiers: the field is different from the specified values; pySigma negates the "
            "whole."},
    Reading{"a|fieldref: b",
            "Some text of b is that of a; with contains, startswith, endswith a part of it, in "
            "either order; with lt, lte, gt, gte the numbers are compared. False where either is "
            "missing.",
            "Modifiers; pySigma has the three of texts, sigma-rust those of numbers."},
    Reading{"a|startswith|endswith: x", "Modifiers are applied in order: both make `*x*`.",
            "Specification, Value Modifiers: applied in the given order."},
    Reading{"a|contains|base64: x",
            "Refused: what encodes takes no wildcards. Any other combination that is not named "
            "here and in the specification is refused as well, never left out.",
            "pySigma and rsigma refuse these."},
    Reading{
        "a|re: x",
        "The expression is found somewhere in the text, of UTF-8 characters. The case of "
        "letters counts unless `i` follows, which is by Unicode; `\\w` and `\\d` are ASCII. What "
        "needs backtracking is refused.",
        "Modifiers: PCRE, case-sensitive by default."},
    Reading{"a|base64offset: x", "The whole field is one of the three; put `contains` behind it.",
            "pySigma, sigma-rust; rsigma looks for it anywhere."},
    Reading{"a|windash: -x", "Each of the five dashes of the value is any of them.",
            "Modifiers: all possible permutations; pySigma takes dashes at the start of words."},
    Reading{"a|cidr: 10.0.0.0/8",
            "The field is an address alone. Bits behind the prefix are not looked at; an IPv4 "
            "address written as IPv6 is that IPv4 address.",
            "Modifiers; the rest is ours."},
    Reading{"a|hour: 3",
            "Of the moment in UTC; weeks as ISO 8601 counts them. With gt and its like the number "
            "is compared.",
            "Modifiers name the numbers and leave zones open; rsigma takes UTC."},
    Reading{"keywords",
            "Looked for in every value, not in the names of fields, whatever their case. "
            "Modifiers of a keyword: as of a field, but that it stands anywhere.",
            "Specification, Keywords search; rsigma, sigma-rust."},
    Reading{"a|expand: '%x%'",
            "Each value of the placeholder in its place, before any other modifier. Without a "
            "value the rule is refused.",
            "Specification, Placeholders."},
};

}  // namespace

std::span<const Reading> readings_of_detections() { return rows; }

}  // namespace mscsim::rules
