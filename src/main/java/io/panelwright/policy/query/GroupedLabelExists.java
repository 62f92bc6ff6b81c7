package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Matching;
import io.panelwright.promql.Matching.Cardinality;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;
import java.util.List;

/** A label by which series are grouped or paired is still there. */
final class GroupedLabelExists implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "grouping-label",
          "series are grouped or paired by a label that they cannot have",
          """
          An aggregation or a function inside has dropped the label, or the metric never had it. A
          grouping by it does nothing, so that one line stands for many; a pair that needs it is never
          found. Keep the label inside, too, or leave it out here.
          """,
          Example.query("sum by (instance) (sum by (job) (rate(http_requests_total[5m])))"),
          Example.query("sum by (job) (sum by (job, instance) (rate(http_requests_total[5m])))"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    analysis.root().walk().forEach(expr -> check(ask, expr, analysis, report));
  }

  private void check(Ask ask, Expr expr, Analysis analysis, Report report) {
    if (expr instanceof AggregateExpr aggregate && !aggregate.grouping().without()) {
      Labels labels = analysis.labels(aggregate.expr());
      check(ask, aggregate.grouping().labels(), labels, "the series", report);
    }
    if (expr instanceof BinaryExpr binary && binary.matching().isPresent()) {
      Matching matching = binary.matching().get();
      Labels left = analysis.labels(binary.left());
      Labels right = analysis.labels(binary.right());
      if (matching.on()) {
        check(ask, matching.labels(), left, "the left side", report);
        // What is missing on both sides is told once.
        List<LabelName> onLeft =
            matching.labels().stream().filter(label -> left.canHave(label.text())).toList();
        check(ask, onLeft, right, "the right side", report);
      }
      boolean oneIsLeft = matching.cardinality() == Cardinality.ONE_TO_MANY;
      check(
          ask,
          matching.include(),
          oneIsLeft ? left : right,
          oneIsLeft ? "the left side" : "the right side",
          report);
    }
  }

  private void check(Ask ask, List<LabelName> named, Labels labels, String whose, Report report) {
    List<LabelName> missing =
        named.stream()
            .filter(label -> !Variables.anyIn(label.text()) && !labels.canHave(label.text()))
            .toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing.stream().map(LabelName::text).toList());
      report.add(
          ask.violation(
              this,
              missing.get(0).span(),
              whose + " cannot have " + names + " here: " + known(labels),
              "keep it inside, too, or leave it out here"));
    }
  }

  private static String known(Labels labels) {
    String names = String.join(", ", labels.names());
    if (labels.isOpen()) {
      return "it was dropped inside";
    }
    return names.isEmpty() ? "there are no labels" : "there are only " + names;
  }
}
