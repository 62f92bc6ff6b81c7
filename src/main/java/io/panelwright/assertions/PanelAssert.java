package io.panelwright.assertions;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.TargetView;
import io.panelwright.dsl.Unit;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Ask;
import io.panelwright.policy.Placed;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Promql;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;

/** What a test says of a panel. */
public final class PanelAssert extends AbstractAssert<PanelAssert, Placed> {

  private final DashboardAssert dashboard;
  private final Tested tested;

  PanelAssert(DashboardAssert dashboard, Tested tested, Placed panel) {
    super(panel, PanelAssert.class);
    this.dashboard = dashboard;
    this.tested = tested;
    as("panel \"%s\" of dashboard \"%s\"", panel.name(), tested.document().title());
  }

  /** Back to its dashboard. */
  public DashboardAssert and() {
    return dashboard;
  }

  /** Stands in the section of this title. */
  public PanelAssert isInSection(String title) {
    return requireText("the section", title, actual.section().title());
  }

  /** Is of this type, such as {@code timeseries}. */
  public PanelAssert hasType(String type) {
    return requireText("the type", type, actual.view().type());
  }

  /** Shows its values in this unit. */
  public PanelAssert hasUnit(Unit unit) {
    return requireText("the unit", unit.id(), actual.unit().orElse("none"));
  }

  private PanelAssert requireText(String what, String expected, String found) {
    if (!expected.equals(found)) {
      failWithMessage("expected %s \"%s\", found \"%s\"", what, expected, found);
    }
    return this;
  }

  /** Every one of its queries asks this datasource. */
  public PanelAssert usesDatasource(String uid) {
    List<TargetView> targets = actual.view().targets();
    if (targets.isEmpty()) {
      failWithMessage("expected queries of the datasource \"%s\", found no query", uid);
    }
    for (TargetView target : targets) {
      String found =
          target.datasource().or(actual.view()::datasource).map(DatasourceRef::uid).orElse("none");
      if (!found.equals(uid)) {
        failWithMessage(
            "expected the datasource \"%s\", found \"%s\" at query %s", uid, found, target.refId());
      }
    }
    return this;
  }

  /** One of its queries asks for this metric. */
  public PanelAssert queriesMetric(String metric) {
    List<String> found = metrics();
    if (!found.contains(metric)) {
      failWithMessage(
          "expected a query for the metric \"%s\"%s\nit asks for: %s",
          metric, Nearest.hint(metric, found), found.isEmpty() ? "none" : String.join(", ", found));
    }
    return this;
  }

  /** None of its queries asks for this metric. */
  public PanelAssert doesNotQueryMetric(String metric) {
    if (metrics().contains(metric)) {
      failWithMessage(
          "expected no query for the metric \"%s\"; it asks for: %s",
          metric, String.join(", ", metrics()));
    }
    return this;
  }

  private List<String> metrics() {
    return asks()
        .flatMap(ask -> ask.expr().stream())
        .flatMap(expr -> expr.walk())
        .filter(VectorSelector.class::isInstance)
        .flatMap(selector -> ((VectorSelector) selector).metric().stream())
        .distinct()
        .toList();
  }

  private Stream<Ask> asks() {
    return tested.subject().asks().stream()
        .filter(ask -> ask.panel().filter(panel -> panel == actual).isPresent());
  }

  /** One of its queries says this, however it is laid out. */
  public PanelAssert hasQuery(String promql) {
    List<String> queries =
        actual.view().targets().stream().flatMap(t -> t.expr().stream()).toList();
    if (queries.stream().map(PanelAssert::printed).noneMatch(printed(promql)::equals)) {
      failWithMessage(
          "expected the query:\n  %s\nfound:\n  %s",
          printed(promql),
          String.join("\n  ", queries.stream().map(PanelAssert::printed).toList()));
    }
    return this;
  }

  private static String printed(String promql) {
    return Promql.parse(promql, Dialect.GRAFANA).expr().map(Promql::print).orElse(promql.strip());
  }

  /** A colour starts at this value. */
  public PanelAssert hasThreshold(double value) {
    List<String> found =
        actual
            .fieldDefaults()
            .object("thresholds")
            .array("steps")
            .objects()
            .flatMap(step -> numbers(step))
            .map(JsonNumber::text)
            .toList();
    if (found.stream().mapToDouble(Double::parseDouble).noneMatch(step -> step == value)) {
      failWithMessage(
          "expected a threshold at %s, found %s",
          Json.of(value), found.isEmpty() ? "none" : String.join(", ", found));
    }
    return this;
  }

  private static Stream<JsonNumber> numbers(JsonObject step) {
    Optional<Json> value = step.get("value");
    return value.stream().filter(JsonNumber.class::isInstance).map(JsonNumber.class::cast);
  }

  /** Its description has this text. */
  public PanelAssert hasDescriptionContaining(String text) {
    String found = actual.view().json().string("description").orElse("");
    if (!found.contains(text)) {
      failWithMessage(
          "expected a description with \"%s\", found %s",
          text, found.isEmpty() ? "none" : "\"" + found + "\"");
    }
    return this;
  }

  /** Breaks no rule, as {@code panelwright lint} tells it; infos are no findings. */
  public PanelAssert hasNoFindings() {
    List<Finding> findings = tested.findings(actual.where().pointer());
    if (!findings.isEmpty()) {
      failWithMessage("expected no findings, found:\n%s", DashboardAssert.report(findings));
    }
    return this;
  }
}
