#pragma once
#include <cstddef>
#include <cstdint>

/// Limits and defaults of the machine and of MSCS 1.0, each with its source.
namespace mscsim::catalogue {

/// NetBIOS-enabled IP addresses that one system's table holds. Source: Q248605
inline constexpr int netbios_addresses_max = 64;

/// Micro Channel slots: that Ndis.sys of SP2 finds adapters in, and of the largest machines.
/// Source: Q167632
/// ASSUMPTION: 16 of the largest.
inline constexpr std::uint8_t mca_slots_of_sp2 = 7;
inline constexpr std::uint8_t mca_slots_max = 16;

/// Nodes of an MSCS 1.0 cluster. Source: TechNet cc723239
inline constexpr int nodes_max = 2;

/// Restarts of a failed resource within the period before its group is given up.
/// Source: MsCS RestartThreshold
inline constexpr std::uint16_t restart_threshold = 3;

/// Source: MsCS RestartPeriod
inline constexpr std::uint32_t restart_period_ms = 900'000;

/// Failovers of a group within the period before it is left failed.
/// Source: MSCS SDK (1998), FailoverThreshold
inline constexpr std::uint8_t failover_threshold = 10;

/// Source: MSCS SDK (1998), FailoverPeriod
inline constexpr std::uint16_t failover_period_h = 6;

/// Between two looks of the resource monitor at an online resource.
/// Source: MsCS LooksAlivePollInterval
inline constexpr std::uint32_t looks_alive_poll_interval_ms = 5'000;

/// Between two thorough looks. Source: MsCS IsAlivePollInterval
inline constexpr std::uint32_t is_alive_poll_interval_ms = 60'000;

/// That a resource may be pending. Source: MsCS PendingTimeout
inline constexpr std::uint32_t pending_timeout_ms = 180'000;

/// Resource monitors on a node, and what one of them holds, before and since the defect of Q277550
/// was mended. Source: Q277550
inline constexpr int resource_monitors_max = 62;
inline constexpr int monitor_threads_before = 15;
inline constexpr int monitor_threads = 27;

/// The size of the quorum log, in KB: unless it is set, and at most here. Source: Q225081
inline constexpr std::uint16_t quorum_log_default_kb = 64;
inline constexpr std::uint16_t quorum_log_max_kb = 16'384;

/// Printers that a quorum log of that size holds. Source: Q257897 (an example: 150 of 200)
/// ASSUMPTION: 150 is where the default size ends for all, a larger one holds as many more, and the
/// oldest are the ones that it has.
[[nodiscard]] constexpr std::size_t printers_in_quorum_log(std::uint16_t kb) {
  constexpr std::size_t printers_in_default = 150;
  return kb * printers_in_default / quorum_log_default_kb;
}

/// Logical drives of one disk: that MSCS Setup lists, that Clusdisk brings online, both before
/// SP5, and that there are letters for, C: being the system's. Source: Q214680, Q215347
inline constexpr std::uint8_t logical_drives_listed_before_sp5 = 3;
inline constexpr std::uint8_t logical_drives_before_sp5 = 15;
inline constexpr std::uint8_t logical_drives_max = 23;

/// Device numbers of disks: that the resource DLL deals with before its hotfix, and since.
/// Source: Q256326
inline constexpr std::uint8_t device_number_before = 25;
inline constexpr std::uint8_t device_number_max = 99;

/// Between two heartbeats of a member, and how many in a row must be missed.
/// ASSUMPTION: 1.2 seconds, twice; papers on MSCS give them, no source of the time at hand does.
inline constexpr std::uint32_t heartbeat_ms = 1'200;
inline constexpr std::uint32_t heartbeats_missed = 2;

/// That a challenger leaves the owner of the quorum disk to renew its reservation.
/// ASSUMPTION: ten seconds, of the same papers (the owner renews it every three).
inline constexpr std::uint32_t arbitration_ms = 10'000;

/// Between a resource's failure and its restart.
/// ASSUMPTION: half a second. Later versions have RestartDelay with this default; no NT 4.0 source
/// gives a delay, and no outcome of the model depends on it.
inline constexpr std::uint32_t restart_delay_ms = 500;

/// From power on to the last automatic service.
/// ASSUMPTION: two minutes, typical of the machines of 1998; only timelines show it.
inline constexpr std::uint32_t boot_ms = 120'000;

/// That a DHCP client waits until it asks again, which no server answered. Source: Q238917
inline constexpr std::uint32_t dhcp_retry_ms = 300'000;

/// Characters of a NetBIOS computer name.
/// Source: Q188652 and any NetBIOS text (15 and the type byte)
inline constexpr int netbios_name_length_max = 15;

}  // namespace mscsim::catalogue
