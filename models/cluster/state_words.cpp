#include "models/cluster/state_words.hpp"

namespace mscsim::cluster {

std::string_view word(ResourceState state) {
  switch (state) {
    case ResourceState::online:
      return "Online";
    case ResourceState::offline:
      return "Offline";
    case ResourceState::failed:
      return "Failed";
    case ResourceState::online_pending:
      return "Online Pending";
    case ResourceState::offline_pending:
      return "Offline Pending";
  }
  return "Unknown";
}

std::string_view word(GroupState state) {
  switch (state) {
    case GroupState::online:
      return "Online";
    case GroupState::offline:
      return "Offline";
    case GroupState::failed:
      return "Failed";
    case GroupState::partial_online:
      return "Partially Online";
  }
  return "Unknown";
}

}  // namespace mscsim::cluster
