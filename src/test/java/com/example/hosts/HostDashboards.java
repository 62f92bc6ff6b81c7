package com.example.hosts;

import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.Units.BITS_PER_SECOND_SI;
import static io.panelwright.dsl.field.Units.BYTES_IEC;
import static io.panelwright.dsl.field.Units.BYTES_PER_SECOND_IEC;
import static io.panelwright.dsl.field.Units.RATIO;
import static io.panelwright.dsl.panel.Panels.timeseries;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.Owner;
import java.util.List;

/** A dashboard of hosts: state, CPU, memory, filesystems, disks, network. */
public final class HostDashboards implements DashboardProvider {

  private static final Owner HOSTS = Owner.of(HostContract.contract(), HostContract.HOSTS);

  @Override
  public Contract contract() {
    return HostContract.contract();
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(
        dashboard(
            "hosts",
            "Hosts",
            section("Hosts", HOSTS, state(), cpu(), memory()),
            section("Storage and network", HOSTS, filesystems(), disks(), network())));
  }

  private static Panel state() {
    return StatPanels.jobState("Exporters", HOSTS, HostContract.NODES)
        .description("Whether node_exporter answers on the hosts.")
        .width(4);
  }

  private static Panel cpu() {
    String used =
        """
        1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[5m]))""";
    return timeseries("CPU", RATIO, HOSTS.query(used).legend("{{instance}}"))
        .threshold(0.9)
        .max(1)
        .noValue("the exporter is down")
        .description("Share of the CPU time that is not idle. Empty: the exporter is down.")
        .width(10);
  }

  private static Panel memory() {
    String used = "node_memory_MemTotal_bytes - node_memory_MemAvailable_bytes";
    return timeseries("Memory", BYTES_IEC, HOSTS.query(used).legend("{{instance}}"))
        .noValue("the exporter is down")
        .description("Memory that new processes cannot use. Empty: the exporter is down.")
        .width(10);
  }

  private static Panel filesystems() {
    String used =
        """
        1 - node_filesystem_avail_bytes{fstype!="tmpfs"} / node_filesystem_size_bytes""";
    return timeseries("Filesystems", RATIO, HOSTS.query(used).legend("{{instance}} {{mountpoint}}"))
        .threshold(0.8)
        .max(1)
        .noValue("the exporter is down")
        .description("Share of a filesystem that is full. Empty: the exporter is down.");
  }

  private static Panel disks() {
    String written = "sum by (instance) (rate(node_disk_written_bytes_total[5m]))";
    String read = "sum by (instance) (rate(node_disk_read_bytes_total[5m]))";
    return timeseries(
            "Disks",
            BYTES_PER_SECOND_IEC,
            HOSTS.query(written).legend("{{instance}} writes"),
            HOSTS.query(read).legend("{{instance}} reads"))
        .noValue("no disks, or the exporter is down")
        .description("Bytes written and read. Empty: the exporter is down.");
  }

  private static Panel network() {
    String received =
        """
        8 * sum by (instance) (rate(node_network_receive_bytes_total{device!="lo"}[5m]))""";
    return timeseries("Network", BITS_PER_SECOND_SI, HOSTS.query(received).legend("{{instance}}"))
        .noValue("the exporter is down")
        .description("Bits received, without the loopback interface. Empty: the exporter is down.");
  }
}
