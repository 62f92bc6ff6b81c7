package com.example.fleet;

import static io.panelwright.assertions.DashboardAssertions.assertThat;

import io.panelwright.dsl.field.Units;
import org.junit.jupiter.api.Test;

class FleetDashboardTest {

  @Test
  void memoryIsShownInBytesAndThereAreNoFindings() {
    assertThat(FleetDashboard.fleet())
        .against(FleetContract.contract())
        .hasNoFindings()
        .panel("Memory")
        .usesDatasource("fleet-fra")
        .hasUnit(Units.BYTES_IEC)
        .hasNoFindings();
  }
}
