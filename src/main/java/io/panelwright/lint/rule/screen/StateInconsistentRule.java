package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonPointer;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.lint.rule.screen.ResultSketcher.SystemState;
import io.panelwright.promql.analysis.Analysis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports a state that has several colors or several words in one dashboard. */
final class StateInconsistentRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "state-inconsistent",
          "one state has several colors or words",
          """
          An operator reads states by color first. If the same word is green in one panel and red in
          another, or if panels show different words for the same state, each panel has to be
          read on its own. The rule compares the texts of value mappings and noValue (whose color is
          that of the lowest threshold), and the texts of panels that are empty only if their
          server does not answer. Shades of a color count as one color; answers such as "yes" are
          not compared.
          """,
          Example.dashboard(dashboard("orange")),
          Example.dashboard(dashboard("red")));

  private static final Set<String> WITH_STATES = Set.of("stat", "gauge", "bargauge", "table");

  /** Metrics that exist while their server answers. */
  private static final Set<String> STATES = Set.of("up", "ALERTS");

  private static String dashboard(String color) {
    return """
        {"panels": [%s, %s]}
        """
        .formatted(panel(1, 0, "red"), panel(2, 12, color));
  }

  private static String panel(int id, int x, String color) {
    return """
        {"id": %d, "type": "stat", "title": "Server %d", "description": "Its state.",
          "gridPos": {"h": 4, "w": 12, "x": %d, "y": 0},
          "datasource": {"type": "prometheus", "uid": "prom"},
          "targets": [{"refId": "A", "expr": "up{instance=\\"%d\\"}"}],
          "fieldConfig": {"overrides": [], "defaults": {"unit": "none", "mappings": [
            {"type": "value", "options": {"0": {"text": "DOWN", "color": "%s"}}}]}}}\
        """
        .formatted(id, id, x, id, color);
  }

  /** A text or color of a state at a place. */
  private record Variant(String state, String value, String text, DashboardLocation location) {}

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<Variant> colors =
        context.panels().stream()
            .flatMap(panel -> StateText.collect(panel).stream())
            .map(text -> new Variant(text.word(), text.hue(), text.text(), text.location()))
            .toList();
    minorities(colors)
        .forEach(
            (variant, usual) ->
                report(
                    reporter,
                    variant,
                    "\""
                        + variant.text()
                        + "\" is "
                        + variant.value()
                        + " here and "
                        + usual
                        + " elsewhere",
                    "use one color for the state in all panels"));
    minorities(words(context))
        .forEach(
            (variant, usual) ->
                report(
                    reporter,
                    variant,
                    "a server that does not answer is \""
                        + variant.value()
                        + "\" here and \""
                        + usual
                        + "\" elsewhere",
                    "use one text for the state in all panels"));
  }

  private void report(ViolationReporter reporter, Variant variant, String message, String hint) {
    reporter.add(ViolationReporter.violation(this, variant.location(), message, hint));
  }

  /** The texts of panels that are empty only if their server does not answer. */
  private static List<Variant> words(LintContext context) {
    Map<JsonPointer, List<DashboardQuery>> byPanel = new LinkedHashMap<>();
    for (DashboardQuery query : context.queries()) {
      Optional<LocatedPanel> panel =
          query.panel().filter(shown -> WITH_STATES.contains(shown.view().type()));
      if (query.target().isPresent() && panel.isPresent()) {
        byPanel
            .computeIfAbsent(panel.get().location().pointer(), pointer -> new ArrayList<>())
            .add(query);
      }
    }
    return byPanel.values().stream()
        .filter(queries -> queries.stream().allMatch(query -> answers(context, query)))
        .flatMap(queries -> EmptyText.of(queries.get(0).panel().orElseThrow()).stream())
        .filter(text -> text.text().codePoints().anyMatch(Character::isLetter))
        .map(text -> new Variant("", text.text().strip(), text.text(), text.location()))
        .toList();
  }

  /** Whether the result depends on {@code up} only, and is not empty while there are targets. */
  private static boolean answers(LintContext context, DashboardQuery query) {
    return query.analysis().filter(StateInconsistentRule::readsStatesOnly).isPresent()
        && Stream.of(SystemState.IDLE, SystemState.DOWN)
            .map(state -> new ResultSketcher(context.contract(), state))
            .noneMatch(sketcher -> query.expr().orElseThrow().accept(sketcher).empty());
  }

  private static boolean readsStatesOnly(Analysis analysis) {
    return analysis.selectors().stream()
        .allMatch(selector -> selector.metric().filter(STATES::contains).isPresent());
  }

  /** The variants that differ from the usual one of their state, with the usual one. */
  private static Map<Variant, String> minorities(List<Variant> all) {
    Map<String, List<Variant>> byState =
        all.stream()
            .collect(
                Collectors.groupingBy(Variant::state, LinkedHashMap::new, Collectors.toList()));
    Map<Variant, String> found = new LinkedHashMap<>();
    for (List<Variant> variants : byState.values()) {
      String usual = usual(variants);
      variants.stream()
          .filter(variant -> !variant.value().equals(usual))
          .forEach(variant -> found.put(variant, usual));
    }
    return found;
  }

  /** The most frequent value; the first one of several. */
  private static String usual(List<Variant> variants) {
    Map<String, Long> counts =
        variants.stream()
            .map(Variant::value)
            .collect(
                Collectors.groupingBy(
                    Function.identity(), LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }
}
