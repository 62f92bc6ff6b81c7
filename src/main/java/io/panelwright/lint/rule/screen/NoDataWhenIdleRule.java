package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonPointer;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.Expr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports panels that show "No data" while all producers are up and nothing has happened yet. */
final class NoDataWhenIdleRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "no-data-when-idle",
          "the panel shows \"No data\" although all is well",
          """
          By the contract, the series of these metrics exist only after the first event, such as an
          order or an error. Until then the panel shows "No data", as if the producer were down. Add
          a zero that depends on the producer: "… or 0 * max(up{job="shop"})", or a series with its
          state; or set noValue to a text that is correct in both cases. State timelines and status
          histories ignore noValue.
          """,
          Example.query("sum(rate(shop_orders_total[5m]))"),
          Example.query(
              "(sum(rate(shop_orders_total[5m])) or 0 * max(up{job=\"shop\"}))"
                  + " and on() (max(up{job=\"shop\"}) == 1)"));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    if (context.contract().isEmpty()) {
      return;
    }
    ResultSketcher idle = new ResultSketcher(context.contract(), ResultSketcher.SystemState.IDLE);
    for (List<DashboardQuery> queries : shown(context)) {
      LocatedPanel panel = queries.get(0).panel().orElseThrow();
      boolean judged =
          panel.showsValues()
              && EmptyText.of(panel).isEmpty()
              && queries.size() == visibleTargets(context, panel);
      if (judged && queries.stream().allMatch(query -> isEmpty(query, idle))) {
        reporter.add(
            ViolationReporter.violation(
                this,
                queries.get(0).location(),
                "before the first event this panel shows \"No data\" although the producer is up",
                EmptyText.isSupported(panel)
                    ? "add a zero that depends on the producer, or set noValue"
                    : "add a zero that depends on the producer; Grafana ignores noValue in a "
                        + panel.view().type()));
      }
    }
  }

  private static boolean isEmpty(DashboardQuery query, ResultSketcher idle) {
    return query.expr().map((Expr expr) -> expr.accept(idle).empty()).orElse(false);
  }

  private static long visibleTargets(LintContext context, LocatedPanel panel) {
    return context.targets(panel).stream().filter(target -> !target.view().isHidden()).count();
  }

  private static List<List<DashboardQuery>> shown(LintContext context) {
    Map<JsonPointer, List<DashboardQuery>> byPanel = new LinkedHashMap<>();
    for (DashboardQuery query : context.queries()) {
      if (query.target().filter(target -> !target.view().isHidden()).isPresent()
          && query.panel().isPresent()) {
        byPanel
            .computeIfAbsent(query.panel().get().location().pointer(), p -> new ArrayList<>())
            .add(query);
      }
    }
    return List.copyOf(byPanel.values());
  }
}
