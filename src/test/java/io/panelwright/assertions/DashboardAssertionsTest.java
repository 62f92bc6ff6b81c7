package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.Units.MILLISECONDS;
import static io.panelwright.dsl.field.Units.NUMBER;
import static io.panelwright.dsl.field.Units.SECONDS;
import static io.panelwright.dsl.panel.Panels.stat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.panelwright.assembly.Assembler;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.RuleSeverity;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The assertions and their failures. */
class DashboardAssertionsTest {

  private static final Path PAGE = Path.of("docs", "testing.md");

  /** The section "Traffic" of the example team, alone. */
  private static final Dashboard CHECKOUT =
      dashboard("checkout", "Checkout", ExampleTeam.dashboard().sections().get(0));

  private static final String P95 =
      """
      histogram_quantile(0.95,
          sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0""";

  @Test
  void trueAssertionsPass() {
    assertThat(CHECKOUT)
        .panel("traffic/checkout-p95")
        .hasType("timeseries")
        .hasQuery(P95)
        .doesNotQueryMetric("up")
        .and()
        .panel("checkout-p95")
        .hasUnit(SECONDS)
        .and()
        .showsTheSameAs(Assembler.assemble(CHECKOUT, Profile.DEFAULT).document());
  }

  private record Failure(Consumer<DashboardAssert> assertion, String message) {}

  private static Failure panel(Consumer<PanelAssert> assertion, String message) {
    return new Failure(
        dashboard -> assertion.accept(dashboard.panel("Checkout p95")),
        "[panel \"Checkout p95\" of dashboard \"Checkout\"] " + message);
  }

  private static Failure whole(Consumer<DashboardAssert> assertion, String message) {
    return new Failure(assertion, "[dashboard \"Checkout\"] " + message);
  }

  @TestFactory
  Stream<DynamicTest> failuresContainTheActualValue() {
    return Stream.of(
            whole(
                d -> d.panel("Checkout p59"),
                """
                no panel has the title or key "Checkout p59"; did you mean "Checkout p95"?
                panels: Shop, Orders per minute, Checkout p95"""),
            whole(
                d -> d.hasSections("Traffic", "Money"),
                """
                expected the sections:
                  Traffic
                  Money
                found:
                  Traffic"""),
            whole(d -> d.hasVariable("ds"), "no variable has the name \"ds\"\nvariables: "),
            panel(p -> p.isInSection("Money"), "expected the section \"Money\", found \"Traffic\""),
            panel(p -> p.hasType("stat"), "expected the type \"stat\", found \"timeseries\""),
            panel(p -> p.hasUnit(MILLISECONDS), "expected the unit \"ms\", found \"s\""),
            panel(
                p -> p.usesDatasource("prom_x"),
                "expected the datasource \"prom_x\", found \"shop-main\" at query A"),
            panel(
                p -> p.queriesMetric("shop_checkout_seconds_buckets"),
                """
                expected a query for the metric "shop_checkout_seconds_buckets"; \
                did you mean "shop_checkout_seconds_bucket"?
                metrics: shop_checkout_seconds_bucket"""),
            panel(
                p -> p.doesNotQueryMetric("shop_checkout_seconds_bucket"),
                "expected no query for the metric \"shop_checkout_seconds_bucket\"; metrics: shop_checkout_seconds_bucket"),
            panel(
                p -> p.hasQuery("up"),
                """
                expected the query:
                  up
                found:
                  histogram_quantile(0.95, sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0"""),
            panel(p -> p.hasThreshold(2), "expected a threshold at 2, found 0, 1"),
            panel(
                p -> p.hasDescriptionContaining("Empty!"),
                """
                expected a description with "Empty!", found "95 of 100 pages take at most this long.

                **Empty?** The shop is down or has nothing to report: \
                `curl -s localhost:8080/metrics`.\""""))
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.message,
                    () ->
                        assertThat(
                                catchThrowable(
                                    () -> failure.assertion.accept(assertThat(CHECKOUT))))
                            .isInstanceOf(AssertionError.class)
                            .hasMessage(failure.message)));
  }

  @Test
  void aDuplicateTitleRequiresTheKey() {
    Section section = CHECKOUT.sections().get(0);
    Dashboard twice =
        dashboard(
            "twice",
            "Twice",
            section,
            Section.section(
                "Again", section.owner().orElseThrow(), section.panels().toArray(Panel[]::new)));

    assertThat(catchThrowable(() -> assertThat(twice).panel("Shop")))
        .hasMessage(
            "[dashboard \"Twice\"] 2 panels have the title or key \"Shop\"; use one of the keys: "
                + "traffic/shop, again/shop");
    assertThat(twice).panel("again/shop").isInSection("Again");
  }

  @Test
  void violationsAreReportedLikeLint() throws IOException {
    DashboardDocument document =
        DashboardDocument.read(
            """
            {"title": "Bad", "schemaVersion": 41, "panels": [{"id": 1, "type": "stat", "title": "",
              "gridPos": {"h": 4, "w": 4, "x": 0, "y": 0}, "description": "d",
              "datasource": {"type": "prometheus", "uid": "p"},
              "fieldConfig": {"defaults": {"unit": "short"}}, "targets": [{"refId": "A", "expr": "up"}]}]}
            """);

    assertThat(catchThrowable(() -> assertThat(document).hasNoFindings()))
        .hasMessageStartingWith("[dashboard \"Bad\"] expected no findings, found:\n")
        .hasMessageContaining("the panel has no title [panel-title-missing]");
    assertThat(catchThrowable(() -> assertThat(document).allPanels(PanelAssert::hasNoFindings)))
        .hasMessageContaining("the panel has no title [panel-title-missing]");
    assertThat(document)
        .withRules(
            new LintConfiguration(Map.of("panel-title-missing", RuleSeverity.OFF), List.of()))
        .hasNoFindings();
  }

  @Test
  void exclusionsBesidePanelsApply() {
    Stat up = stat("", NUMBER, Shop.CHECKOUT.query("up")).key("up").description("Jobs.");
    Function<Panel, Dashboard> dashboard =
        panel -> dashboard("up", "Up", section("Up", Shop.CHECKOUT, panel));

    assertThat(catchThrowable(() -> assertThat(dashboard.apply(up)).hasNoFindings()))
        .hasMessageContaining("[panel-title-missing]");
    Stat excluding = up.excludeRule("panel-title-missing", "the row is its title");
    assertThat(dashboard.apply(excluding)).hasNoFindings();
    assertThat(dashboard.apply(excluding)).showsTheSameAs(document(dashboard.apply(up)));

    Stat unused = excluding.excludeRule("unit-unknown", "counts parcels");
    assertThat(catchThrowable(() -> assertThat(dashboard.apply(unused)).hasNoFindings()))
        .hasMessageContaining("exclusion of unit-unknown matches nothing")
        .hasMessageContaining("DashboardAssertionsTest.java:");
  }

  private static DashboardDocument document(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document();
  }

  @Test
  void aDifferentDashboardIsReportedLikeADiff() {
    DashboardDocument other =
        Assembler.assemble(CHECKOUT.refresh("1m"), Profile.DEFAULT).document();

    assertThat(catchThrowable(() -> assertThat(CHECKOUT).showsTheSameAs(other)))
        .hasMessage(
            "[dashboard \"Checkout\"] expected no difference, found:\n  ~ dashboard: refresh 1m → \"\"");
  }

  @Test
  void aDashboardWithErrorsFails() {
    Section section = CHECKOUT.sections().get(0);

    assertThat(catchThrowable(() -> assertThat(dashboard("twice", "Twice", section, section))))
        .hasMessageStartingWith(
            "[dashboard \"Twice\"] expected a dashboard without errors, found:\n");
  }

  /** {@code docs/testing.md} shows tests of the example team, which are compiled and run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "CheckoutDashboardsTest",
        "CheckoutPanelsTest",
        "CheckoutDataTest",
        "CheckoutRulesTest"
      })
  void thePageShowsATestThatRuns(String test) throws IOException {
    String source = Files.readString(Path.of("src/test/java/com/example/checkout", test + ".java"));

    assertThat(Files.readString(PAGE)).contains("```java\n" + source + "```\n");
  }

  @Test
  void theReadmeShowsATestThatRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/com/example/checkout/CheckoutDataTest.java"));
    String readme = Files.readString(Path.of("README.md"));
    String example =
        readme.substring(readme.indexOf("```java\n@Test\n") + "```java\n".length()).split("```")[0];

    assertThat(source).contains(example.indent(2));
  }

  @Test
  void thePageShowsTheFindingsOfACase() throws IOException {
    String expected =
        Files.readString(
            Path.of(
                "src/test/resources/com/example/checkout/rules",
                "runbook-missing/threshold-without-link/expected.txt"));

    assertThat(Files.readString(PAGE)).contains("```\n" + expected + "```\n");
  }
}
