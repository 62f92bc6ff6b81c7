package com.example.catalog;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.LazyDashboardProvider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The dashboards of the catalog; the system property {@code catalog.dashboards} is their number.
 */
public final class CatalogDashboards implements LazyDashboardProvider {

  @Override
  public Contract contract() {
    return CatalogContract.contract();
  }

  @Override
  public List<Supplier<Dashboard>> dashboardSuppliers() {
    int count = Integer.getInteger("catalog.dashboards", 10);
    return IntStream.range(0, count)
        .<Supplier<Dashboard>>mapToObj(
            index -> () -> CatalogPanels.create(index, (index + 1) % count))
        .toList();
  }
}
