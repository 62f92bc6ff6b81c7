package com.example.fleet;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.timeseries;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;

/** One dashboard of the fleet, with a panel for each unit and type of metric. */
final class FleetDashboard {

  private static final Contract CONTRACT = FleetContract.contract();
  static final Owner MACHINES = owner(FleetContract.MACHINES);
  static final Owner INTERFACE = owner(FleetContract.INTERFACE);
  static final Owner WORK = owner(FleetContract.WORK);
  static final Owner TRAFFIC = owner(FleetContract.TRAFFIC);

  private FleetDashboard() {}

  static Dashboard fleet() {
    return dashboard("fleet", "Fleet", machines(), services(), work(), traffic())
        .description("The machines and services of the fleet.")
        .time("now-1h", "now")
        .refresh("1m");
  }

  private static Section machines() {
    return section(
        "Machines",
        MACHINES,
        memory(),
        panel(
            "Memory used",
            Units.PERCENT,
            MACHINES,
            """
            100 * (1 - node_memory_MemAvailable_bytes{env="prod"}
              / node_memory_MemTotal_bytes{env="prod"})""",
            "{{instance}}"),
        panel(
            "Received",
            Units.BITS_PER_SECOND_SI,
            MACHINES,
            "8 * sum by (instance) (rate(node_network_receive_bytes_total[5m]))",
            "{{instance}}"),
        panel(
            "Power",
            Units.WATT,
            MACHINES,
            "sum by (instance) (rate(node_rapl_package_joules_total[5m]))",
            "{{instance}}"),
        panel(
            "Hottest sensor",
            Units.CELSIUS,
            MACHINES,
            "max by (instance) (node_hwmon_temp_celsius)",
            "{{instance}}"),
        panel(
            "Major page faults",
            Units.OPS_PER_SECOND,
            MACHINES,
            "rate(node_vmstat_pgmajfault[5m])",
            "{{instance}}"));
  }

  private static Panel memory() {
    return timeseries(
            "Memory",
            Units.BYTES_IEC,
            MACHINES
                .query("node_memory_MemTotal_bytes - node_memory_MemAvailable_bytes")
                .legend("{{instance}}"))
        .noValue("no machine is scraped")
        .description("The memory in use.");
  }

  private static Section services() {
    return section(
        "Interface",
        INTERFACE,
        panel(
            "Requests",
            Units.REQUESTS_PER_SECOND,
            INTERFACE,
            "sum by (code) (rate(http_requests_total{job=\"api\"}[5m]))",
            "{{code}}"),
        panel(
            "Request p95",
            Units.SECONDS,
            INTERFACE,
            "histogram_quantile(0.95, sum(rate(http_request_duration_seconds[5m])))",
            "p95"),
        panel(
            "Mean response",
            Units.BYTES_IEC,
            INTERFACE,
            """
            sum(rate(http_response_size_bytes_sum[5m]))
              / (sum(rate(http_response_size_bytes_count[5m])) > 0)""",
            "mean"));
  }

  private static Section work() {
    return section(
        "Work",
        WORK,
        panel(
            "Slowest run p99",
            Units.SECONDS,
            WORK,
            "max(worker_run_duration_seconds{quantile=\"0.99\"})",
            "p99"),
        panel(
            "Mean wait",
            Units.SECONDS,
            WORK,
            """
            sum(rate(worker_wait_seconds_sum[5m]))
              / (sum(rate(worker_wait_seconds_count[5m])) > 0)""",
            "mean"));
  }

  private static Section traffic() {
    return section(
        "Traffic",
        TRAFFIC,
        panel(
            "Requests by cluster",
            Units.REQUESTS_PER_SECOND,
            TRAFFIC,
            "sum by (cluster) (rate(http_requests_total{job=\"edge\", cluster=~\"fra|iad\"}[5m]))",
            "{{cluster}}"));
  }

  private static Panel panel(String title, Unit unit, Owner owner, String promql, String legend) {
    return timeseries(title, unit, owner.query(promql).legend(legend))
        .noValue("no data: the job is down or idle")
        .description("Compare with the last deployment.");
  }

  private static Owner owner(Domain domain) {
    return Owner.of(CONTRACT, domain);
  }
}
