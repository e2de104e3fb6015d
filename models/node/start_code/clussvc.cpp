#include "models/node/start_code/start_code.hpp"
#include "models/surroundings/domain.hpp"
#include "models/world/registry.hpp"

namespace mscsim::node::start_code {
namespace {

StartResult start(Transition& transition, NodeId id) {
  const Win32Error error = surroundings::log_service_on(transition, id);
  if (error != Win32Error::success) {
    transition.record(id, Event::service_logon_failed, {Insert::of(error)});
    return {StartResult::How::not_started, Win32Error::service_logon_failed};
  }
  if (transition.surroundings().domain.outdated_token.contains(id)) {
    transition.change_surroundings().domain.outdated_token.erase(id);
  }
  if (!cluster_log_path_is_local(transition,
                                 transition.services(id).read_values[RegistryEntry::cluster_log])) {
    transition.record(id, Event::service_connect_timeout);
    return {StartResult::How::not_started, Win32Error::service_request_timeout};
  }
  if (!rpc_has_ports(transition, id)) {
    return {StartResult::How::terminated, Win32Error::rpc_out_of_resources};
  }
  if (!winsock_has_clusnet(transition, id)) {
    return {StartResult::How::terminated, Win32Error::rpc_cant_create_endpoint};
  }
  return runs;
}

}  // namespace

/// The SCM logs the service on before it runs (else 7013, then 7000) and waits until it answers
/// (else 7009, then 7000), for which its environment counts, as the machine read it when it booted;
/// it then asks RPC for ports, and to listen on Clusnet too.
/// Source: Q171390, Q262962, Q168801, Q246784, Q262832, Q317232
StartCode clussvc() { return {.service = Service::clussvc, .start = start}; }

}  // namespace mscsim::node::start_code
