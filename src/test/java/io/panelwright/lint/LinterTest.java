package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.document.DashboardDocument;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.policy.Where;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Span;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Severities and exclusions, with a rule that every panel and the dashboard itself breaks. */
class LinterTest {

  private static final Example ANY = Example.query("up");

  private record Always(Rule rule) implements Policy {

    @Override
    public void check(Subject subject, Report report) {
      report.add(Report.of(this, Where.ROOT, "the dashboard", ""));
      for (Placed panel : subject.panels()) {
        report.add(Report.of(this, panel.where().at("title"), panel.name(), ""));
      }
    }
  }

  private static final Rule RULE = Rule.warning("always", "something is there", "Why.", ANY, ANY);
  private static final Rule HOUSE = Rule.error("house", "not as here", "Why.", ANY, ANY).off();
  private static final List<Policy> POLICIES = List.of(new Always(RULE), new Always(HOUSE));

  private static final Subject SHOP =
      Subject.of(
          DashboardDocument.read(
              """
              {"uid": "shop", "title": "The shop", "panels": [
                {"id": 7, "type": "stat", "title": "Up"},
                {"id": 8, "type": "row", "title": "Row", "panels": [
                  {"id": 9, "type": "stat", "title": "Requests (5m)"}]}]}
              """),
          Optional.empty(),
          Vocabulary.of(Profile.DEFAULT),
          Dialect.GRAFANA);

  private static final Map<Long, String> KEYS = Map.of(7L, "traffic/up");

  private static Linter linter(Map<String, Level> levels, Exclusion... exclusions) {
    return new Linter(new Configuration(levels, List.of(exclusions)), POLICIES);
  }

  private static List<String> messages(Linter linter) {
    return linter.check(SHOP, KEYS).stream().map(Violation::message).toList();
  }

  @Test
  void houseRulesAreOffUntilTheyGetASeverity() {
    assertThat(linter(Map.of()).rules()).extracting(Rule::code).containsExactly("always");
    Linter configured = linter(Map.of("house", Level.INFO, "always", Level.OFF));
    assertThat(configured.rules()).extracting(Rule::code).containsExactly("house");
    assertThat(configured.check(SHOP, KEYS))
        .hasSize(3)
        .allSatisfy(v -> assertThat(v.rule().severity()).isEqualTo(Severity.INFO));
  }

  /** Exclusions as dashboard and panel, and what they leave. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "shop | ''              | ''",
        "The * | ''             | ''",
        "sho? | ''              | ''",
        "shops | ''             | the dashboard, Up, Requests (5m)",
        "'' | Up                | the dashboard, Requests (5m)",
        "'' | 7                 | the dashboard, Requests (5m)",
        "'' | traffic/up        | the dashboard, Requests (5m)",
        "'' | traffic/*         | the dashboard, Requests (5m)",
        "'' | Requests (5m)     | the dashboard, Up",
        "'' | Requests*         | the dashboard, Up",
        "'' | Row               | the dashboard, Up, Requests (5m)",
        "'' | up                | the dashboard, Up, Requests (5m)",
        "shop | *               | the dashboard",
        "other | *              | the dashboard, Up, Requests (5m)"
      })
  void anExclusionTakesOutWhatItNames(String dashboard, String panel, String left) {
    Linter linter = linter(Map.of(), exclusion("always", dashboard, panel));
    assertThat(String.join(", ", messages(linter))).isEqualTo(left);
    boolean nothing = left.contains("the dashboard, Up, Req");
    assertThat(linter.unused(true)).hasSize(nothing ? 1 : 0);
  }

  private static Exclusion exclusion(String rule, String dashboard, String panel) {
    return new Exclusion(
        rule,
        Optional.of(dashboard).filter(text -> !text.isEmpty()).map(Wildcard::new),
        Optional.of(panel).filter(text -> !text.isEmpty()).map(Wildcard::new),
        "because",
        new Position(".panelwright.yaml", 3, 5));
  }

  /** Why an exclusion excluded nothing; the last column: whether that is told of some files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "always | shop | None | nothing there breaks the rule | true",
        "always | ''   | None | nothing there breaks the rule | false",
        "always | shp  | Up   | no dashboard is called \"shp\"; did you mean \"shop\"? | false",
        "house  | shop | Up   | the rule is off | true"
      })
  void anExclusionThatExcludesNothingIsAFinding(
      String rule, String dashboard, String panel, String reason, boolean ofFiles) {
    Linter linter = linter(Map.of(), exclusion(rule, dashboard, panel));
    linter.check(SHOP, KEYS);
    assertThat(linter.unused(true))
        .extracting(TextReport::line)
        .containsExactly(
            ".panelwright.yaml:3:5: warning: the exclusion of "
                + rule
                + " matches nothing: "
                + reason
                + " [unused-exclusion]");
    assertThat(linter.unused(false)).hasSize(ofFiles ? 1 : 0);
  }

  @Test
  void aFindingShowsTheLineOfTheQueryThatIsWrong() {
    Violation violation =
        Report.of(POLICIES.get(0), Where.ROOT.named("Row").named("Up"), "wrong", "mend it")
            .in("sum(\n  rate(x[5m])\n)", Span.of(7, 11));
    Finding finding =
        ViolationFinding.of(violation, SHOP.document(), Optional.of(new Position("f", 1, 2)));
    assertThat(TextReport.entry(finding))
        .isEqualTo(
            """
            f:1:2: warning: wrong [always]
              in The shop / Row / Up
                  rate(x[5m])
                  ^
              → mend it
            """);
  }
}
