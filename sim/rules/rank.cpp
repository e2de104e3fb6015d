#include "sim/rules/rank.hpp"

#include <cmath>
#include <ext/pb_ds/assoc_container.hpp>
#include <ext/pb_ds/tree_policy.hpp>
#include <utility>

#include "sim/rules/sliding_window.hpp"

namespace mscsim::rules {

struct Rank::Numbers {
  using Number = std::pair<double, std::uint64_t>;  // equal ones apart by when they came
  struct Happened {
    std::int64_t time_ms = 0;
    Number number;
  };
  __gnu_pbds::tree<Number, __gnu_pbds::null_type, std::less<>, __gnu_pbds::rb_tree_tag,
                   __gnu_pbds::tree_order_statistics_node_update>
      sorted;
  SlidingWindow<Happened> happened;
  std::uint64_t next = 0;
};

Rank::Rank(const Correlation& asked, double percent)
    : Measure(asked), percent_(percent), numbers_(std::make_unique<Numbers>()) {}

Rank::~Rank() = default;

std::size_t Rank::weight() const {
  constexpr std::size_t of_node = 64;
  return sizeof(*this) + sizeof(Numbers) +
         numbers_->happened.size() * (sizeof(Numbers::Happened) + of_node);
}

void Rank::forget(std::int64_t before_ms) {
  auto& happened = numbers_->happened;
  while (!happened.empty() && happened.front().time_ms < before_ms) {
    numbers_->sorted.erase(happened.front().number);
    happened.pop();
  }
}

bool Rank::empty() const { return numbers_->happened.empty(); }

Verdict Rank::put(const Addition& added, bool& held) {
  for (const double number : added.numbers) {
    const Numbers::Number numbered{number, numbers_->next++};
    numbers_->sorted.insert(numbered);
    numbers_->happened.push({added.time_ms, numbered});
  }
  constexpr double whole = 100;
  const double rank = percent_ / whole * static_cast<double>(numbers_->happened.size() - 1);
  const auto number_at = [&](double place) {
    return numbers_->sorted.find_by_order(static_cast<std::size_t>(place))->first;
  };
  const double below = number_at(std::floor(rank));
  const double above = number_at(std::ceil(rank));
  return judge(below + (above - below) * (rank - std::floor(rank)), held);
}

}  // namespace mscsim::rules
