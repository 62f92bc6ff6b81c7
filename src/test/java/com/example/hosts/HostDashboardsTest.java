package com.example.hosts;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.field.Units.BYTES_IEC;

import io.panelwright.assertions.PrometheusExtension;
import io.panelwright.assertions.Scenario;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.query.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrometheusExtension.class)
class HostDashboardsTest {

  private static final Scenario TWO_HOSTS =
      Scenario.of(
          Owner.of(HostContract.contract(), HostContract.HOSTS),
          """
          up{job="node", instance="web1:9100"} 1x40
          up{job="node", instance="web2:9100"} 1x40
          node_cpu_seconds_total{job="node", instance="web1:9100", cpu="0", mode="idle"} 0+12x40
          node_cpu_seconds_total{job="node", instance="web1:9100", cpu="0", mode="user"} 0+3x40
          node_cpu_seconds_total{job="node", instance="web2:9100", cpu="0", mode="idle"} 0+6x40
          node_cpu_seconds_total{job="node", instance="web2:9100", cpu="0", mode="user"} 0+9x40
          node_memory_MemTotal_bytes{job="node", instance="web1:9100"} 8589934592x40
          node_memory_MemAvailable_bytes{job="node", instance="web1:9100"} 6442450944x40
          node_filesystem_avail_bytes{job="node", instance="web1:9100", device="sda1", fstype="ext4", mountpoint="/"} 25x40
          node_filesystem_size_bytes{job="node", instance="web1:9100", device="sda1", fstype="ext4", mountpoint="/"} 100x40
          node_disk_written_bytes_total{job="node", instance="web1:9100", device="sda"} 0+15728640x40
          node_disk_read_bytes_total{job="node", instance="web1:9100", device="sda"} 0+0x40
          node_network_receive_bytes_total{job="node", instance="web1:9100", device="eth0"} 0+15000000x40
          node_network_receive_bytes_total{job="node", instance="web1:9100", device="lo"} 0+1x40
          """);

  private final Dashboard hosts = new HostDashboards().dashboards().get(0);

  @Test
  void thereAreNoFindings() {
    assertThat(hosts)
        .against(HostContract.contract())
        .allPanels(panel -> panel.hasNoFindings())
        .hasNoFindings();
  }

  @Test
  void cpuIsTheShareOfEachHost() {
    assertThat(hosts)
        .panel("CPU")
        .given(TWO_HOSTS)
        .hasLegend("web1:9100", "web2:9100")
        .series("web2:9100")
        .lastText("60%");
  }

  @Test
  void memoryIsInBytes() {
    assertThat(hosts)
        .panel("Memory")
        .hasUnit(BYTES_IEC)
        .given(TWO_HOSTS)
        .series("web1:9100")
        .lastText("2 GiB");
  }

  @Test
  void filesystemsDisksAndNetworkHaveValues() {
    assertThat(hosts).panel("Filesystems").given(TWO_HOSTS).series("web1:9100 /").lastText("75%");
    assertThat(hosts)
        .panel("Disks")
        .given(TWO_HOSTS)
        .series("web1:9100 writes")
        .lastText("1 MiB/s");
    assertThat(hosts).panel("Network").given(TWO_HOSTS).series("web1:9100").lastText("8.00 Mb/s");
  }
}
