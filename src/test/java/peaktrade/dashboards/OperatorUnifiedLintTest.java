package peaktrade.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.Violation;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.testing.DashboardCorpus;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings in Peak_Trade's former dashboard and in the rendered one. */
class OperatorUnifiedLintTest {

  private static final Path RENDERED = Path.of("dashboards", "peaktrade-operator-unified.json");

  /** The faults in its README: code of the rule, number of findings, and one of the panels. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "panel-id-duplicate     | 3  | Stack Fingerprint: Active Stacks",
        "panel-id-missing       | 1  | Operator Summary",
        "panel-duplicate            | 4  | Stack Fingerprint: Targets UP",
        "panel-overlap          | 1  | Orders Approved (Range)",
        "panel-order            | 1  | AI Live",
        "legend-label-unknown   | 2  | Stack Fingerprint: Active Stacks",
        "unit-contradicts-query | 1  | Reject share (5m)",
        "title-rate             | 2  | Parse errors / min (5m)",
        "title-rate             | 2  | Drops / min (5m)",
        "datasource-not-pinned          | 4  | Execution Watch req/s (by endpoint, status)",
        "datasource-not-pinned          | 4  | Execution Watch latency p95 (by endpoint)",
        "datasource-not-pinned          | 4  | Execution Watch JSONL read errors (rate)",
        "age-from-epoch            | 2  | Last decision age (s)",
        "zero-hides-missing-data     | 43 | Decisions / min (1m)",
        "datasource-variable-default      | 1  | variable ds"
      })
  void everyFaultIsReportedByItsOwnRule(String code, int count, String where) {
    Path today =
        DashboardCorpus.sharedPath("peaktrade", "today", "peaktrade-operator-unified.json");
    List<Violation> found =
        violations(today).stream().filter(v -> v.rule().code().equals(code)).toList();

    assertThat(found).hasSize(count);
    assertThat(found).anyMatch(violation -> violation.location().names().contains(where));
  }

  @Test
  void theRenderedDashboardHasNone() {
    assertThat(violations(RENDERED))
        .extracting(v -> v.rule().code() + " at " + v.location().names() + ": " + v.message())
        .isEmpty();
  }

  private static List<Violation> violations(Path file) {
    LintContext subject =
        LintContext.analyze(
            DashboardDocument.read(DashboardCorpus.read(file)),
            Optional.of(new PeakTrade().contract()),
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA);
    List<Rule> on =
        RuleRegistry.all().stream().filter(policy -> policy.metadata().enabledByDefault()).toList();
    return Linter.check(subject, on);
  }
}
