package io.panelwright.doctor.check;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.doctor.check.EmptySubexpression.UnmatchedJoin;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Promql;
import io.panelwright.promql.VectorMatching;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Detects a binary operator without matching series, and the labels that differ. */
final class JoinUnmatchedCheck implements CauseCheck {

  @Override
  public Optional<Cause> check(DiagnosisContext context) {
    return context
        .emptySubexpressions(UnmatchedJoin.class)
        .findFirst()
        .map(join -> cause(context, join.expr(), join.expr().matching().orElseThrow()));
  }

  private static Cause cause(DiagnosisContext context, BinaryExpr join, VectorMatching matching) {
    List<LabelSet> left = context.probe().labels(join.left());
    List<LabelSet> right = context.probe().labels(join.right());
    List<String> differences = differences(matching, left, right);
    return Cause.fault(
            "join-unmatched",
            "no series on the left of \""
                + join.op().text()
                + "\" matches one on the right: "
                + (differences.isEmpty()
                    ? "no pair has equal labels"
                    : String.join("; ", differences)),
            next(join.op(), matching))
        .withEvidence(
            describe(context, join.left()), left.isEmpty() ? "no series" : "such as " + left.get(0))
        .withEvidence(
            describe(context, join.right()),
            right.isEmpty() ? "no series" : "such as " + right.get(0));
  }

  private static String describe(DiagnosisContext context, Expr side) {
    return Promql.print(side) + " on " + context.serverUrl();
  }

  private static String next(BinaryOp op, VectorMatching matching) {
    String hint =
        matching.on()
            ? "list in on (…) only labels that both sides have"
            : "add on (…) with the labels that both sides have";
    return hint + (op.isSet() ? ", or on () to ignore labels" : "");
  }

  /** Describes the compared labels without a common value. */
  private static List<String> differences(
      VectorMatching matching, List<LabelSet> left, List<LabelSet> right) {
    List<String> differences = new ArrayList<>();
    for (String label : comparedLabels(matching, left, right)) {
      List<String> leftValues = values(label, left);
      List<String> rightValues = values(label, right);
      if (leftValues.stream().noneMatch(rightValues::contains)) {
        differences.add(
            label
                + " is "
                + side(leftValues)
                + " on the left, "
                + side(rightValues)
                + " on the right");
      }
    }
    return differences;
  }

  private static TreeSet<String> comparedLabels(
      VectorMatching matching, List<LabelSet> left, List<LabelSet> right) {
    List<String> named = matching.labels().stream().map(LabelName::text).toList();
    TreeSet<String> labels = new TreeSet<>();
    if (matching.on()) {
      labels.addAll(named);
      return labels;
    }
    left.forEach(series -> labels.addAll(series.values().keySet()));
    right.forEach(series -> labels.addAll(series.values().keySet()));
    labels.remove("__name__");
    named.forEach(labels::remove);
    return labels;
  }

  /** The values of a label; empty for series without it. */
  private static List<String> values(String label, List<LabelSet> series) {
    return series.stream().map(s -> s.value(label).orElse("")).distinct().sorted().toList();
  }

  private static String side(List<String> values) {
    return values.equals(List.of("")) ? "missing" : EvidenceFormatter.values(values, "");
  }
}
