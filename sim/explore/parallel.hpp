#pragma once
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mscsim::explore {

/// Calls `work(row, thread)` for each row below `count`, on `jobs` threads, or on as many as the
/// system has. What one of them throws ends the work: the caller gets the first.
inline void in_parallel(std::size_t count, std::size_t jobs, const auto& work) {
  std::atomic<std::size_t> next = 0;
  std::mutex throwing;
  std::exception_ptr thrown;
  const auto take = [&](std::size_t thread) {
    try {
      for (std::size_t row = next++; row < count; row = next++) { work(row, thread); }
    } catch (...) {
      next = count;
      const std::lock_guard lock(throwing);
      if (!thrown) { thrown = std::current_exception(); }
    }
  };
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t thread = 1; thread < std::min(jobs, count); ++thread) {
        threads.emplace_back(take, thread);
      }
    } catch (const std::exception&) {  // no more threads, or no memory for one: those there will do
    }
    take(0);
  }
  if (thrown) { std::rethrow_exception(thrown); }
}

}  // namespace mscsim::explore
