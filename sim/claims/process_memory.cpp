#include "sim/claims/process_memory.hpp"

#include <malloc.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace mscsim::claims {
namespace {

/// Of code, libraries and stacks. Measured: 9 MiB.
constexpr std::size_t program_bytes = std::size_t{10} << 20U;

/// Of a search's smallest tables and buffers, with one thread.
constexpr std::size_t search_bytes_least = std::size_t{8} << 20U;

/// Of what a thread keeps, and works on.
constexpr std::size_t thread_bytes = std::size_t{16} << 20U;

}  // namespace

std::size_t resident_bytes() {
  std::size_t all = 0;
  std::size_t resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

std::size_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss) << 10U;  // NOLINT: a union in glibc
}

std::size_t held_bytes() {
  constexpr std::size_t mebibyte = std::size_t{1} << 20U;
  const struct mallinfo2 info = mallinfo2();
  return program_bytes + (info.uordblks + info.hblkhd + mebibyte - 1) / mebibyte * mebibyte;
}

void return_freed_memory() { malloc_trim(0); }

std::size_t least_memory() { return held_bytes() + search_bytes_least; }

std::size_t bound_process_memory(explore::SearchOptions& search) {
  // What is big has pages of its own, which are the system's again once it is freed, and take
  // memory once they are written to.
  static_cast<void>(mallopt(M_MMAP_THRESHOLD, 32 << 10));
  return_freed_memory();
  search.memory = {.besides = held_bytes(), .measure = resident_bytes};
  const std::size_t most = search.bounds.bytes_max;
  const std::size_t left = most - std::min(most, search.memory.besides);
  search.jobs = std::min(search.jobs, static_cast<int>(left / thread_bytes) + 1);
  return left;
}

}  // namespace mscsim::claims
