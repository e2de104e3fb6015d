#include "models/world/facts.hpp"

namespace mscsim {

std::uint8_t fact_word(const View& view, NodeId id, Fact fact) {
  return view.catalogue().facts[fact].of_surroundings ? view.surroundings().facts[fact]
                                                      : view.disk(id).facts[fact];
}

void set_fact_word(Transition& transition, NodeId id, Fact fact, std::uint8_t word) {
  if (transition.catalogue().facts[fact].of_surroundings) {
    transition.change_surroundings().facts[fact] = word;
  } else {
    transition.change_disk(id).facts[fact] = word;
  }
}

}  // namespace mscsim
