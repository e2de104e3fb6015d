#pragma once
#include "sim/evidence/record.hpp"

namespace mscsim::evidence {

/// Gives the fields of a flattened Windows event the names that Sigma rules use, whatever tool
/// wrote it: those of `System` their own (`Provider_Name`, `EventID`, `Channel`, `Computer`), those
/// of `EventData` and `UserData` the name of each datum. A record of another kind stays as it is.
/// Source: Sigma specification, Field Usage; the JSON of evtx_dump, of Elastic's winlogbeat and of
/// the SigmaHQ regression samples
void name_windows_event_fields(Record& record);

}  // namespace mscsim::evidence
