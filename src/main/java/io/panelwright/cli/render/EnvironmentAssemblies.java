package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.environment.Environment;
import io.panelwright.environment.EnvironmentDashboards;
import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.grafana.schema.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Assembled dashboards as an environment needs them; every output format is written from them.
 *
 * @param assemblies in the order of the sources
 * @param findings about the environment
 */
record EnvironmentAssemblies(Map<Dashboard, Assembly> assemblies, List<Finding> findings) {

  /**
   * Applies an environment.
   *
   * @param complete whether these are all dashboards of the project
   */
  static EnvironmentAssemblies apply(
      Environment environment,
      Map<Dashboard, Assembly> sources,
      Profile profile,
      boolean complete) {
    List<SourceDashboard> dashboards =
        sources.values().stream().map(EnvironmentAssemblies::source).toList();
    EnvironmentDashboards applied =
        EnvironmentDashboards.apply(environment, dashboards, profile, complete);
    Map<Dashboard, Assembly> assemblies = new LinkedHashMap<>();
    int index = 0;
    for (Map.Entry<Dashboard, Assembly> entry : sources.entrySet()) {
      var document = new DashboardDocument(applied.dashboards().get(index++));
      assemblies.put(entry.getKey(), entry.getValue().withDocument(document));
    }
    return new EnvironmentAssemblies(assemblies, applied.findings());
  }

  private static SourceDashboard source(Assembly assembly) {
    return new SourceDashboard(assembly.document().json(), assembly.panelKeys());
  }
}
