package io.panelwright.policy.panel;

import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Target;
import io.panelwright.policy.Violation;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** No two queries of a panel have the same letter. */
final class RefIdsDiffer implements Policy {

  private static final Rule RULE =
      Rule.error(
          "ref-id-duplicate",
          "two queries of a panel have the same refId",
          """
          Grafana keeps the answers to a panel's queries by their refId: of two with the same one,
          only one is shown. Give each query a letter of its own.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    subject.panels().forEach(panel -> check(panel, subject.targets(panel), report));
  }

  private void check(Placed panel, List<Target> targets, Report report) {
    Set<String> taken =
        targets.stream()
            .map(target -> target.view().refId())
            .collect(Collectors.toCollection(TreeSet::new));
    Iterator<String> free = lettersBut(taken);
    Set<String> seen = new TreeSet<>();
    for (Target target : targets) {
      String letter = target.view().refId();
      if (!letter.isEmpty() && !seen.add(letter)) {
        report.add(violation(panel, target, letter, free.next()));
      }
    }
  }

  private Violation violation(Placed panel, Target target, String letter, String free) {
    Violation found =
        Report.of(
            this,
            target.where().at("refId"),
            "another query of the panel has the refId \"" + letter + "\", too",
            "call it \"" + free + "\"");
    return isNamedElsewhere(panel)
        ? found
        : found.fixedBy(Fix.set(target.where().at("refId"), Json.of(free)));
  }

  /** Whether overrides or transformations may mean a query by its letter. */
  private static boolean isNamedElsewhere(Placed panel) {
    return !panel.view().json().array("transformations").isEmpty()
        || !panel.view().json().object("fieldConfig").array("overrides").isEmpty();
  }

  private static Iterator<String> lettersBut(Set<String> taken) {
    return IntStream.iterate(0, i -> i + 1)
        .mapToObj(i -> i < 26 ? String.valueOf((char) ('A' + i)) : "Q" + i)
        .filter(letter -> !taken.contains(letter))
        .iterator();
  }
}
