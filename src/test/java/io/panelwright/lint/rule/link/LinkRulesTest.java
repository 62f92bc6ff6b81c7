package io.panelwright.lint.rule.link;

import static io.panelwright.lint.Example.dashboard;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleExamples;
import io.panelwright.lint.Violation;
import io.panelwright.promql.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkRulesTest {

  @Test
  void aSiblingIsKnownWithItsVariables() {
    DashboardDocument sibling =
        DashboardDocument.read(
            """
            {"uid": "sibling", "templating": {"list": [{"name": "host"}]}}
            """);
    DashboardDocument document =
        DashboardDocument.read(
            """
            {"uid": "example", "links": [{"url": "/d/sibling?var-host=a&var-port=1"}]}
            """);
    LintContext alone = RuleExamples.subject(dashboard(document.text()));
    LintedDashboard linted = linted("example.json", document);
    LintContext beside =
        LintContext.analyze(
            linted,
            alone.contract(),
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA,
            LintRun.of(List.of(linted, linted("sibling.json", sibling))));

    assertThat(found(new LinkDashboardUnknownRule(), alone))
        .containsExactly("no dashboard has the uid \"sibling\"");
    assertThat(found(new LinkDashboardUnknownRule(), beside)).isEmpty();
    assertThat(found(new LinkVariableUnknownRule(), beside))
        .containsExactly("dashboard \"sibling\" has no variable \"port\"");
  }

  private static LintedDashboard linted(String file, DashboardDocument document) {
    return new LintedDashboard(file, DashboardFileFormat.CLASSIC, document);
  }

  @Test
  void withoutAContractNothingIsKnownOfOtherDashboards() {
    LintContext stranger =
        LintContext.analyze(
            DashboardDocument.read("{\"links\": [{\"url\": \"/d/unknown\"}]}"),
            Optional.empty(),
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA);

    assertThat(found(new LinkDashboardUnknownRule(), stranger)).isEmpty();
  }

  private static List<String> found(Rule rule, LintContext context) {
    List<Violation> violations = new ArrayList<>();
    rule.check(context, violations::add);
    return violations.stream().map(Violation::message).toList();
  }
}
