package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Violation;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.LabelName;
import io.panelwright.promql.Matcher;
import io.panelwright.promql.Matching;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Two operands have series that can be paired. */
final class JoinCanMatch implements QueryPolicy {

  private static final Rule RULE =
      Rule.error(
          "join-never-matches",
          "no series of the two operands can be paired",
          """
          Prometheus computes with pairs of series that agree in all labels, or in those that on()
          names. When both sides give such a label different values, or only one side can have it,
          there is never a pair: the panel is empty, and "unless" removes nothing. Compare fewer
          labels with on() or ignoring().
          """,
          Example.query("up{job=\"web\"} * up{job=\"db\"}"),
          Example.query("up{job=\"web\"} * ignoring(job) up{job=\"db\"}"));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    analysis
        .root()
        .walk()
        .filter(expr -> expr instanceof BinaryExpr binary && binary.op() != BinaryOp.OR)
        .map(BinaryExpr.class::cast)
        .filter(analysis::neverMatches)
        .forEach(binary -> report.add(violation(ask, binary, analysis)));
  }

  private Violation violation(Ask ask, BinaryExpr binary, Analysis analysis) {
    Labels left = analysis.labels(binary.left());
    Labels right = analysis.labels(binary.right());
    String label =
        compared(binary, left, right).stream()
            .filter(name -> !left.canEqual(right, name))
            .findFirst()
            .orElse("");
    return ask.violation(
        this,
        binary.span(),
        "on the left "
            + state(left, label)
            + ", on the right "
            + state(right, label)
            + ": no two series ever match",
        "compare fewer labels: " + binary.op().text() + " ignoring(" + label + ")");
  }

  private static Set<String> compared(BinaryExpr binary, Labels left, Labels right) {
    Matching matching = binary.matching().orElse(Matching.ONE_TO_ONE);
    Set<String> matched = new TreeSet<>(matching.labels().stream().map(LabelName::text).toList());
    if (matching.on()) {
      return matched;
    }
    Set<String> names = new TreeSet<>(left.names());
    names.addAll(right.names());
    names.removeAll(matched);
    names.remove(Matcher.METRIC_NAME);
    return names;
  }

  private static String state(Labels labels, String label) {
    Optional<String> value = labels.fixed(label);
    return value
        .map(fixed -> "\"" + label + "\" is \"" + fixed + "\"")
        .orElse(
            labels.canHave(label)
                ? "there is always a label \"" + label + "\""
                : "there is no label \"" + label + "\"");
  }
}
