package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.promql.Dialect;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DashboardFactTest {

  private final AtomicInteger derivations = new AtomicInteger();

  private final DashboardFact<String> title =
      DashboardFact.of(
          context -> {
            derivations.incrementAndGet();
            return context.document().title();
          });

  @Test
  void allRulesShareTheValueForADashboard() {
    LintContext context = context("Checkout");
    assertThat(title.of(context)).isEqualTo("Checkout").isSameAs(title.of(context));
    assertThat(derivations).hasValue(1);
  }

  @Test
  void anotherDashboardHasAValueOfItsOwn() {
    title.of(context("Checkout"));
    assertThat(title.of(context("Search"))).isEqualTo("Search");
    assertThat(derivations).hasValue(2);
  }

  @Test
  void aFactMayReadAnotherFact() {
    DashboardFact<Integer> length = DashboardFact.of(context -> title.of(context).length());
    assertThat(length.of(context("Checkout"))).isEqualTo(8);
  }

  private static LintContext context(String title) {
    return LintContext.analyze(
        DashboardDocument.read("{\"title\": \"" + title + "\"}"),
        Optional.empty(),
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA);
  }
}
