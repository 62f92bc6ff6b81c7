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

  /** The system property with the indexes of dashboards whose code throws an exception. */
  public static final String FAILING = "catalog.failing";

  @Override
  public Contract contract() {
    return CatalogContract.contract();
  }

  @Override
  public List<Supplier<Dashboard>> dashboardSuppliers() {
    int count = Integer.getInteger(COUNT, 10);
    int sections = Integer.getInteger(SECTIONS, 4);
    return IntStream.range(0, count)
        .<Supplier<Dashboard>>mapToObj(index -> () -> create(index, (index + 1) % count, sections))
        .toList();
  }

  private static Dashboard create(int index, int next, int sections) {
    String[] failing = System.getProperty(FAILING, "").split(",");
    if (List.of(failing).contains(String.valueOf(index))) {
      throw new IllegalStateException("no dashboard " + index);
    }
    return CatalogPanels.create(index, next, sections);
  }
}
