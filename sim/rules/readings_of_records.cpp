#include <array>

#include "sim/rules/readings.hpp"

namespace mscsim::rules {
namespace {

constexpr std::array rows{
    Reading{"names of fields",
            "The case of letters counts; blanks are left out on both sides: `New Value` is "
            "NewValue. What is nested is linked with dots.",
            "Specification, Field Usage: strip all spaces."},
    Reading{"Windows events",
            "Attributes of System are linked with an underscore (Provider_Name), data have the "
            "name of their own, whatever tool wrote them.",
            "Specification, Field Usage."},
    Reading{"Channel in UserData",
            "A datum that has the name of a field of System is UserData_Channel or "
            "EventData_Channel; Channel is System's.",
            "hayabusa and the pipelines of pySigma; log sources ask for System's. The two rules of "
            "SigmaHQ about cleared logs mean the datum: copy them, with its name."},
    Reading{"logsource",
            "A record says where it comes from by Channel, by Provider_Name where the log source "
            "is an ETW provider, by `_path` of Zeek, or by fields product, category, service that "
            "hold words of the table. It must not say another log source; one that says nothing "
            "may come from anywhere.",
            "Taxonomy for channels and ids. How a record is known the specification leaves to the "
            "tool; rsigma too drops only what contradicts."},
    Reading{"a log source without a channel",
            "webserver, proxy, linux, aws and others, and one that is not known: no record with a "
            "Channel or a `_path` comes from there.",
            "Follows from the above."},
    Reading{"taxonomy",
            "Fields are asked for by the names that the rule has, whatever it says here.",
            "Specification, Taxonomy: another one is for the tool to handle; records of that "
            "taxonomy have those names."},
    Reading{"category with service", "Where the table has no such row: both are asked.",
            "Specification: can be used alone or in any combination."},
    Reading{"the time of a record",
            "The first of TimeCreated_SystemTime, TimeCreated, SystemTime, UtcTime, EventTime, "
            "@timestamp and others that holds a time (date and time of W3C together), or the one "
            "that `--time-field` names: ISO 8601, UTC where no zone stands, or a number of "
            "seconds, milliseconds, microseconds or nanoseconds since 1970 by its size.",
            "What the tools write that the taxonomy names; the specification names no field."},
};

}  // namespace

std::span<const Reading> readings_of_records() { return rows; }

}  // namespace mscsim::rules
