package io.panelwright.provider;

import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.dsl.Dashboard;
import java.util.function.Supplier;

/** Creates a dashboard of a team; several threads may create different dashboards. */
public interface DashboardCreation extends Supplier<FindingCollector.Result<Dashboard>> {}
