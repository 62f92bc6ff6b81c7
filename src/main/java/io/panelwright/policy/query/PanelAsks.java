package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Subject;
import io.panelwright.promql.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A panel and the queries whose answers it shows.
 *
 * @param asks those that can be read
 */
record PanelAsks(Placed panel, List<Ask> asks) {

  PanelAsks {
    asks = List.copyOf(asks);
  }

  /** All panels that have any. */
  static List<PanelAsks> of(Subject subject) {
    Map<List<String>, List<Ask>> byPanel = new LinkedHashMap<>();
    for (Ask ask : subject.asks()) {
      boolean shown = ask.target().filter(target -> !target.view().isHidden()).isPresent();
      if (shown && ask.panel().isPresent()) {
        List<String> pointer = ask.panel().get().where().pointer();
        byPanel.computeIfAbsent(pointer, p -> new ArrayList<>()).add(ask);
      }
    }
    return byPanel.values().stream()
        .map(asks -> new PanelAsks(asks.get(0).panel().orElseThrow(), asks))
        .toList();
  }

  /**
   * The queries that contradict what is claimed of them: by their own legends, or by the title,
   * which may speak of one of several queries only.
   *
   * @param claims what a text claims
   * @param contradicts whether a query contradicts all of these claims
   */
  <T> Stream<Contradiction<T>> contradictions(
      Function<String, List<T>> claims, Judge<T> contradicts) {
    List<Contradiction<T>> found = new ArrayList<>();
    List<T> ofTitle = claims.apply(text(panel.view().title()));
    List<Ask> silent = new ArrayList<>();
    for (Ask ask : asks) {
      List<T> ofLegend = claims.apply(text(legend(ask)));
      if (ofLegend.isEmpty()) {
        silent.add(ask);
      } else if (contradicts.test(ask, ofLegend)) {
        found.add(new Contradiction<>(ask, ofLegend.get(0), "legend"));
      }
    }
    Predicate<Ask> against = ask -> contradicts.test(ask, ofTitle);
    if (!ofTitle.isEmpty() && silent.stream().allMatch(against)) {
      silent.forEach(ask -> found.add(new Contradiction<>(ask, ofTitle.get(0), "title")));
    }
    return found.stream();
  }

  /** Whether a query contradicts claims. */
  interface Judge<T> {
    boolean test(Ask ask, List<T> claims);
  }

  /**
   * A query that is not what somebody says of it.
   *
   * @param where it says so: in the title or in the legend
   */
  record Contradiction<T>(Ask ask, T claim, String where) {}

  /** What a variable stands for nobody knows. */
  private static String text(String text) {
    return Variables.anyIn(text) ? "" : text;
  }

  private static String legend(Ask ask) {
    return ask.target().flatMap(target -> target.view().legendFormat()).orElse("");
  }
}
