package io.panelwright.lint;

import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.TargetView;
import io.panelwright.dashboard.VariableView;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.analysis.MetricCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A dashboard prepared for rules: panels with locations, parsed queries and the contract. All parts
 * are computed once.
 */
public final class LintContext {

  private final DashboardDocument document;
  private final Optional<Contract> contract;
  private final GrafanaSchema schema;
  private final Dialect dialect;
  private final LintedDashboard source;
  private final LintRun run;
  private final List<LocatedPanel> panels;
  private final List<LocatedPanel> rows;
  private final List<LocatedVariable> variables;
  private final List<DashboardQuery> queries;
  private final List<LocatedString> strings;
  private final DatasourceResolver datasources;
  private final QueryLanguageDetector languages;

  // Only looked up, never iterated.
  private final Map<DashboardFact<?>, FactValue<?>> facts = new ConcurrentHashMap<>();

  private LintContext(
      LintedDashboard source,
      Optional<Contract> contract,
      GrafanaSchema schema,
      Dialect dialect,
      LintRun run,
      ListMapper mapper) {
    this.source = source;
    this.run = run;
    this.document = source.document();
    this.contract = contract;
    this.schema = schema;
    this.dialect = dialect;
    this.datasources = new DatasourceResolver(document, run.dialects());
    this.languages = new QueryLanguageDetector(datasources, dialect);
    PanelCollector layout = PanelCollector.collect(document);
    this.panels = layout.panels();
    this.rows = layout.rows();
    this.variables = locateVariables(document);
    this.queries = collectQueries(contract, mapper);
    this.strings = StringCollector.collect(document.json(), locations());
  }

  /** Collects the queries. Metric types come from the contract, otherwise from metric names. */
  private List<DashboardQuery> collectQueries(Optional<Contract> contract, ListMapper mapper) {
    MetricCatalog catalog =
        contract.map(metrics -> metrics.or(MetricCatalog.BY_NAME)).orElse(MetricCatalog.BY_NAME);
    QueryCollector collector = new QueryCollector(languages, dialect, catalog);
    for (LocatedPanel panel : panels) {
      targets(panel).forEach(target -> collector.collectTarget(panel, target));
    }
    variables.forEach(collector::collectVariable);
    collector.collectAnnotations(document);
    return collector.queries(mapper);
  }

  /** Locations of panels, rows and variables by pointer. */
  private Map<JsonPointer, DashboardLocation> locations() {
    return Stream.of(
            panels.stream().map(LocatedPanel::location),
            rows.stream().map(LocatedPanel::location),
            variables.stream().map(LocatedVariable::location))
        .flatMap(places -> places)
        .collect(Collectors.toMap(DashboardLocation::pointer, where -> where));
  }

  /** Analyzes a single dashboard. */
  public static LintContext analyze(
      DashboardDocument document,
      Optional<Contract> contract,
      GrafanaSchema schema,
      Dialect dialect) {
    LintedDashboard single = LintedDashboard.of(document);
    return analyze(single, contract, schema, dialect, LintRun.of(List.of(single)));
  }

  /**
   * Analyzes a dashboard of a run.
   *
   * @param run all dashboards of the run, which are in the same Grafana
   */
  public static LintContext analyze(
      LintedDashboard dashboard,
      Optional<Contract> contract,
      GrafanaSchema schema,
      Dialect dialect,
      LintRun run) {
    return analyze(dashboard, contract, schema, dialect, run, ListMapper.ON_ONE_THREAD);
  }

  /**
   * Analyzes a dashboard of a run.
   *
   * @param mapper analyzes the queries
   */
  public static LintContext analyze(
      LintedDashboard dashboard,
      Optional<Contract> contract,
      GrafanaSchema schema,
      Dialect dialect,
      LintRun run,
      ListMapper mapper) {
    return new LintContext(dashboard, contract, schema, dialect, run, mapper);
  }

  /** The dashboard. */
  public DashboardDocument document() {
    return document;
  }

  /** The contract of the monitored system; empty for a third-party dashboard. */
  public Optional<Contract> contract() {
    return contract;
  }

  /** The dashboard with its file. */
  public LintedDashboard source() {
    return source;
  }

  /** The dashboards of the run, with this one. */
  public LintRun run() {
    return run;
  }

  /** Other known dashboards in the same Grafana, in addition to those of the contract. */
  public List<DashboardDocument> siblings() {
    return run.others(source);
  }

  /** The value of a fact. A fact may depend on others, but not on itself. */
  @SuppressWarnings("unchecked") // A fact is the key of its own type only.
  <T> T fact(DashboardFact<T> fact) {
    return (T) facts.computeIfAbsent(fact, FactValue::new).get(this);
  }

  /** The value of a fact, derived by the first thread that needs it. */
  private static final class FactValue<T> {
    private final DashboardFact<T> fact;
    private T value;

    FactValue(DashboardFact<T> fact) {
      this.fact = fact;
    }

    synchronized T get(LintContext context) {
      if (value == null) {
        value = fact.derive(context);
      }
      return value;
    }
  }

  /** Whether the contract contains the metric of a selector. */
  public boolean isInContract(VectorSelector selector) {
    return contract.isPresent()
        && selector.metric().flatMap(name -> contract.get().seriesInfo(name)).isPresent();
  }

  /** The labels in matchers of a query that the metric does not have by the contract. */
  public Set<String> unknownLabels(Expr query) {
    return contract.map(known -> known.queryValidator().unknownLabels(query)).orElse(Set.of());
  }

  /** The schema of the Grafana version. */
  public GrafanaSchema schema() {
    return schema;
  }

  /** The PromQL dialect of the queries. */
  public Dialect dialect() {
    return dialect;
  }

  /** All panels except rows, in document order. */
  public List<LocatedPanel> panels() {
    return panels;
  }

  /** All rows. */
  public List<LocatedPanel> rows() {
    return rows;
  }

  /** All PromQL and MetricsQL queries of the dashboard, valid or not. */
  public List<DashboardQuery> queries() {
    return queries;
  }

  /** All strings of the dashboard, in order. */
  public List<LocatedString> strings() {
    return strings;
  }

  /** The variables with their locations, in order. */
  public List<LocatedVariable> variables() {
    return variables;
  }

  private static List<LocatedVariable> locateVariables(DashboardDocument document) {
    List<LocatedVariable> placed = new ArrayList<>();
    JsonArray array = document.json().object("templating").array("list");
    DashboardLocation list = DashboardLocation.ROOT.at("templating", "list");
    for (int index : objectIndices(array)) {
      VariableView view = new VariableView((JsonObject) array.items().get(index));
      placed.add(new LocatedVariable(view, list.at(index).withName("variable " + view.name())));
    }
    return List.copyOf(placed);
  }

  /** A variable and its location. */
  public record LocatedVariable(VariableView view, DashboardLocation location) {}

  /** The resolver of the dashboard's datasource references. */
  public DatasourceResolver datasources() {
    return datasources;
  }

  /** The detector of the languages of queries. */
  public QueryLanguageDetector languages() {
    return languages;
  }

  /** The indices of the objects in an array. */
  static List<Integer> objectIndices(JsonArray array) {
    List<Integer> collector = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      if (array.items().get(i) instanceof JsonObject) {
        collector.add(i);
      }
    }
    return collector;
  }

  /** The targets of a panel with their locations. */
  public List<LocatedTarget> targets(LocatedPanel panel) {
    List<LocatedTarget> targets = new ArrayList<>();
    JsonArray array = panel.view().json().array("targets");
    for (int index : objectIndices(array)) {
      TargetView view = new TargetView((JsonObject) array.items().get(index));
      String name = view.refId().isEmpty() ? "query" : "query " + view.refId();
      targets.add(new LocatedTarget(view, panel.location().at("targets", index).withName(name)));
    }
    return targets;
  }
}
