package io.panelwright.policy.house;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Matcher;
import java.util.List;

/** Every selector of a panel has a label's variable as a matcher. */
final class SelectorsFollowTheVariable implements Policy {

  private final String label;
  private final Rule rule;

  private SelectorsFollowTheVariable(String label) {
    this.label = label;
    this.rule =
        Rule.warning(
                "house-" + label + "-matcher",
                "a selector has no matcher %1$s=~\"$%1$s\"".formatted(label),
                """
                In a dashboard for many installations a selector without the matcher shows the values
                of everybody's, whatever people choose.
                """,
                Example.query("up"),
                Example.query("up{%1$s=~\"$%1$s\"}".formatted(label)))
            .off();
  }

  /** For the label {@code job}. */
  static SelectorsFollowTheVariable job() {
    return new SelectorsFollowTheVariable("job");
  }

  /** For the label {@code instance}. */
  static SelectorsFollowTheVariable instance() {
    return new SelectorsFollowTheVariable("instance");
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Ask ask : subject.asks()) {
      if (ask.kind() == Ask.Kind.TARGET) {
        ask.expr().stream()
            .flatMap(Expr::walk)
            .filter(VectorSelector.class::isInstance)
            .filter(selector -> !follows((VectorSelector) selector))
            .forEach(selector -> report.add(violation(ask, selector)));
      }
    }
  }

  private boolean follows(VectorSelector selector) {
    List<String> wanted = List.of("$" + label, "${" + label + "}");
    return selector.matchersOn(label).stream()
        .anyMatch(m -> m.op() == Matcher.Op.REGEX && wanted.contains(m.value()));
  }

  private Violation violation(Ask ask, Expr selector) {
    String matcher = "%1$s=~\"$%1$s\"".formatted(label);
    return ask.violation(
        this, selector.span(), "the selector has no matcher " + matcher, "add " + matcher);
  }
}
