package com.example.fleet;

import static io.panelwright.assertions.DashboardAssertions.assertThat;

import io.panelwright.assertions.PrometheusExtension;
import io.panelwright.dsl.Dashboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PrometheusExtension.class)
class FleetDataTest {

  private final Dashboard fleet = FleetDashboard.fleet();

  @Test
  void memoryHasABinaryPrefix() {
    assertThat(fleet)
        .panel("Memory")
        .given(
            """
            node_memory_MemTotal_bytes{job="node", instance="web-1:9100", env="prod"} 8589934592x60
            node_memory_MemAvailable_bytes{job="node", instance="web-1:9100", env="prod"} 2147483648x60
            """)
        .series("web-1:9100")
        .lastText("6 GiB");
  }

  @Test
  void energyIsShownAsPower() {
    assertThat(fleet)
        .panel("Power")
        .given(
            """
            node_rapl_package_joules_total{job="node", instance="web-1:9100", index="0"} 0+900x60
            """)
        .series("web-1:9100")
        .lastText("60.0 W");
  }

  @Test
  void theSlowestWorkerCounts() {
    assertThat(fleet)
        .panel("Slowest run p99")
        .given(
            """
            worker_run_duration_seconds{job="worker", instance="a", quantile="0.99"} 0.2x60
            worker_run_duration_seconds{job="worker", instance="b", quantile="0.99"} 1.5x60
            """)
        .series("p99")
        .lastText("1.50 s");
  }
}
