package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports titles with a time window that the query does not use. */
final class TitleWindowRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "title-window",
          "the title has a window that the query does not use",
          """
          The title "Errors (5m)" of a query over one minute suggests five times the data. Write the
          query's window in the title, or change the query.
          """,
          Example.panel(
              """
              {"title": "Errors (5m)", "targets": [
                {"refId": "A", "expr": "sum(increase(http_errors_total[1m]))"}]}
              """),
          Example.panel(
              """
              {"title": "Errors (5m)", "targets": [
                {"refId": "A", "expr": "sum(increase(http_errors_total[5m]))"}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (ShownQueries panel : ShownQueries.ALL.of(context)) {
      panel
          .contradictions(TitleParser::parseWindows, TitleWindowRule::contradicts)
          .filter(contradiction -> !isRangeOf(panel.panel(), contradiction.claim()))
          .forEach(contradiction -> reporter.add(violation(contradiction)));
    }
  }

  /** Whether all windows of the query are known and none equals a claimed one. */
  private static boolean contradicts(DashboardQuery query, List<Double> claims) {
    Expr root = query.expr().orElseThrow();
    List<Expr> windows = root.walk().flatMap(TitleWindowRule::windows).toList();
    boolean known = windows.stream().allMatch(NumberLiteral.class::isInstance);
    return known && !windows.isEmpty() && claims.stream().noneMatch(claim -> names(root, claim));
  }

  private static Stream<Expr> windows(Expr expr) {
    if (expr instanceof MatrixSelector matrix) {
      return Stream.of(matrix.range());
    }
    return expr instanceof SubqueryExpr subquery ? Stream.of(subquery.range()) : Stream.empty();
  }

  /** Whether the query contains a duration as a window, an offset or a factor. */
  private static boolean names(Expr root, double seconds) {
    return root.walk()
        .flatMap(expr -> Stream.concat(windows(expr), Stream.concat(offset(expr), Stream.of(expr))))
        .anyMatch(expr -> expr instanceof NumberLiteral number && number.value() == seconds);
  }

  private static Stream<Expr> offset(Expr expr) {
    if (expr instanceof Expr.VectorSelector selector) {
      return selector.modifiers().offset().stream();
    }
    return expr instanceof SubqueryExpr subquery
        ? subquery.modifiers().offset().stream()
        : Stream.empty();
  }

  /** Whether the duration is the panel's own time range. */
  private static boolean isRangeOf(LocatedPanel panel, double seconds) {
    Optional<String> range = panel.view().json().string("timeFrom");
    return range
        .map(text -> TitleParser.parseWindows("(" + text + ")").contains(seconds))
        .orElse(false);
  }

  private Violation violation(ShownQueries.Contradiction<Double> contradiction) {
    Expr root = contradiction.query().expr().orElseThrow();
    Expr window = root.walk().flatMap(TitleWindowRule::windows).findFirst().orElse(root);
    String actual =
        window instanceof NumberLiteral number
            ? PromqlDurationFormatter.format(number.value())
            : "others";
    return contradiction
        .query()
        .violation(
            this,
            window.span(),
            "the "
                + contradiction.source()
                + " has the window "
                + PromqlDurationFormatter.format(contradiction.claim())
                + ", the query's window is "
                + actual,
            "use " + actual + " in the text, or change the query's window");
  }
}
