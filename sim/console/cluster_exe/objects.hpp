#pragma once
#include "sim/console/cluster_exe/invocation.hpp"

// What cluster.exe does with each kind of object, once it is connected to a running cluster.
namespace mscsim::console::cluster_exe {

[[nodiscard]] Output run_cluster(Session& session, const Invocation& invocation);
[[nodiscard]] Output run_node(Session& session, const Invocation& invocation);
[[nodiscard]] Output run_group(Session& session, const Invocation& invocation);
[[nodiscard]] Output run_resource(Session& session, const Invocation& invocation);
[[nodiscard]] Output run_resource_type(Session& session, const Invocation& invocation);

/// What an option of cluster.exe that the model has no verb for answers.
/// ASSUMPTION: error 50, as a system gives it that does not support a request.
[[nodiscard]] Output not_supported();

/// The answer to a verb: `done`, or, where it was refused, the Cluster service's error.
/// ASSUMPTION: error 50 and the reason for the few refusals that are none of the Cluster service's.
[[nodiscard]] Output answer(const Refusal& refusal, const Output& done);

}  // namespace mscsim::console::cluster_exe
