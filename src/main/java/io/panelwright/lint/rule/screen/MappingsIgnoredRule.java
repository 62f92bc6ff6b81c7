package io.panelwright.lint.rule.screen;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.FieldProperty;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports state timelines that merge states by threshold although they have value mappings. */
final class MappingsIgnoredRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "mappings-ignored",
          "the state timeline ignores its value mappings",
          """
          With the color mode "thresholds", Grafana merges the states of a timeline by threshold. It
          then shows the ranges of the thresholds ("-∞+") and ignores texts and colors of value
          mappings: all states look the same. Set the color mode to "fixed"; colors of mappings
          take precedence over it. Or set mergeValues to false.
          """,
          Example.panel(timeline("thresholds")),
          Example.panel(timeline("fixed")));

  private static final String NUMBER = "-?[0-9.]+(e[+-]?[0-9]+)?";

  private static String timeline(String mode) {
    return """
        {"type": "state-timeline", "options": {"mergeValues": true},
          "fieldConfig": {"overrides": [], "defaults": {"unit": "none",
            "color": {"mode": "%s"},
            "thresholds": {"mode": "absolute", "steps": [{"color": "text", "value": null}]},
            "mappings": [{"type": "value", "options": {
              "0": {"text": "DOWN", "color": "red"}, "1": {"text": "UP", "color": "green"}}}]}}}
        """
        .formatted(mode);
  }

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    context.panels().stream()
        .filter(MappingsIgnoredRule::mergesByThreshold)
        .filter(MappingsIgnoredRule::mapsNumbers)
        .forEach(
            panel ->
                reporter.add(
                    ViolationReporter.violation(
                        this,
                        panel.location().at("fieldConfig", "defaults", "color", "mode"),
                        "the color mode \"thresholds\" merges states by threshold: the value"
                            + " mappings are ignored",
                        "set the color mode to \"fixed\", or mergeValues to false")));
  }

  private static boolean mergesByThreshold(LocatedPanel panel) {
    boolean merges =
        !panel
            .view()
            .json()
            .object("options")
            .get("mergeValues")
            .equals(Optional.of(Json.of(false)));
    return panel.view().type().equals("state-timeline")
        && merges
        && panel.fieldDefaults().object("color").string("mode").equals(Optional.of("thresholds"));
  }

  /** Mappings of texts are not affected: Grafana merges only numbers by threshold. */
  private static boolean mapsNumbers(LocatedPanel panel) {
    Stream<JsonObject> ofFields =
        panel.fieldProperties().stream()
            .filter(property -> property.id().equals("mappings"))
            .map(FieldProperty::value)
            .filter(JsonArray.class::isInstance)
            .flatMap(list -> ((JsonArray) list).objects());
    return Stream.concat(panel.fieldDefaults().array("mappings").objects(), ofFields)
        .anyMatch(MappingsIgnoredRule::mapsNumber);
  }

  private static boolean mapsNumber(JsonObject mapping) {
    return switch (mapping.string("type").orElse("")) {
      case "range" -> true;
      case "value" ->
          mapping.object("options").members().keySet().stream().anyMatch(k -> k.matches(NUMBER));
      default -> false;
    };
  }
}
