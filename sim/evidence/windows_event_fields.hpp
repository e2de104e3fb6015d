#pragma once
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// Gives the fields of a flattened Windows event the names that Sigma rules use, whatever tool
/// wrote it: those of `System` their own (`Provider_Name`, `EventID`, `Channel`, `Computer`), those
/// of `EventData` and `UserData` the name of each datum. A record of another kind stays as it is.
/// Source: Sigma specification, Field Usage; the JSON of evtx_dump in both of its forms, of
/// Elastic's winlogbeat and of the SigmaHQ regression samples
/// ASSUMPTION: where the body has a datum of a name that System has, `Channel` of an event about
/// the clearing of a log, the name is System's and the datum is `UserData_Channel`: as hayabusa and
/// the pipelines of pySigma have it, and as a log source asks. No specification says so.
void name_windows_event_fields(Record& record);

}  // namespace mscsim::evidence
