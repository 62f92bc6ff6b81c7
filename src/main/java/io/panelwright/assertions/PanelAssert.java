package io.panelwright.assertions;

import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.TargetView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.query.Owner;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a panel. */
public final class PanelAssert extends AbstractAssert<PanelAssert, LocatedPanel> {

  private final DashboardAssert dashboard;
  private final DashboardUnderTest tested;

  PanelAssert(DashboardAssert dashboard, DashboardUnderTest tested, LocatedPanel panel) {
    super(panel, PanelAssert.class);
    this.dashboard = dashboard;
    this.tested = tested;
    as("panel \"%s\" of dashboard \"%s\"", panel.name(), tested.document().title());
  }

  /** Returns to the assertions on its dashboard. */
  public DashboardAssert and() {
    return dashboard;
  }

  /**
   * Returns assertions on what the panel shows with these series on the server of its query.
   *
   * @param series in the notation of {@code promtool test rules}, such as {@code up{job="a"} 1x10}
   * @throws IllegalArgumentException with the column of an error in the notation
   */
  public PanelDataAssert given(String... series) {
    return given(Scenario.empty().given(series));
  }

  /** Returns assertions on what the panel shows with these series on the server of an owner. */
  public PanelDataAssert given(Owner owner, String... series) {
    return given(Scenario.of(owner, series));
  }

  /** Returns assertions on what the panel shows with these series on a datasource's server. */
  public PanelDataAssert givenOn(String uid, String... series) {
    return given(Scenario.empty().givenOn(uid, series));
  }

  /** Returns assertions on what the panel shows with the data of a scenario. */
  public PanelDataAssert given(Scenario scenario) {
    return new PanelDataAssert(dashboard, tested, actual, scenario);
  }

  /** Returns assertions on what the panel shows if its servers have no series. */
  public PanelDataAssert givenNothing() {
    return given(Scenario.empty());
  }

  /** Returns assertions on what the panel shows if its servers are down. */
  public PanelDataAssert serverDown() {
    return given(Scenario.empty().serverDown());
  }

  /** Verifies that the panel is in the section with this title. */
  public PanelAssert isInSection(String title) {
    return requireText("the section", title, actual.section().title());
  }

  /** Verifies the type, such as {@code timeseries}. */
  public PanelAssert hasType(String type) {
    return requireText("the type", type, actual.view().type());
  }

  /** Verifies the unit. */
  public PanelAssert hasUnit(Unit unit) {
    return requireText("the unit", unit.id(), actual.unit().orElse("none"));
  }

  private PanelAssert requireText(String name, String expected, String actualValue) {
    if (!expected.equals(actualValue)) {
      failWithMessage("expected %s \"%s\", found \"%s\"", name, expected, actualValue);
    }
    return this;
  }

  /** Verifies that all queries use this datasource. */
  public PanelAssert usesDatasource(String uid) {
    List<TargetView> targets = actual.view().targets();
    if (targets.isEmpty()) {
      failWithMessage("expected queries of the datasource \"%s\", found no query", uid);
    }
    for (TargetView target : targets) {
      String actualUid =
          target.datasource().or(actual.view()::datasource).map(DatasourceRef::uid).orElse("none");
      if (!actualUid.equals(uid)) {
        failWithMessage(
            "expected the datasource \"%s\", found \"%s\" at query %s",
            uid, actualUid, target.refId());
      }
    }
    return this;
  }

  /** Verifies that a query contains this metric. */
  public PanelAssert queriesMetric(String metric) {
    List<String> metrics = metrics();
    if (!metrics.contains(metric)) {
      failWithMessage(
          "expected a query for the metric \"%s\"%s\nmetrics: %s",
          metric,
          Suggestions.didYouMean(metric, metrics),
          metrics.isEmpty() ? "none" : String.join(", ", metrics));
    }
    return this;
  }

  /** Verifies that no query contains this metric. */
  public PanelAssert doesNotQueryMetric(String metric) {
    if (metrics().contains(metric)) {
      failWithMessage(
          "expected no query for the metric \"%s\"; metrics: %s",
          metric, String.join(", ", metrics()));
    }
    return this;
  }

  private List<String> metrics() {
    return queries()
        .flatMap(query -> query.expr().stream())
        .flatMap(expr -> expr.walk())
        .filter(VectorSelector.class::isInstance)
        .flatMap(selector -> ((VectorSelector) selector).metric().stream())
        .distinct()
        .toList();
  }

  private Stream<DashboardQuery> queries() {
    return tested.context().queries().stream()
        .filter(query -> query.panel().filter(panel -> panel == actual).isPresent());
  }

  /** Verifies that a query equals this one, regardless of formatting. */
  public PanelAssert hasQuery(String promql) {
    List<String> queries =
        actual.view().targets().stream().flatMap(t -> t.expr().stream()).toList();
    if (queries.stream().map(PanelAssert::normalize).noneMatch(normalize(promql)::equals)) {
      failWithMessage(
          "expected the query:\n  %s\nfound:\n  %s",
          normalize(promql),
          String.join("\n  ", queries.stream().map(PanelAssert::normalize).toList()));
    }
    return this;
  }

  private static String normalize(String promql) {
    return Promql.parse(promql, Dialect.GRAFANA).expr().map(Promql::print).orElse(promql.strip());
  }

  /** Verifies that a threshold starts at this value. */
  public PanelAssert hasThreshold(double value) {
    List<String> values =
        actual
            .fieldDefaults()
            .object("thresholds")
            .array("steps")
            .objects()
            .flatMap(step -> numbers(step))
            .map(JsonNumber::text)
            .toList();
    if (values.stream().mapToDouble(Double::parseDouble).noneMatch(step -> step == value)) {
      failWithMessage(
          "expected a threshold at %s, found %s",
          Json.of(value), values.isEmpty() ? "none" : String.join(", ", values));
    }
    return this;
  }

  private static Stream<JsonNumber> numbers(JsonObject step) {
    Optional<Json> value = step.get("value");
    return value.stream().filter(JsonNumber.class::isInstance).map(JsonNumber.class::cast);
  }

  /** Verifies that the description contains this text. */
  public PanelAssert hasDescriptionContaining(String text) {
    String description = actual.view().json().string("description").orElse("");
    if (!description.contains(text)) {
      failWithMessage(
          "expected a description with \"%s\", found %s",
          text, description.isEmpty() ? "none" : "\"" + description + "\"");
    }
    return this;
  }

  /**
   * Verifies that {@code panelwright lint} reports no errors and no warnings, with the rules of the
   * project's {@code .panelwright.yaml}.
   */
  public PanelAssert hasNoFindings() {
    dashboard.requireConfiguration();
    List<Finding> findings = tested.findings(actual.location().pointer());
    if (!findings.isEmpty()) {
      failWithMessage("expected no findings, found:\n%s", DashboardAssert.report(findings));
    }
    return this;
  }
}
