package io.panelwright.policy;

import io.panelwright.document.AnnotationView;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Subject.PlacedVariable;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.promql.VariableQuery;
import io.panelwright.promql.analysis.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds and reads all PromQL of a dashboard: of targets, of variables, of annotations. */
final class Asks {

  private final Datasources datasources;
  private final Dialect dialect;
  private final Catalog catalog;
  private final List<Ask> found = new ArrayList<>();

  Asks(Datasources datasources, Dialect dialect, Catalog catalog) {
    this.datasources = datasources;
    this.dialect = dialect;
    this.catalog = catalog;
  }

  /** All so far. */
  List<Ask> found() {
    return List.copyOf(found);
  }

  void collectTarget(Placed panel, Target target) {
    Optional<String> expr = target.view().expr().filter(text -> !text.isBlank());
    Optional<DatasourceRef> asked = target.view().datasource().or(() -> panel.view().datasource());
    if (expr.isPresent() && datasources.isPrometheus(asked)) {
      found.add(
          new Ask(
              Ask.Kind.TARGET,
              query(target.where().at("expr"), expr.get()),
              asked,
              Optional.of(panel),
              Optional.of(target)));
    }
  }

  /** A variable's query is a function of Grafana's around PromQL. */
  void collectVariable(PlacedVariable variable) {
    VariableView view = variable.view();
    if (view.type().equals("query") && isPrometheus(view)) {
      boolean object = view.json().object("query").has("query");
      Where where = object ? variable.where().at("query", "query") : variable.where().at("query");
      Query.of(where, VariableQuery.parse(view.query(), dialect), catalog)
          .ifPresent(
              query ->
                  found.add(
                      new Ask(
                          Ask.Kind.VARIABLE,
                          query,
                          view.datasource(),
                          Optional.empty(),
                          Optional.empty())));
    }
  }

  /** Without a datasource, members that only other datasources have tell. */
  private boolean isPrometheus(VariableView view) {
    return datasources.isPrometheus(view.datasource())
        && (view.datasource().isPresent() || !view.json().object("query").has("queryType"));
  }

  void collectAnnotations(DashboardDocument document) {
    JsonArray array = document.json().object("annotations").array("list");
    for (int index : Subject.objects(array)) {
      AnnotationView view = new AnnotationView((JsonObject) array.items().get(index));
      Optional<String> expr = view.expr().filter(text -> !text.isBlank());
      if (expr.isPresent() && datasources.isPrometheus(view.datasource())) {
        Where place = Where.ROOT.at("annotations", "list", index);
        Where where = view.json().has("expr") ? place.at("expr") : place.at("target", "expr");
        found.add(
            new Ask(
                Ask.Kind.ANNOTATION,
                query(where.named("annotation " + view.name()), expr.get()),
                view.datasource(),
                Optional.empty(),
                Optional.empty()));
      }
    }
  }

  private Query query(Where where, String text) {
    return Query.of(where, Promql.parse(text, dialect), catalog);
  }
}
