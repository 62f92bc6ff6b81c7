package io.panelwright.assertions;

import static io.panelwright.assertions.DashboardAssertions.assertThat;
import static io.panelwright.dsl.Dashboard.dashboard;
import static io.panelwright.dsl.Units.MILLISECONDS;
import static io.panelwright.dsl.Units.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.panelwright.assemble.Assembler;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.Section;
import io.panelwright.lint.Configuration;
import io.panelwright.lint.Level;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the assertions accept, and what they say when they do not. */
class DashboardAssertionsTest {

  /** The section "Traffic" of the example team, alone. */
  private static final Dashboard CHECKOUT =
      dashboard("checkout", "Checkout", ExampleTeam.dashboard().sections().get(0));

  private static final String P95 =
      """
      histogram_quantile(0.95,
          sum by (le) (rate(shop_checkout_seconds_bucket[5m]))) >= 0""";

  @Test
  void whatIsTrueIsAccepted() {
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
  Stream<DynamicTest> whatIsNotTrueIsToldWithWhatWasFound() {
    return Stream.of(
            whole(
                d -> d.panel("Checkout p59"),
                """
                no panel has the title or key "Checkout p59"; did you mean "Checkout p95"?
                it has: Shop, Orders per minute, Checkout p95"""),
            whole(
                d -> d.hasSections("Traffic", "Money"),
                """
                expected the sections:
                  Traffic
                  Money
                found:
                  Traffic"""),
            whole(d -> d.hasVariable("ds"), "no variable is called \"ds\"\nit has: "),
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
                it asks for: shop_checkout_seconds_bucket"""),
            panel(
                p -> p.doesNotQueryMetric("shop_checkout_seconds_bucket"),
                "expected no query for the metric \"shop_checkout_seconds_bucket\"; it asks for: shop_checkout_seconds_bucket"),
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
  void aPanelThatIsThereTwiceIsAskedForByKey() {
    Section section = CHECKOUT.sections().get(0);
    Dashboard twice =
        dashboard(
            "twice",
            "Twice",
            section,
            Section.section("Again", section.owner(), section.panels().toArray(Panel[]::new)));

    assertThat(catchThrowable(() -> assertThat(twice).panel("Shop")))
        .hasMessage(
            "[dashboard \"Twice\"] 2 panels are called \"Shop\": say which by its key\n"
                + "there are: traffic/shop, again/shop");
    assertThat(twice).panel("again/shop").isInSection("Again");
  }

  @Test
  void rulesThatAreBrokenAreToldAsLintTellsThem() throws IOException {
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
        .hasMessageContaining("the panel has no title [panel-title]");
    assertThat(catchThrowable(() -> assertThat(document).allPanels(PanelAssert::hasNoFindings)))
        .hasMessageContaining("the panel has no title [panel-title]");
    assertThat(document)
        .withRules(new Configuration(Map.of("panel-title", Level.OFF), List.of()))
        .hasNoFindings();
  }

  @Test
  void anotherDashboardIsToldAsDiffTellsIt() {
    DashboardDocument other =
        Assembler.assemble(CHECKOUT.refresh("1m"), Profile.DEFAULT).document();

    assertThat(catchThrowable(() -> assertThat(CHECKOUT).showsTheSameAs(other)))
        .hasMessage(
            "[dashboard \"Checkout\"] expected the same, found:\n  ~ dashboard: refresh 1m → \"\"");
  }

  @Test
  void aDashboardThatCannotBeWrittenIsNoneToTest() {
    Section section = CHECKOUT.sections().get(0);

    assertThat(catchThrowable(() -> assertThat(dashboard("twice", "Twice", section, section))))
        .hasMessageStartingWith(
            "[dashboard \"Twice\"] expected a dashboard that can be written, found:\n");
  }

  /** The page shows the test that stands in the sources, where it is compiled and run. */
  @Test
  void thePageShowsATestThatRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/com/example/checkout/CheckoutDashboardsTest.java"));

    assertThat(Files.readString(Path.of("docs", "testing.md")))
        .contains("```java\n" + source + "```\n");
  }
}
