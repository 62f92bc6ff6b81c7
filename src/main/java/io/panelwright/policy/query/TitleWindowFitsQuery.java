package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A title that names a window stands over a query with this window. */
final class TitleWindowFitsQuery implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "title-window",
          "the title names a window that the query does not have",
          """
          "Errors (5m)" over a query of one minute shows a fifth of what its readers believe. Name the
          window that the query has, or change the query.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (PanelAsks panel : PanelAsks.of(subject)) {
      panel
          .contradictions(Claims::windows, TitleWindowFitsQuery::contradicts)
          .filter(found -> !isRangeOf(panel.panel(), found.claim()))
          .forEach(found -> report.add(violation(found)));
    }
  }

  /** Whether the query has windows, all of them known and none as claimed. */
  private static boolean contradicts(Ask ask, List<Double> claims) {
    Expr root = ask.expr().orElseThrow();
    List<Expr> windows = root.walk().flatMap(TitleWindowFitsQuery::windows).toList();
    boolean known = windows.stream().allMatch(NumberLiteral.class::isInstance);
    return known && !windows.isEmpty() && claims.stream().noneMatch(claim -> names(root, claim));
  }

  private static Stream<Expr> windows(Expr expr) {
    if (expr instanceof MatrixSelector matrix) {
      return Stream.of(matrix.range());
    }
    return expr instanceof SubqueryExpr subquery ? Stream.of(subquery.range()) : Stream.empty();
  }

  /** Whether a span of time stands in the query: as a window, an offset or a factor. */
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

  /** A panel may have a time range of its own. */
  private static boolean isRangeOf(Placed panel, double seconds) {
    Optional<String> range = panel.view().json().string("timeFrom");
    return range.map(text -> Claims.windows("(" + text + ")").contains(seconds)).orElse(false);
  }

  private Violation violation(PanelAsks.Contradiction<Double> found) {
    Expr root = found.ask().expr().orElseThrow();
    Expr window = root.walk().flatMap(TitleWindowFitsQuery::windows).findFirst().orElse(root);
    String actual =
        window instanceof NumberLiteral number ? Seconds.text(number.value()) : "others";
    return found
        .ask()
        .violation(
            this,
            window.span(),
            "the "
                + found.where()
                + " says "
                + Seconds.text(found.claim())
                + ", the query's window is "
                + actual,
            "say " + actual + ", or change the window");
  }
}
