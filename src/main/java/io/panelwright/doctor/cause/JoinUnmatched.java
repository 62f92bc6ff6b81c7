package io.panelwright.doctor.cause;

import io.panelwright.doctor.cause.Culprit.Unmatched;
import io.panelwright.prometheus.Labels;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Matching;
import io.panelwright.promql.Promql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Two sides of an operator whose series do not meet, with the labels in which they differ. */
final class JoinUnmatched implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query
        .culprits(Unmatched.class)
        .findFirst()
        .map(found -> cause(query, found.part(), found.part().matching().orElseThrow()));
  }

  private static Cause cause(Case query, BinaryExpr join, Matching matching) {
    List<Labels> left = query.lookup().labels(join.left());
    List<Labels> right = query.lookup().labels(join.right());
    List<String> differences = differences(matching, left, right);
    return Cause.fault(
            "join-unmatched",
            "no series of the left side of \""
                + join.op().text()
                + "\" meets one of the right: "
                + (differences.isEmpty()
                    ? "no pair agrees in all labels"
                    : String.join("; ", differences)),
            next(join.op(), matching))
        .proved(shown(query, join.left()), left.isEmpty() ? "nothing" : "such as " + left.get(0))
        .proved(
            shown(query, join.right()), right.isEmpty() ? "nothing" : "such as " + right.get(0));
  }

  private static String shown(Case query, Expr side) {
    return Promql.print(side) + " on " + query.where();
  }

  private static String next(BinaryOp op, Matching matching) {
    String words = matching.on() ? "on (…) name only labels" : "add on (…) with the labels";
    return words + " that both sides have" + (op.isSet() ? ", or on () for any" : "");
  }

  /** The compared labels in which no value of one side is one of the other. */
  private static List<String> differences(
      Matching matching, List<Labels> left, List<Labels> right) {
    List<String> differences = new ArrayList<>();
    for (String label : compared(matching, left, right)) {
      List<String> ours = values(label, left);
      List<String> theirs = values(label, right);
      if (ours.stream().noneMatch(theirs::contains)) {
        differences.add(
            label + " is " + side(ours) + " on the left, " + side(theirs) + " on the right");
      }
    }
    return differences;
  }

  private static TreeSet<String> compared(
      Matching matching, List<Labels> left, List<Labels> right) {
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

  /** Also the empty value of those that lack the label. */
  private static List<String> values(String label, List<Labels> series) {
    return series.stream().map(s -> s.value(label).orElse("")).distinct().sorted().toList();
  }

  private static String side(List<String> values) {
    return values.equals(List.of("")) ? "missing" : Values.shown(values, "");
  }
}
