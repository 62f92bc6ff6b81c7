package io.panelwright.lint.rule.panel;

import io.panelwright.json.Json;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports queries of a panel that have the same refId. */
final class RefIdDuplicateRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "ref-id-duplicate",
          "two queries of a panel have the same refId",
          """
          Grafana stores the results of a panel's queries by refId: of two queries with the same
          refId only one is shown. Give each query a unique refId.
          """,
          Example.panel(
              """
              {"targets": [
                {"refId": "A", "expr": "http_requests_total"},
                {"refId": "A", "expr": "http_errors_total"}
              ]}
              """),
          Example.panel(
              """
              {"targets": [
                {"refId": "A", "expr": "http_requests_total"},
                {"refId": "B", "expr": "http_errors_total"}
              ]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context.panels().forEach(panel -> check(panel, context.targets(panel), reporter));
  }

  private void check(LocatedPanel panel, List<LocatedTarget> targets, ViolationReporter reporter) {
    Set<String> taken =
        targets.stream()
            .map(target -> target.view().refId())
            .collect(Collectors.toCollection(TreeSet::new));
    Iterator<String> free = unusedRefIds(taken);
    Set<String> seen = new TreeSet<>();
    for (LocatedTarget target : targets) {
      String refId = target.view().refId();
      if (!refId.isEmpty() && !seen.add(refId)) {
        reporter.add(violation(panel, target, refId, free.next()));
      }
    }
  }

  private Violation violation(LocatedPanel panel, LocatedTarget target, String refId, String free) {
    Violation violation =
        ViolationReporter.violation(
            this,
            target.location().at("refId"),
            "another query of the panel also has the refId \"" + refId + "\"",
            "use the refId \"" + free + "\"");
    return isNamedElsewhere(panel)
        ? violation
        : violation.withFix(Fix.set(target.location().at("refId"), Json.of(free)));
  }

  /** Whether overrides or transformations may refer to a query by its refId. */
  private static boolean isNamedElsewhere(LocatedPanel panel) {
    return !panel.view().json().array("transformations").isEmpty()
        || !panel.view().json().object("fieldConfig").array("overrides").isEmpty();
  }

  private static Iterator<String> unusedRefIds(Set<String> taken) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> i < 26 ? String.valueOf((char) ('A' + i)) : "Q" + i)
        .filter(refId -> !taken.contains(refId))
        .iterator();
  }
}
