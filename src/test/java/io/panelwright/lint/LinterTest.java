package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Span;
import io.panelwright.text.Position;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Severities and exclusions, with a rule that every panel and the dashboard itself breaks. */
class LinterTest {

  private static final Example ANY = Example.query("up");

  private record Always(RuleMetadata metadata) implements Rule {

    @Override
    public void check(LintContext context, ViolationReporter reporter) {
      reporter.add(ViolationReporter.violation(this, DashboardLocation.ROOT, "the dashboard", ""));
      for (LocatedPanel panel : context.panels()) {
        reporter.add(
            ViolationReporter.violation(this, panel.location().at("title"), panel.name(), ""));
      }
    }
  }

  private static final RuleMetadata RULE =
      RuleMetadata.warning("always", "something is there", "Why.", ANY, ANY);
  private static final RuleMetadata HOUSE =
      RuleMetadata.error("house", "not as here", "Why.", ANY, ANY).disabledByDefault();
  private static final List<Rule> POLICIES = List.of(new Always(RULE), new Always(HOUSE));

  private static final LintContext SHOP =
      LintContext.analyze(
          DashboardDocument.read(
              """
              {"uid": "shop", "title": "The shop", "panels": [
                {"id": 7, "type": "stat", "title": "Up"},
                {"id": 8, "type": "row", "title": "Row", "panels": [
                  {"id": 9, "type": "stat", "title": "Requests (5m)"}]}]}
              """),
          Optional.empty(),
          GrafanaSchema.forProfile(Profile.DEFAULT),
          Dialect.GRAFANA);

  private static final Map<Long, String> KEYS = Map.of(7L, "traffic/up");

  private static Linter linter(Map<String, RuleSeverity> levels, Exclusion... exclusions) {
    return new Linter(new LintConfiguration(levels, List.of(exclusions)), POLICIES);
  }

  private static List<String> messages(Linter linter) {
    return linter.check(SHOP, KEYS).stream().map(Violation::message).toList();
  }

  @Test
  void partsHaveTheViolationsOfTheWholeInTheSameOrder() {
    Linter whole = linter(Map.of("house", RuleSeverity.INFO), exclusion("always", "shop", "Up"));
    List<String> messages = messages(whole);
    for (int parts = 1; parts < 4; parts++) {
      Linter fresh = linter(Map.of("house", RuleSeverity.INFO), exclusion("always", "shop", "Up"));
      List<Linter> split = fresh.split(parts);
      assertThat(split).hasSize(Math.min(parts, 2));
      LintResult joined = fresh.join(split.stream().map(part -> part.lint(SHOP, KEYS)).toList());
      assertThat(joined.violations()).extracting(Violation::message).isEqualTo(messages);
      assertThat(fresh.reportUnused(true)).isEmpty();
    }
  }

  @Test
  void aLinterWithoutRulesHasOnePart() {
    Linter none = linter(Map.of("always", RuleSeverity.OFF));
    assertThat(none.split(4)).containsExactly(none);
  }

  @Test
  void houseRulesAreOffUntilTheyGetASeverity() {
    assertThat(linter(Map.of()).rules()).extracting(RuleMetadata::code).containsExactly("always");
    Linter configured = linter(Map.of("house", RuleSeverity.INFO, "always", RuleSeverity.OFF));
    assertThat(configured.rules()).extracting(RuleMetadata::code).containsExactly("house");
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
    assertThat(linter.reportUnused(true)).hasSize(nothing ? 1 : 0);
  }

  private static Exclusion exclusion(String rule, String dashboard, String panel) {
    return new Exclusion(
        rule,
        new ExclusionScope.Named(
            Optional.of(dashboard).filter(text -> !text.isEmpty()).map(Wildcard::new),
            Optional.of(panel).filter(text -> !text.isEmpty()).map(Wildcard::new)),
        "because",
        new Position(".panelwright.yaml", 3, 5));
  }

  @Test
  void anExclusionBesideAPanelExcludesThatPanelOnly() {
    Linter linter = linter(Map.of(), besidePanel("always", "shop", 9));
    LintResult result = linter.lint(SHOP, KEYS);
    assertThat(result.violations())
        .extracting(Violation::message)
        .containsExactly("the dashboard", "Up");
    assertThat(result.excluded())
        .extracting(e -> e.violation().message(), e -> e.exclusion().reason())
        .containsExactly(tuple("Requests (5m)", "because"));
    assertThat(linter.reportUnused(false)).isEmpty();
  }

  @Test
  void anUnusedExclusionBesideAPanelIsAFinding() {
    Linter linter =
        linter(
            Map.of(),
            besidePanel("always", "shop", 10),
            besidePanel("always", "store", 9),
            besidePanel("house", "shop", 9),
            besidePanel("alway", "shop", 9));
    assertThat(linter.lint(SHOP, KEYS).excluded()).isEmpty();
    assertThat(linter.reportUnused(false))
        .extracting(Finding::message)
        .containsExactly(
            "the exclusion of always matches nothing: the rule has no findings there",
            "the exclusion of always matches nothing: the rule has no findings there",
            "the exclusion of house matches nothing: the rule is off",
            "the exclusion of alway matches nothing: no rule has this code; did you mean"
                + " \"always\"?");
  }

  private static Exclusion besidePanel(String rule, String uid, long panel) {
    return new Exclusion(
        rule, new ExclusionScope.OfPanel(uid, panel), "because", new Position("Shop.java", 9, 0));
  }

  /** Why an exclusion excluded nothing; the last column: whether that is told of some files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "always | shop | None | the rule has no findings there | true",
        "always | ''   | None | the rule has no findings there | false",
        "always | shp  | Up   | no dashboard has the uid or title \"shp\"; did you mean \"shop\"? | false",
        "house  | shop | Up   | the rule is off | true"
      })
  void anExclusionThatExcludesNothingIsAFinding(
      String rule, String dashboard, String panel, String reason, boolean ofFiles) {
    Linter linter = linter(Map.of(), exclusion(rule, dashboard, panel));
    linter.check(SHOP, KEYS);
    assertThat(linter.reportUnused(true))
        .extracting(FindingFormatter::formatLine)
        .containsExactly(
            ".panelwright.yaml:3:5: warning: the exclusion of "
                + rule
                + " matches nothing: "
                + reason
                + " [exclusion-unused]");
    assertThat(linter.reportUnused(false)).hasSize(ofFiles ? 1 : 0);
  }

  @Test
  void aFindingShowsTheLineOfTheQueryThatIsWrong() {
    Violation violation =
        ViolationReporter.violation(
                POLICIES.get(0),
                DashboardLocation.ROOT.withName("Row").withName("Up"),
                "wrong",
                "fix it")
            .withFragment("sum(\n  rate(x[5m])\n)", Span.of(7, 11));
    Finding finding =
        ViolationConverter.toFinding(
            violation, SHOP.document(), Optional.of(new Position("f", 1, 2)));
    assertThat(FindingFormatter.formatEntry(finding))
        .isEqualTo(
            """
            f:1:2: warning: wrong [always]
              in The shop / Row / Up
                  rate(x[5m])
                  ^
              → fix it
            """);
  }
}
