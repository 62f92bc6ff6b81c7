package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.analysis.Analysis;
import java.util.Optional;

/** A comparison holds for some values and not for others. */
final class ComparisonCanHold implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "comparison-never-holds",
          "a comparison can never hold, or can never fail",
          """
          What is counted, count() or absent(), is at least 1 or is not there at all, and a rate is
          never negative. A comparison that never holds makes an empty panel; one with "bool" that
          always holds shows 1 for ever. To ask whether there are no series at all, write absent().
          """,
          Example.query("count(up{job=\"web\"}) == 0"),
          Example.query("absent(up{job=\"web\"}) == 1"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    Derived<Bounds> bounds = BoundsOf.all(analysis);
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && binary.op().isComparison())
        .map(BinaryExpr.class::cast)
        .forEach(
            comparison ->
                complaint(comparison, bounds)
                    .ifPresent(
                        complaint ->
                            report.add(
                                ask.violation(
                                    this,
                                    comparison.span(),
                                    complaint,
                                    "compare with a number that can be reached; absent(…) asks"
                                        + " whether there are no series"))));
  }

  private static Optional<String> complaint(BinaryExpr comparison, Derived<Bounds> bounds) {
    Bounds left = bounds.of(comparison.left());
    Bounds right = bounds.of(comparison.right());
    String operator = comparison.op().text();
    if (neverHolds(comparison.op(), left, right)) {
      return Optional.of("\"" + operator + "\" never holds: " + words(left, right));
    }
    return comparison.bool() && neverFails(comparison.op(), left, right)
        ? Optional.of("\"" + operator + " bool\" never fails: " + words(left, right))
        : Optional.empty();
  }

  private static boolean neverHolds(BinaryOp op, Bounds left, Bounds right) {
    return switch (op) {
      case EQL -> left.least() > right.most() || left.most() < right.least();
      case NEQ -> left.isOne() && left.equals(right);
      case GTR -> left.most() <= right.least();
      case GTE -> left.most() < right.least();
      case LSS -> left.least() >= right.most();
      case LTE -> left.least() > right.most();
      default -> false;
    };
  }

  private static boolean neverFails(BinaryOp op, Bounds left, Bounds right) {
    return switch (op) {
      case EQL -> neverHolds(BinaryOp.NEQ, left, right);
      case NEQ -> neverHolds(BinaryOp.EQL, left, right);
      case GTR -> neverHolds(BinaryOp.LTE, left, right);
      case GTE -> neverHolds(BinaryOp.LSS, left, right);
      case LSS -> neverHolds(BinaryOp.GTE, left, right);
      case LTE -> neverHolds(BinaryOp.GTR, left, right);
      default -> false;
    };
  }

  private static String words(Bounds left, Bounds right) {
    return "on the left is " + left.text() + ", on the right " + right.text();
  }
}
