package com.example.catalog;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.LazyDashboardProvider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The dashboards of the catalog; system properties have their number and size. */
public final class CatalogDashboards implements LazyDashboardProvider {

  /** The system property with the number of dashboards. */
  public static final String COUNT = "catalog.dashboards";

  /** The system property with the number of sections, each of five panels. */
  public static final String SECTIONS = "catalog.sections";

  @Override
  public Contract contract() {
    return CatalogContract.contract();
  }

  @Override
  public List<Supplier<Dashboard>> dashboardSuppliers() {
    int count = Integer.getInteger(COUNT, 10);
    int sections = Integer.getInteger(SECTIONS, 4);
    return IntStream.range(0, count)
        .<Supplier<Dashboard>>mapToObj(
            index -> () -> CatalogPanels.create(index, (index + 1) % count, sections))
        .toList();
  }
}
