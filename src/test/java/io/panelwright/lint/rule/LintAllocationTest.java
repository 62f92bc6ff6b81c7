package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.promql.Dialect;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The memory that lint allocates, as a multiple of that for reading the same JSON: unlike a time,
 * it does not depend on the load of the machine.
 */
class LintAllocationTest {

  /** 16 when this test was written; 26 before rules shared what they derive from a dashboard. */
  private static final double MAX_RATIO = 20;

  private static final int RUNS = 5;

  private static final Linter LINTER = new Linter(LintConfiguration.DEFAULT, RuleRegistry.all());

  private static String text;

  @BeforeAll
  static void read() throws IOException {
    text = Files.readString(Path.of("dashboards", "peaktrade-operator-unified.json"));
    // The first run loads classes and schemas.
    lint(1);
  }

  @Test
  void aDashboardIsLintedWithABoundedMultipleOfItsMemory() {
    long reading = allocated(() -> DashboardDocument.read(text));
    long linting = allocated(() -> lint(1)) - reading;
    assertThat((double) linting / reading).isLessThan(MAX_RATIO);
  }

  @Test
  void theMemoryOfARunGrowsByItsDashboardsOnly() {
    long ten = allocated(() -> lint(10));
    long forty = allocated(() -> lint(40));
    assertThat((double) forty / ten).isBetween(3.0, 4.4);
  }

  private static void lint(int dashboards) {
    List<LintedDashboard> all =
        Stream.generate(() -> LintedDashboard.of(DashboardDocument.read(text)))
            .limit(dashboards)
            .toList();
    LintRun run = LintRun.of(all);
    GrafanaSchema schema = GrafanaSchema.forProfile(Profile.DEFAULT);
    for (LintedDashboard dashboard : all) {
      LINTER.check(
          LintContext.analyze(dashboard, Optional.empty(), schema, Dialect.GRAFANA, run), Map.of());
    }
  }

  /** The median of the bytes that several runs allocate. */
  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return Stream.generate(
            () -> {
              long before = threads.getCurrentThreadAllocatedBytes();
              work.run();
              return threads.getCurrentThreadAllocatedBytes() - before;
            })
        .limit(RUNS)
        .sorted()
        .toList()
        .get(RUNS / 2);
  }
}
