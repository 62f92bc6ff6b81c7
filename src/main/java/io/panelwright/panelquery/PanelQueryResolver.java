package io.panelwright.panelquery;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue.LabeledValue;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Resolves the queries of all panels: variables, datasource, time range and step. */
public final class PanelQueryResolver {

  /** The maximum number of copies of a repeated panel. */
  private static final int MAX_REPEATS = 20;

  private final DashboardQueries queries;
  private final List<PanelQueries> panels = new ArrayList<>();

  private PanelQueryResolver(DashboardQueries queries) {
    this.queries = queries;
  }

  /**
   * Resolves the queries of a dashboard; queries servers for the values of variables.
   *
   * @param selected the values selected by the user, by variable
   */
  public static List<PanelQueries> resolve(
      DashboardDocument document,
      DatasourceServers servers,
      TimeRange range,
      Map<String, List<String>> selected) {
    var resolver =
        new PanelQueryResolver(DashboardQueries.resolve(document, servers, range, selected));
    String title = document.title().isEmpty() ? document.uid() : document.title();
    PanelView row = new PanelView(Json.object());
    for (PanelView panel : document.panels()) {
      if (panel.isRow()) {
        row = panel;
      } else {
        resolver.addWithRepeats(title, row, panel);
      }
    }
    return resolver.panels;
  }

  /** Grafana repeats a panel for each value of the panel's or row's {@code repeat} variable. */
  private void addWithRepeats(String dashboard, PanelView row, PanelView panel) {
    Optional<ResolvedVariable> repeatVariable =
        Stream.of(panel, row)
            .flatMap(view -> view.json().string("repeat").stream())
            .map(queries.variables()::get)
            .filter(Objects::nonNull)
            .filter(variable -> variable.value().selected().size() > 1)
            .findFirst();
    if (repeatVariable.isEmpty()) {
      panels.add(panelQueries(queries, dashboard, row, panel));
      return;
    }
    ResolvedVariable variable = repeatVariable.get();
    for (LabeledValue option : variable.value().selected().stream().limit(MAX_REPEATS).toList()) {
      panels.add(panelQueries(queries.with(variable.name(), option), dashboard, row, panel));
    }
  }

  private static PanelQueries panelQueries(
      DashboardQueries queries, String dashboard, PanelView row, PanelView panel) {
    VariableInterpolator interpolator = queries.interpolator();
    var location =
        new PanelLocation(
            dashboard,
            interpolator.interpolateTitle(row.title()),
            interpolator.interpolateTitle(panel.title().isEmpty() ? panel.type() : panel.title()),
            panel.id().orElse(0L));
    List<PanelQuery> prometheus =
        queries.queries(panel, QueryStep.DIAGNOSIS).stream()
            .filter(
                query ->
                    query instanceof PanelQuery.ServerQuery
                        || query instanceof PanelQuery.UnknownServerQuery)
            .toList();
    return new PanelQueries(location, prometheus);
  }
}
