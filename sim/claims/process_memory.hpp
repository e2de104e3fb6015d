#pragma once
#include <cstddef>

#include "sim/explore/search.hpp"

namespace mscsim::claims {

/// Memory of the process that is in the machine's now, in bytes; 0: the system does not tell.
[[nodiscard]] std::size_t resident_bytes();
/// The most that was.
[[nodiscard]] std::size_t peak_bytes();

/// What the process holds before a search: all that was allocated, in whole mebibytes, and what the
/// program itself takes. It depends on what was loaded, and on little else, so that a search that
/// is bounded by memory is cut at the same world in every run.
[[nodiscard]] std::size_t held_bytes();

/// Gives what was freed back to the system.
void return_freed_memory();

/// Less than this is too little for any search.
[[nodiscard]] std::size_t least_memory();

/// Makes the bound on the memory of `search` one on that of the process, and its threads no more
/// than have room. Returns how much is left for it.
std::size_t bound_process_memory(explore::SearchOptions& search);

}  // namespace mscsim::claims
