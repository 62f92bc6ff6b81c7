package io.panelwright.lint.rule.query;

import io.panelwright.contract.ExternalLabels;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.VectorMatching;
import io.panelwright.promql.VectorMatching.Cardinality;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import io.panelwright.text.ShortList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reports grouping and matching labels that an inner expression has dropped. */
final class GroupingLabelUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "grouping-label-unknown",
          "series are grouped or matched by a label that they cannot have",
          """
          An inner aggregation or function has dropped the label, or the metric never had it.
          Grouping by the label has no effect, so one line represents many series; matching on the
          label finds no pairs. Keep the label in the inner expression, or remove it here.
          """,
          Example.query("sum by (instance) (sum by (job) (rate(http_requests_total[5m])))"),
          Example.query("sum by (job) (sum by (job, instance) (rate(http_requests_total[5m])))"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      query
          .analysis()
          .ifPresent(
              analysis -> {
                Set<String> unknown = context.unknownLabels(analysis.root());
                var subject = new Subject(query, analysis, context, unknown, reporter);
                analysis.root().walk().forEach(expr -> check(expr, subject));
              });
    }
  }

  /**
   * A query that is checked.
   *
   * @param unknown labels that are not suggested
   */
  private record Subject(
      DashboardQuery query,
      Analysis analysis,
      LintContext context,
      Set<String> unknown,
      ViolationReporter reporter) {}

  private void check(Expr expr, Subject subject) {
    Analysis analysis = subject.analysis;
    if (expr instanceof AggregateExpr aggregate) {
      SeriesLabels labels = analysis.labels(aggregate.expr());
      // Only the contract shows whether without (…) names a label that no series ever had.
      if (!aggregate.grouping().without() || isInContract(aggregate, subject.context)) {
        check(aggregate.grouping().labels(), labels, "the series", aggregate.expr(), subject);
      }
    }
    if (expr instanceof BinaryExpr binary && binary.matching().isPresent()) {
      VectorMatching matching = binary.matching().get();
      SeriesLabels left = analysis.labels(binary.left());
      SeriesLabels right = analysis.labels(binary.right());
      if (matching.on()) {
        check(matching.labels(), left, "the left side", binary.left(), subject);
        // A label that is missing on both sides is reported once.
        List<LabelName> onLeft =
            matching.labels().stream().filter(label -> left.canHave(label.text())).toList();
        check(onLeft, right, "the right side", binary.right(), subject);
      }
      boolean oneIsLeft = matching.cardinality() == Cardinality.ONE_TO_MANY;
      String one = oneIsLeft ? "the left side" : "the right side";
      Expr side = oneIsLeft ? binary.left() : binary.right();
      check(matching.include(), oneIsLeft ? left : right, one, side, subject);
    }
  }

  private static boolean isInContract(AggregateExpr aggregate, LintContext context) {
    return aggregate
        .expr()
        .walk()
        .filter(VectorSelector.class::isInstance)
        .allMatch(selector -> context.isInContract((VectorSelector) selector));
  }

  private void check(
      List<LabelName> named, SeriesLabels labels, String whose, Expr series, Subject subject) {
    List<LabelName> missing =
        named.stream()
            .filter(
                label ->
                    !GrafanaVariables.containsAny(label.text()) && !labels.canHave(label.text()))
            .toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing.stream().map(LabelName::text).toList());
      Optional<String> external =
          subject
              .context
              .contract()
              .flatMap(known -> ExternalLabels.explain(missing.get(0).text(), series, known));
      subject.reporter.add(
          subject.query.violation(
              this,
              missing.get(0).span(),
              external.orElseGet(
                  () -> whose + " cannot have " + names + " here: " + known(labels, subject)),
              external.isPresent()
                  ? ExternalLabels.HINT
                  : "keep it in the inner expression, or remove it here"));
    }
  }

  private static String known(SeriesLabels labels, Subject subject) {
    if (labels.isOpen()) {
      return "the inner expression dropped it";
    }
    List<String> names =
        labels.names().stream().filter(name -> !subject.unknown.contains(name)).toList();
    return names.isEmpty() ? "there are no labels" : "the labels are " + ShortList.format(names);
  }
}
