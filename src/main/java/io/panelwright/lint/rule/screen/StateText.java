package io.panelwright.lint.rule.screen;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.FieldProperty;
import io.panelwright.lint.LocatedPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text of a panel for a state, and its color. */
record StateText(String text, String color, DashboardLocation location) {

  private static final Pattern SHADE = Pattern.compile("^(super-light|light|semi-dark|dark)-");

  /** Answers whose meaning depends on the question. */
  private static final Set<String> ANSWERS =
      Set.of(
          "yes",
          "no",
          "true",
          "false",
          "on",
          "off",
          "enabled",
          "disabled",
          "none",
          "open",
          "closed",
          "present",
          "absent",
          "active",
          "inactive",
          "n/a",
          "na",
          "null",
          "nan");

  private static final Set<String> BY_THRESHOLDS = Set.of("stat", "gauge", "bargauge");

  /** The texts with a color in the defaults and overrides of a panel. */
  static List<StateText> collect(LocatedPanel panel) {
    List<StateText> found = new ArrayList<>();
    DashboardLocation defaults = panel.location().at("fieldConfig", "defaults");
    mappings(panel.fieldDefaults().array("mappings"), defaults.at("mappings"), found);
    for (FieldProperty property : panel.fieldProperties()) {
      if (property.id().equals("mappings") && property.value() instanceof JsonArray mappings) {
        mappings(mappings, property.location(), found);
      }
    }
    noValue(panel).ifPresent(found::add);
    return found.stream().filter(StateText::isState).toList();
  }

  private static void mappings(JsonArray mappings, DashboardLocation where, List<StateText> found) {
    for (int i = 0; i < mappings.items().size(); i++) {
      if (mappings.items().get(i) instanceof JsonObject mapping) {
        JsonObject options = mapping.object("options");
        DashboardLocation place = where.at(i, "options");
        if (mapping.string("type").orElse("").equals("value")) {
          options.members().keySet().forEach(key -> add(options.object(key), place.at(key), found));
        } else {
          add(options.object("result"), place.at("result"), found);
        }
      }
    }
  }

  private static void add(JsonObject result, DashboardLocation where, List<StateText> found) {
    Optional<String> text = result.string("text");
    Optional<String> color = result.string("color");
    if (text.isPresent() && color.isPresent()) {
      found.add(new StateText(text.get(), color.get(), where));
    }
  }

  /** The color of a text without a value is that of the lowest threshold. */
  private static Optional<StateText> noValue(LocatedPanel panel) {
    JsonObject defaults = panel.fieldDefaults();
    boolean byThresholds =
        BY_THRESHOLDS.contains(panel.view().type())
            && defaults.object("color").string("mode").equals(Optional.of("thresholds"))
            && EmptyText.nullMapping(panel).isEmpty();
    Optional<String> base =
        defaults
            .object("thresholds")
            .array("steps")
            .objects()
            .findFirst()
            .flatMap(step -> step.string("color"));
    return byThresholds && base.isPresent()
        ? defaults
            .string("noValue")
            .map(
                text ->
                    new StateText(
                        text,
                        base.get(),
                        panel.location().at("fieldConfig", "defaults", "noValue")))
        : Optional.empty();
  }

  /** The text without differences of case. */
  String word() {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** The color without its shade. */
  String hue() {
    return SHADE.matcher(color.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  private boolean isState() {
    return word().codePoints().anyMatch(Character::isLetter) && !ANSWERS.contains(word());
  }
}
