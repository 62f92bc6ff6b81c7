package io.panelwright.sourceedit;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Edits in the panel editor of the browser. */
final class PanelContentEdits {

  private static final Set<String> TYPES =
      Set.of("timeseries", "stat", "gauge", "bargauge", "table", "barchart", "piechart");

  private static final List<String> UNITS =
      List.of(
          "s",
          "ms",
          "percent",
          "percentunit",
          "short",
          "none",
          "bytes",
          "reqps",
          "ops",
          "eps",
          "currencyUSD",
          "dtdurations",
          "suffix:trades",
          "bool_on_off",
          "decbytes",
          "Bps");

  private static final List<String> COLORS =
      List.of("red", "orange", "yellow", "green", "blue", "purple", "#37872D", "dark-red");

  private static final List<String> LEGENDS =
      List.of(
          "{{instance}}", "{{job}} {{instance}}", "p95", "total: {{mode}}", "__auto", "a \"b\"");

  private final Random random;
  private String description = "";

  PanelContentEdits(Random random) {
    this.random = random;
  }

  /** What the last edit changed. */
  String description() {
    return description;
  }

  private JsonObject described(String text, JsonObject panel) {
    description = text;
    return panel;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  JsonObject title(JsonObject panel) {
    String old = panel.string("title").orElse("");
    String title =
        switch (random.nextInt(7)) {
          case 0 -> old + " (5m)";
          case 1 -> "Total " + old;
          case 2 -> old + ": all \"live\" modes";
          // Names of variables have small letters.
          case 3 -> (old.contains("$") ? old : old.toUpperCase(Locale.ROOT)) + " #1";
          case 4 -> "Größe – " + old;
          case 5 -> "It's " + old + ", now";
          default -> "Requests per second";
        };
    return described(title, panel.with("title", title));
  }

  private static String type(JsonObject panel) {
    return panel.string("type").orElse("");
  }

  static boolean hasUnit(JsonObject panel) {
    return TYPES.contains(type(panel));
  }

  JsonObject unit(JsonObject panel) {
    Optional<String> old = panel.object("fieldConfig").object("defaults").string("unit");
    String unit = any(UNITS);
    while (old.filter(unit::equals).isPresent()) {
      unit = any(UNITS);
    }
    return described(unit, panel.withAt("fieldConfig.defaults.unit", Json.of(unit)));
  }

  static boolean hasThresholds(JsonObject panel) {
    return TYPES.contains(type(panel));
  }

  JsonObject threshold(JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    List<JsonObject> steps =
        new ArrayList<>(defaults.object("thresholds").array("steps").objects().toList());
    if (steps.isEmpty()) {
      steps.add(Json.object().with("color", "green").with("value", JsonNull.NULL));
    }
    int last = steps.size() - 1;
    int choice = steps.size() == 1 ? 2 : random.nextInt(5);
    if (choice == 0) {
      steps.set(last, steps.get(last).with("color", any(COLORS)));
      description = "color of the last step";
    } else if (choice == 1 && steps.size() > 2) {
      steps.remove(last);
      description = "removed a step";
    } else if (choice == 2) {
      double above = value(steps.get(last)) + any(List.of(0.5, 5.0, 10.0, 80.0));
      steps.add(Json.object().with("color", any(COLORS)).with("value", Json.of(above)));
      description = "added a step at " + above;
    } else {
      double above = value(steps.get(last)) + any(List.of(0.25, 1.0, 20.0));
      steps.set(last, steps.get(last).with("value", Json.of(above)));
      description = "the last step at " + above;
    }
    String mode = defaults.object("thresholds").string("mode").orElse("absolute");
    JsonObject thresholds =
        Json.object().with("mode", mode).with("steps", new JsonArray(List.copyOf(steps)));
    return panel.withAt("fieldConfig.defaults.thresholds", thresholds);
  }

  private static double value(JsonObject step) {
    return step.get("value")
        .map(Json::toString)
        .filter(text -> text.matches("-?[0-9.]+([eE][-+]?[0-9]+)?"))
        .map(Double::parseDouble)
        .orElse(0.0);
  }

  static boolean hasQuery(JsonObject panel) {
    return panel.array("targets").objects().anyMatch(PanelContentEdits::isPromql);
  }

  private static boolean isPromql(JsonObject target) {
    return target.object("datasource").string("type").filter("prometheus"::equals).isPresent()
        && target.string("expr").filter(expr -> !expr.isBlank()).isPresent();
  }

  JsonObject query(JsonObject panel) {
    List<JsonObject> targets = new ArrayList<>(panel.array("targets").objects().toList());
    int index = promqlTarget(targets);
    JsonObject target = targets.get(index);
    String expr = target.string("expr").orElse("");
    switch (random.nextInt(6)) {
      case 0 -> {
        boolean hidden = target.isTrue("hide");
        targets.set(index, target.with("hide", !hidden));
        description = hidden ? "shown" : "hidden";
      }
      case 1 -> {
        String refId = freeRefId(targets);
        targets.add(target.with("refId", refId).with("expr", "(" + expr.strip() + ") * 2"));
        description = "query " + refId;
      }
      case 2 -> {
        targets.set(index, target.with("expr", "clamp_min(" + expr.strip() + ", 0)"));
        description = "clamp_min";
      }
      default -> {
        String changed =
            expr.contains("[5m]") ? expr.replace("[5m]", "[10m]") : expr.strip() + " > 0";
        targets.set(index, target.with("expr", changed));
        description = changed.strip();
      }
    }
    return panel.with("targets", new JsonArray(List.copyOf(targets)));
  }

  private int promqlTarget(List<JsonObject> targets) {
    int index = random.nextInt(targets.size());
    while (!isPromql(targets.get(index))) {
      index = (index + 1) % targets.size();
    }
    return index;
  }

  private static String freeRefId(List<JsonObject> targets) {
    char refId = 'A';
    while (isTaken(targets, String.valueOf(refId))) {
      refId++;
    }
    return String.valueOf(refId);
  }

  private static boolean isTaken(List<JsonObject> targets, String refId) {
    return targets.stream().anyMatch(t -> t.string("refId").filter(refId::equals).isPresent());
  }

  JsonObject legend(JsonObject panel) {
    JsonObject legend = panel.object("options").object("legend");
    if (type(panel).equals("timeseries") && random.nextInt(4) == 0) {
      boolean right = legend.string("placement").filter("right"::equals).isPresent();
      String placement = right ? "bottom" : "right";
      return described(placement, panel.withAt("options.legend.placement", Json.of(placement)));
    }
    List<JsonObject> targets = new ArrayList<>(panel.array("targets").objects().toList());
    int index = promqlTarget(targets);
    String old = targets.get(index).string("legendFormat").orElse("__auto");
    String format = any(LEGENDS);
    while (format.equals(old)) {
      format = any(LEGENDS);
    }
    targets.set(index, targets.get(index).with("legendFormat", format));
    return described(format, panel.with("targets", new JsonArray(List.copyOf(targets))));
  }

  /** A copy of a panel, with the same title or another one, or a small panel of another type. */
  JsonObject newPanel(JsonObject model) {
    JsonObject copy = model.without("libraryPanel");
    String title = model.string("title").orElse("Panel");
    if (model.has("libraryPanel") || !hasQuery(model) || random.nextInt(3) > 0) {
      boolean plain = model.has("libraryPanel");
      return plain
          ? text()
          : copy.with("title", random.nextBoolean() ? title : title + " by instance");
    }
    return copy.with("title", "Now: " + title)
        .with("type", "stat")
        .with("options", Json.object())
        .with(
            "fieldConfig",
            Json.object()
                .with("defaults", Json.object().with("unit", "short"))
                .with("overrides", Json.array()));
  }

  private static JsonObject text() {
    return Json.object()
        .with("type", "text")
        .with("title", "Notes")
        .with(
            "options",
            Json.object().with("content", "See the *runbook*.").with("mode", "markdown"));
  }
}
