package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.VectorMatching;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports operands that are matched on all labels but keep different ones. */
final class JoinLabelsDifferRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "join-labels-differ",
          "two operands are matched on labels that only one of them keeps",
          """
          Without on() or ignoring() Prometheus matches series that agree in all labels. If one side
          is grouped by a label that the other side does not keep, only series without that label
          match: usually none, and the panel is empty. Group both sides by the same labels, or list
          the labels in on() or ignoring().
          """,
          Example.query(
              "sum by (job, code) (rate(http_errors_total[5m]))"
                  + " / sum by (job) (rate(http_requests_total[5m]))"),
          Example.query(
              "sum by (job, code) (rate(http_errors_total[5m]))"
                  + " / on(job) group_left sum by (job) (rate(http_requests_total[5m]))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    boolean open =
        analysis
            .root()
            .walk()
            .flatMap(JoinLabelsDifferRule::named)
            .anyMatch(GrafanaVariables::containsAny);
    if (!open) {
      analysis
          .root()
          .walk()
          .filter(expr -> expr instanceof BinaryExpr binary && comparesAll(binary))
          .map(BinaryExpr.class::cast)
          .filter(binary -> !analysis.neverMatches(binary))
          .forEach(binary -> check(query, binary, analysis, reporter));
    }
  }

  /** The labels in the expression's own grouping. */
  private static Stream<String> named(Expr expr) {
    if (expr instanceof AggregateExpr aggregate) {
      return aggregate.grouping().names().stream();
    }
    return expr instanceof BinaryExpr binary
        ? binary.matching().stream().flatMap(m -> m.labels().stream()).map(LabelName::text)
        : Stream.empty();
  }

  private static boolean comparesAll(BinaryExpr binary) {
    return binary.op() != BinaryOp.OR && binary.matching().filter(m -> !m.on()).isPresent();
  }

  private void check(
      DashboardQuery query, BinaryExpr binary, Analysis analysis, ViolationReporter reporter) {
    SeriesLabels left = analysis.labels(binary.left());
    SeriesLabels right = analysis.labels(binary.right());
    if (left.isOpen() || right.isOpen()) {
      return;
    }
    Set<String> ignored =
        Set.copyOf(
            binary.matching().orElse(VectorMatching.ONE_TO_ONE).labels().stream()
                .map(LabelName::text)
                .toList());
    Set<String> onlyLeft = without(left.names(), right.names(), ignored);
    Set<String> onlyRight = without(right.names(), left.names(), ignored);
    if (!onlyLeft.isEmpty() || !onlyRight.isEmpty()) {
      reporter.add(violation(query, binary, onlyLeft, onlyRight));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> others, Set<String> ignored) {
    Set<String> names = new TreeSet<>(all);
    names.removeAll(others);
    names.removeAll(ignored);
    names.remove(LabelMatcher.METRIC_NAME);
    return names;
  }

  private Violation violation(
      DashboardQuery query, BinaryExpr binary, Set<String> left, Set<String> right) {
    boolean onLeft = !left.isEmpty();
    return query.violation(
        this,
        binary.span(),
        "only the "
            + (onLeft ? "left" : "right")
            + " side of \""
            + binary.op().text()
            + "\" keeps "
            + String.join(", ", onLeft ? left : right)
            + ", but both sides are matched on all labels",
        "group both sides by the same labels, or use "
            + (onLeft ? "on(…) group_left" : "on(…) group_right")
            + " with the common labels");
  }
}
