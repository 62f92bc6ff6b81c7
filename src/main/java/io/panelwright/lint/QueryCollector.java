package io.panelwright.lint;

import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.LintContext.LocatedVariable;
import io.panelwright.metricsql.Metricsql;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.GrafanaVariableQuery;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import io.panelwright.promql.analysis.MetricCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects and parses the PromQL of targets, variables and annotations. */
final class QueryCollector {

  private final QueryLanguageDetector languages;
  private final Dialect dialect;
  private final MetricCatalog catalog;

  /** Each parses and analyzes a query. */
  private final List<Supplier<Optional<DashboardQuery>>> found = new ArrayList<>();

  QueryCollector(QueryLanguageDetector languages, Dialect dialect, MetricCatalog catalog) {
    this.languages = languages;
    this.dialect = dialect;
    this.catalog = catalog;
  }

  /** The queries collected so far. */
  List<DashboardQuery> queries(ListMapper mapper) {
    return mapper.map(found, Supplier::get).stream().flatMap(Optional::stream).toList();
  }

  void collectTarget(LocatedPanel panel, LocatedTarget target) {
    Optional<String> expr = target.view().expr().filter(text -> !text.isBlank());
    QueryLanguage language = languages.ofTarget(panel.view(), target.view());
    if (expr.isPresent() && language != QueryLanguage.OTHER) {
      add(
          () ->
              new DashboardQuery(
                  DashboardQuery.Kind.TARGET,
                  language,
                  query(target.location().at("expr"), expr.get(), language),
                  target.view().datasource().or(() -> panel.view().datasource()),
                  Optional.of(panel),
                  Optional.of(target)));
    }
  }

  /** Collects the PromQL inside the Grafana function of a variable's query. */
  void collectVariable(LocatedVariable variable) {
    VariableView view = variable.view();
    QueryLanguage language = languages.ofVariable(view);
    if (language == QueryLanguage.OTHER) {
      return;
    }
    boolean object = view.json().object("query").has("query");
    DashboardLocation location =
        object ? variable.location().at("query", "query") : variable.location().at("query");
    found.add(
        () ->
            ParsedQuery.analyze(location, variableQuery(view.query(), language), catalog)
                .map(
                    query ->
                        new DashboardQuery(
                            DashboardQuery.Kind.VARIABLE,
                            language,
                            query,
                            view.datasource(),
                            Optional.empty(),
                            Optional.empty())));
  }

  private void add(Supplier<DashboardQuery> query) {
    found.add(() -> Optional.of(query.get()));
  }

  void collectAnnotations(DashboardDocument document) {
    JsonArray array = document.json().object("annotations").array("list");
    for (int index : LintContext.objectIndices(array)) {
      AnnotationView view = new AnnotationView((JsonObject) array.items().get(index));
      Optional<String> expr = view.expr().filter(text -> !text.isBlank());
      QueryLanguage language = languages.ofAnnotation(view);
      if (expr.isPresent() && language != QueryLanguage.OTHER) {
        DashboardLocation annotation = DashboardLocation.ROOT.at("annotations", "list", index);
        DashboardLocation location =
            view.json().has("expr") ? annotation.at("expr") : annotation.at("target", "expr");
        add(
            () ->
                new DashboardQuery(
                    DashboardQuery.Kind.ANNOTATION,
                    language,
                    query(location.withName("annotation " + view.name()), expr.get(), language),
                    view.datasource(),
                    Optional.empty(),
                    Optional.empty()));
      }
    }
  }

  private GrafanaVariableQuery variableQuery(String text, QueryLanguage language) {
    GrafanaVariableQuery query = GrafanaVariableQuery.parse(text, dialect);
    return new GrafanaVariableQuery(
        query.kind(),
        text,
        query.promql().map(promql -> parse(promql.text(), language)),
        query.promqlStart(),
        query.label());
  }

  private ParsedQuery query(DashboardLocation location, String text, QueryLanguage language) {
    return ParsedQuery.analyze(location, parse(text, language), catalog);
  }

  /**
   * Parses a query. MetricsQL that is not PromQL has no syntax tree: the result is empty, with the
   * syntax error if there is one.
   */
  private ParseResult parse(String text, QueryLanguage language) {
    if (language != QueryLanguage.METRICSQL) {
      return Promql.parse(text, dialect);
    }
    ParseResult promql = Promql.parse(text, dialect.withAllFeatures());
    return promql.isValid()
        ? promql
        : new ParseResult(text, Optional.empty(), Metricsql.parse(text).error().stream().toList());
  }
}
