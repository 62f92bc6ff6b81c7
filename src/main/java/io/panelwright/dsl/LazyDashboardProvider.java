package io.panelwright.dsl;

import java.util.List;
import java.util.function.Supplier;

/**
 * A provider of thousands of dashboards, each of which is created when it is needed.
 *
 * <p>{@code render}, {@code check} and {@code lint} create dashboards on several threads and keep
 * only their JSON, compressed. All other commands, and all commands with a {@code panels.yaml}, use
 * {@link #dashboards}.
 */
public interface LazyDashboardProvider extends DashboardProvider {

  /**
   * The suppliers of the dashboards, in order. Each call creates a new dashboard; several threads
   * may call different suppliers at the same time, so suppliers must not change what they share. An
   * exception of a supplier does not end the others.
   */
  List<Supplier<Dashboard>> dashboardSuppliers();

  @Override
  default List<Dashboard> dashboards() {
    return dashboardSuppliers().stream().map(Supplier::get).toList();
  }
}
