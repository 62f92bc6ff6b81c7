package io.panelwright.lint.rule.convention;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.LabelMatcher;
import java.util.List;

/** Reports selectors without a matcher for a label's variable; off by default. */
final class ConventionLabelMatcherRule implements Rule {

  private final String label;
  private final RuleMetadata rule;

  private ConventionLabelMatcherRule(String label) {
    this.label = label;
    this.rule =
        RuleMetadata.warning(
                "convention-" + label + "-matcher",
                "a selector has no matcher %1$s=~\"$%1$s\"".formatted(label),
                """
                In a dashboard for many installations a selector without the matcher shows the
                values of all installations, regardless of the selected one.
                """,
                Example.query("up"),
                Example.query("up{%1$s=~\"$%1$s\"}".formatted(label)))
            .disabledByDefault();
  }

  /** The rule for the label {@code job}. */
  static ConventionLabelMatcherRule job() {
    return new ConventionLabelMatcherRule("job");
  }

  /** The rule for the label {@code instance}. */
  static ConventionLabelMatcherRule instance() {
    return new ConventionLabelMatcherRule("instance");
  }

  @Override
  public RuleMetadata metadata() {
    return rule;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      if (query.kind() == DashboardQuery.Kind.TARGET) {
        query.expr().stream()
            .flatMap(Expr::walk)
            .filter(VectorSelector.class::isInstance)
            .filter(selector -> !follows((VectorSelector) selector))
            .forEach(selector -> reporter.add(violation(query, selector)));
      }
    }
  }

  private boolean follows(VectorSelector selector) {
    List<String> expected = List.of("$" + label, "${" + label + "}");
    return selector.matchersOn(label).stream()
        .anyMatch(m -> m.op() == LabelMatcher.Op.REGEX && expected.contains(m.value()));
  }

  private Violation violation(DashboardQuery query, Expr selector) {
    String matcher = "%1$s=~\"$%1$s\"".formatted(label);
    return query.violation(
        this, selector.span(), "the selector has no matcher " + matcher, "add " + matcher);
  }
}
