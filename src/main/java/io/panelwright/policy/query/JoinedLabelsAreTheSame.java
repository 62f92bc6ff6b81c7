package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Matching;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two operands that are compared in all labels have the same ones. */
final class JoinedLabelsAreTheSame implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "join-labels-differ",
          "two operands are matched by labels that only one of them keeps",
          """
          Without on() or ignoring() Prometheus pairs series that agree in all their labels. When one
          side is grouped by a label that the other side does not keep, only series without that label
          are ever paired: usually none, and the panel is empty. Group both sides alike, or say which
          labels count.
          """,
          Example.query(
              "sum by (job, code) (rate(http_errors_total[5m]))"
                  + " / sum by (job) (rate(http_requests_total[5m]))"),
          Example.query(
              "sum by (job, code) (rate(http_errors_total[5m]))"
                  + " / on(job) group_left sum by (job) (rate(http_requests_total[5m]))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    boolean open =
        analysis.root().walk().flatMap(JoinedLabelsAreTheSame::named).anyMatch(Variables::anyIn);
    if (!open) {
      analysis
          .root()
          .walk()
          .filter(expr -> expr instanceof BinaryExpr binary && comparesAll(binary))
          .map(BinaryExpr.class::cast)
          .filter(binary -> !analysis.neverMatches(binary))
          .forEach(binary -> check(ask, binary, analysis, report));
    }
  }

  /** The labels that an expression itself names. */
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

  private void check(Ask ask, BinaryExpr binary, Analysis analysis, Report report) {
    Labels left = analysis.labels(binary.left());
    Labels right = analysis.labels(binary.right());
    if (left.isOpen() || right.isOpen()) {
      return;
    }
    Set<String> ignored =
        Set.copyOf(
            binary.matching().orElse(Matching.ONE_TO_ONE).labels().stream()
                .map(LabelName::text)
                .toList());
    Set<String> onlyLeft = without(left.names(), right.names(), ignored);
    Set<String> onlyRight = without(right.names(), left.names(), ignored);
    if (!onlyLeft.isEmpty() || !onlyRight.isEmpty()) {
      report.add(violation(ask, binary, onlyLeft, onlyRight));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> others, Set<String> ignored) {
    Set<String> names = new TreeSet<>(all);
    names.removeAll(others);
    names.removeAll(ignored);
    names.remove(Matcher.METRIC_NAME);
    return names;
  }

  private Violation violation(Ask ask, BinaryExpr binary, Set<String> left, Set<String> right) {
    boolean onLeft = !left.isEmpty();
    return ask.violation(
        this,
        binary.span(),
        "only the "
            + (onLeft ? "left" : "right")
            + " side of \""
            + binary.op().text()
            + "\" keeps "
            + String.join(", ", onLeft ? left : right)
            + ", by which both are matched",
        "group both sides alike, or write "
            + (onLeft ? "on(…) group_left" : "on(…) group_right")
            + " with the labels that both keep");
  }
}
