package io.panelwright.lint.rule.query;

import io.panelwright.json.JsonPointer;
import io.panelwright.lint.DashboardFact;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.promql.GrafanaVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A panel and the queries whose results it shows.
 *
 * @param queries the valid ones in PromQL
 */
record ShownQueries(LocatedPanel panel, List<DashboardQuery> queries) {

  ShownQueries {
    queries = List.copyOf(queries);
  }

  /** All panels with such queries. */
  static final DashboardFact<List<ShownQueries>> ALL = DashboardFact.of(ShownQueries::collect);

  private static List<ShownQueries> collect(LintContext context) {
    Map<JsonPointer, List<DashboardQuery>> byPanel = new LinkedHashMap<>();
    for (DashboardQuery query : context.queries()) {
      boolean shown = query.target().filter(target -> !target.view().isHidden()).isPresent();
      if (shown && query.panel().isPresent() && query.expr().isPresent()) {
        JsonPointer pointer = query.panel().get().location().pointer();
        byPanel.computeIfAbsent(pointer, p -> new ArrayList<>()).add(query);
      }
    }
    return byPanel.values().stream()
        .map(queries -> new ShownQueries(queries.get(0).panel().orElseThrow(), queries))
        .toList();
  }

  /**
   * Returns the queries that contradict their own legends, or the title. A title may describe only
   * one of several queries.
   *
   * @param claims parses the claims in a text
   * @param contradicts whether a query contradicts all of these claims
   */
  <T> Stream<Contradiction<T>> contradictions(
      Function<String, List<T>> claims, ClaimTest<T> contradicts) {
    List<Contradiction<T>> found = new ArrayList<>();
    List<T> ofTitle = claims.apply(text(panel.view().title()));
    List<DashboardQuery> withoutClaim = new ArrayList<>();
    for (DashboardQuery query : queries) {
      List<T> ofLegend = claims.apply(text(legend(query)));
      if (ofLegend.isEmpty()) {
        withoutClaim.add(query);
      } else if (contradicts.test(query, ofLegend)) {
        found.add(new Contradiction<>(query, ofLegend.get(0), "legend"));
      }
    }
    Predicate<DashboardQuery> against = query -> contradicts.test(query, ofTitle);
    if (!ofTitle.isEmpty() && withoutClaim.stream().allMatch(against)) {
      withoutClaim.forEach(query -> found.add(new Contradiction<>(query, ofTitle.get(0), "title")));
    }
    return found.stream();
  }

  /** Tests whether a query contradicts claims. */
  interface ClaimTest<T> {
    boolean test(DashboardQuery query, List<T> claims);
  }

  /**
   * A query that contradicts its title or legend.
   *
   * @param source the text with the claim: title or legend
   */
  record Contradiction<T>(DashboardQuery query, T claim, String source) {}

  /** Replaces variables, whose values are unknown. */
  private static String text(String text) {
    return GrafanaVariables.containsAny(text) ? "" : text;
  }

  private static String legend(DashboardQuery query) {
    return query.target().flatMap(target -> target.view().legendFormat()).orElse("");
  }
}
