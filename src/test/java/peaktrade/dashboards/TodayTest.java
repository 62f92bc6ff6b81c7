package peaktrade.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.document.DashboardDocument;
import io.panelwright.lint.Lint;
import io.panelwright.lint.Policies;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peak_Trade's dashboard as operators had it, and as it is rendered now. */
class TodayTest {

  private static final Path RENDERED = Path.of("dashboards", "peaktrade-operator-unified.json");

  /** Each fault that its README lists, by its own rule: how often, and a panel where it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "panel-id-duplicate     | 3  | Stack Fingerprint: Active Stacks",
        "panel-id-missing       | 1  | Operator Summary",
        "panel-twice            | 4  | Stack Fingerprint: Targets UP",
        "panel-overlap          | 1  | Orders Approved (Range)",
        "panel-order            | 1  | AI Live",
        "legend-label           | 2  | Stack Fingerprint: Active Stacks",
        "unit-contradicts-query | 1  | Reject share (5m)",
        "title-rate             | 2  | Parse errors / min (5m)",
        "title-rate             | 2  | Drops / min (5m)",
        "pinned-domain          | 4  | Execution Watch req/s (by endpoint, status)",
        "pinned-domain          | 4  | Execution Watch latency p95 (by endpoint)",
        "pinned-domain          | 4  | Execution Watch JSONL read errors (rate)",
        "age-of-1970            | 2  | Last decision age (s)",
        "zero-hides-absence     | 43 | Decisions / min (1m)",
        "datasource-preset      | 1  | variable ds"
      })
  void everyFaultIsReportedByItsOwnRule(String code, int count, String where) {
    Path today = Corpus.shared("peaktrade", "today", "peaktrade-operator-unified.json");
    List<Violation> found =
        violations(today).stream().filter(v -> v.rule().code().equals(code)).toList();

    assertThat(found).hasSize(count);
    assertThat(found).anyMatch(violation -> violation.where().names().contains(where));
  }

  @Test
  void theRenderedDashboardHasNone() {
    assertThat(violations(RENDERED))
        .extracting(v -> v.rule().code() + " at " + v.where().names() + ": " + v.message())
        .isEmpty();
  }

  private static List<Violation> violations(Path file) {
    Subject subject =
        Subject.of(
            DashboardDocument.read(Corpus.read(file)),
            Optional.of(new PeakTrade().contract()),
            Vocabulary.of(Profile.DEFAULT),
            Dialect.GRAFANA);
    List<Policy> on = Policies.all().stream().filter(policy -> policy.rule().on()).toList();
    return Lint.run(subject, on);
  }
}
