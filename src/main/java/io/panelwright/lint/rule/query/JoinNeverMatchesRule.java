package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.QueryRule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.VectorMatching;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reports binary operations whose operands have no matching series. */
final class JoinNeverMatchesRule implements QueryRule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "join-never-matches",
          "no series of the two operands can match",
          """
          Prometheus matches series that agree in all labels, or in those listed in on(). If both
          sides have different values of such a label, or only one side can have the label, no
          series match: the panel is empty, and "unless" removes nothing. Match on fewer labels with
          on() or ignoring().
          """,
          Example.query("up{job=\"web\"} * up{job=\"db\"}"),
          Example.query("up{job=\"web\"} * ignoring(job) up{job=\"db\"}"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(DashboardQuery query, Analysis analysis, ViolationReporter reporter) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && binary.op() != BinaryOp.OR)
        .map(BinaryExpr.class::cast)
        .filter(analysis::neverMatches)
        .forEach(binary -> reporter.add(violation(query, binary, analysis)));
  }

  private Violation violation(DashboardQuery query, BinaryExpr binary, Analysis analysis) {
    SeriesLabels left = analysis.labels(binary.left());
    SeriesLabels right = analysis.labels(binary.right());
    String label =
        compared(binary, left, right).stream()
            .filter(name -> !left.canEqual(right, name))
            .findFirst()
            .orElse("");
    return query.violation(
        this,
        binary.span(),
        "on the left "
            + state(left, label)
            + ", on the right "
            + state(right, label)
            + ": no series match",
        "match on fewer labels: " + binary.op().text() + " ignoring(" + label + ")");
  }

  private static Set<String> compared(BinaryExpr binary, SeriesLabels left, SeriesLabels right) {
    VectorMatching matching = binary.matching().orElse(VectorMatching.ONE_TO_ONE);
    Set<String> matched = new TreeSet<>(matching.labels().stream().map(LabelName::text).toList());
    if (matching.on()) {
      return matched;
    }
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    names.removeAll(matched);
    names.remove(LabelMatcher.METRIC_NAME);
    return names;
  }

  private static String state(SeriesLabels labels, String label) {
    Optional<String> value = labels.fixedValue(label);
    return value
        .map(fixed -> "\"" + label + "\" is \"" + fixed + "\"")
        .orElse(
            labels.canHave(label)
                ? "label \"" + label + "\" is always present"
                : "label \"" + label + "\" is absent");
  }
}
