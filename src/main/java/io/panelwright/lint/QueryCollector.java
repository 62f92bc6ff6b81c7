package io.panelwright.lint;

import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.GrafanaVariableQuery;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.MetricCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects and parses the PromQL of targets, variables and annotations. */
final class QueryCollector {

  private final DatasourceResolver datasources;
  private final Dialect dialect;
  private final MetricCatalog catalog;
  private final List<DashboardQuery> found = new ArrayList<>();

  QueryCollector(DatasourceResolver datasources, Dialect dialect, MetricCatalog catalog) {
    this.datasources = datasources;
    this.dialect = dialect;
    this.catalog = catalog;
  }

  /** The queries collected so far. */
  List<DashboardQuery> queries() {
    return List.copyOf(found);
  }

  void collectTarget(LocatedPanel panel, LocatedTarget target) {
    Optional<String> expr = target.view().expr().filter(text -> !text.isBlank());
    Optional<DatasourceRef> datasource =
        target.view().datasource().or(() -> panel.view().datasource());
    if (expr.isPresent() && datasources.isPrometheus(datasource)) {
      found.add(
          new DashboardQuery(
              DashboardQuery.Kind.TARGET,
              query(target.location().at("expr"), expr.get()),
              datasource,
              Optional.of(panel),
              Optional.of(target)));
    }
  }

  /** Collects the PromQL inside the Grafana function of a variable's query. */
  void collectVariable(LocatedVariable variable) {
    VariableView view = variable.view();
    if (view.type().equals("query") && isPrometheus(view)) {
      boolean object = view.json().object("query").has("query");
      DashboardLocation location =
          object ? variable.location().at("query", "query") : variable.location().at("query");
      ParsedQuery.analyze(location, GrafanaVariableQuery.parse(view.query(), dialect), catalog)
          .ifPresent(
              query ->
                  found.add(
                      new DashboardQuery(
                          DashboardQuery.Kind.VARIABLE,
                          query,
                          view.datasource(),
                          Optional.empty(),
                          Optional.empty())));
    }
  }

  /** Whether a variable uses Prometheus; without a datasource, its members decide. */
  private boolean isPrometheus(VariableView view) {
    return datasources.isPrometheus(view.datasource())
        && (view.datasource().isPresent() || !view.json().object("query").has("queryType"));
  }

  void collectAnnotations(DashboardDocument document) {
    JsonArray array = document.json().object("annotations").array("list");
    for (int index : LintContext.objectIndices(array)) {
      AnnotationView view = new AnnotationView((JsonObject) array.items().get(index));
      Optional<String> expr = view.expr().filter(text -> !text.isBlank());
      if (expr.isPresent() && datasources.isPrometheus(view.datasource())) {
        DashboardLocation annotation = DashboardLocation.ROOT.at("annotations", "list", index);
        DashboardLocation location =
            view.json().has("expr") ? annotation.at("expr") : annotation.at("target", "expr");
        found.add(
            new DashboardQuery(
                DashboardQuery.Kind.ANNOTATION,
                query(location.withName("annotation " + view.name()), expr.get()),
                view.datasource(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  private ParsedQuery query(DashboardLocation location, String text) {
    return ParsedQuery.analyze(location, Promql.parse(text, dialect), catalog);
  }
}
