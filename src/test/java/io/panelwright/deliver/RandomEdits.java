package io.panelwright.deliver;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Edits of saved dashboards as users make them in the browser. */
final class RandomEdits {

  private RandomEdits() {}

  private static final List<String> KINDS =
      List.of(
          "title",
          "unit",
          "threshold",
          "query",
          "legend",
          "wider",
          "taller",
          "delete",
          "add",
          "variable",
          "newVariable",
          "noVariable",
          "tags",
          "dashboard",
          "row",
          "override",
          "swap");

  static JsonObject apply(JsonObject dashboard, Random random, int count, List<String> log) {
    JsonObject edited = dashboard;
    for (int i = 0; i < count; i++) {
      String kind = KINDS.get(random.nextInt(KINDS.size()));
      log.add(kind);
      edited = apply(edited, random, kind);
    }
    return edited;
  }

  /** Edits every second panel and variable: those with even or odd indexes. */
  static JsonObject settings(JsonObject dashboard, Random random, int start) {
    List<Json> panels = new ArrayList<>();
    int index = 0;
    for (JsonObject panel : dashboard.array("panels").objects().toList()) {
      boolean row = panel.string("type").orElse("").equals("row");
      panels.add(!row && index++ % 2 == start ? edit(panel, random) : panel);
    }
    JsonObject edited = dashboard.with("panels", new JsonArray(panels));
    return start == 0
        ? edited.with("tags", tags(dashboard, "ours"))
        : edited.with("refresh", "7m").with("tags", tags(dashboard, "theirs"));
  }

  private static JsonArray tags(JsonObject dashboard, String tag) {
    List<Json> tags = new ArrayList<>(dashboard.array("tags").items());
    tags.add(Json.of(tag));
    return new JsonArray(tags);
  }

  private static JsonObject edit(JsonObject panel, Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> panel.withAt("fieldConfig.defaults.unit", Json.of("bytes" + random.nextInt(9)));
      case 1 -> panel.with("description", "now " + random.nextInt(99));
      default -> query(panel, random);
    };
  }

  private static JsonObject query(JsonObject panel, Random random) {
    List<Json> targets = new ArrayList<>(panel.array("targets").items());
    if (targets.isEmpty()) {
      return panel.with("transparent", true);
    }
    targets.set(0, ((JsonObject) targets.get(0)).with("expr", "up + " + random.nextInt(99)));
    return panel.with("targets", new JsonArray(targets));
  }

  private static JsonObject apply(JsonObject dashboard, Random random, String kind) {
    return switch (kind) {
      case "title" -> onePanel(dashboard, random, p -> p.with("title", "New " + random.nextInt(9)));
      case "unit" ->
          onePanel(
              dashboard, random, p -> p.withAt("fieldConfig.defaults.unit", Json.of("decbytes")));
      case "threshold" -> onePanel(dashboard, random, p -> threshold(p, random));
      case "query" -> onePanel(dashboard, random, p -> query(p, random));
      case "legend" ->
          onePanel(
              dashboard,
              random,
              p ->
                  p.withAt("options.legend.placement", Json.of("right"))
                      .withAt("options.legend.calcs", Json.strings(List.of("max", "last"))));
      case "wider" ->
          onePanel(
              dashboard,
              random,
              p -> p.withAt("gridPos.w", Json.of(24)).withAt("gridPos.x", Json.of(0)));
      case "taller" -> resize(dashboard, random);
      case "delete" -> delete(dashboard, random);
      case "add" -> add(dashboard, random);
      case "variable" ->
          variables(
              dashboard,
              list ->
                  list.set(
                      0, ((JsonObject) list.get(0)).with("label", "Label " + random.nextInt(9))),
              true);
      case "newVariable" ->
          variables(
              dashboard,
              list ->
                  list.add(
                      Json.object()
                          .with("name", "new" + random.nextInt(9))
                          .with("type", "textbox")
                          .with("query", "x")),
              false);
      case "noVariable" -> variables(dashboard, list -> list.remove(0), true);
      case "tags" -> dashboard.with("tags", tags(dashboard, "t" + random.nextInt(99)));
      case "dashboard" -> dashboard.with("title", "Dashboard " + random.nextInt(99));
      case "row" -> row(dashboard, random);
      case "override" -> onePanel(dashboard, random, p -> override(p, random));
      case "swap" -> swap(dashboard, random);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static JsonObject threshold(JsonObject panel, Random random) {
    Json steps =
        Json.array(
            Json.object().with("color", "green").with("value", 0),
            Json.object().with("color", "red").with("value", random.nextInt(99)));
    return panel.withAt(
        "fieldConfig.defaults.thresholds",
        Json.object().with("mode", "absolute").with("steps", steps));
  }

  private static JsonObject override(JsonObject panel, Random random) {
    List<Json> overrides = new ArrayList<>(panel.object("fieldConfig").array("overrides").items());
    overrides.add(
        Json.object()
            .with(
                "matcher",
                Json.object().with("id", "byName").with("options", "f" + random.nextInt(99)))
            .with("properties", Json.array(Json.object().with("id", "unit").with("value", "s"))));
    return panel.withAt("fieldConfig.overrides", new JsonArray(overrides));
  }

  private static JsonObject variables(
      JsonObject dashboard, java.util.function.Consumer<List<Json>> change, boolean needsOne) {
    List<Json> list = new ArrayList<>(dashboard.object("templating").array("list").items());
    if (needsOne && list.isEmpty()) {
      return dashboard;
    }
    change.accept(list);
    return dashboard.withAt("templating.list", new JsonArray(list));
  }

  private static JsonObject onePanel(
      JsonObject dashboard, Random random, UnaryOperator<JsonObject> change) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      if (!isRow(panels.get(i))) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return dashboard;
    }
    int index = candidates.get(random.nextInt(candidates.size()));
    panels.set(index, change.apply((JsonObject) panels.get(index)));
    return dashboard.with("panels", new JsonArray(panels));
  }

  private static boolean isRow(Json panel) {
    return panel instanceof JsonObject object && object.string("type").orElse("").equals("row");
  }

  private static long number(Json panel, String key) {
    return ((JsonObject) panel).object("gridPos").integer(key).orElse(0L);
  }

  /** Moves everything below a line. */
  private static List<Json> shift(List<Json> panels, long line, long distance) {
    List<Json> shifted = new ArrayList<>();
    for (Json json : panels) {
      JsonObject panel = (JsonObject) json;
      if (number(panel, "y") >= line) {
        panel = panel.withAt("gridPos.y", Json.of(number(panel, "y") + distance));
        panel =
            panel.has("panels")
                ? panel.with(
                    "panels", new JsonArray(shift(panel.array("panels").items(), line, distance)))
                : panel;
      }
      shifted.add(panel);
    }
    return shifted;
  }

  private static JsonObject resize(JsonObject dashboard, Random random) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    if (panels.isEmpty()) {
      return dashboard;
    }
    int index = random.nextInt(panels.size());
    JsonObject panel = (JsonObject) panels.get(index);
    if (isRow(panel)) {
      return dashboard;
    }
    long bottom = number(panel, "y") + number(panel, "h");
    panels.set(index, panel.withAt("gridPos.h", Json.of(number(panel, "h") + 3)));
    return dashboard.with("panels", new JsonArray(shift(panels, bottom, 3)));
  }

  private static JsonObject delete(JsonObject dashboard, Random random) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    if (panels.isEmpty()) {
      return dashboard;
    }
    int index = random.nextInt(panels.size());
    if (!isRow(panels.get(index))) {
      panels.remove(index);
    }
    return dashboard.with("panels", new JsonArray(panels));
  }

  private static JsonObject add(JsonObject dashboard, Random random) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    long line = panels.isEmpty() ? 0 : number(panels.get(random.nextInt(panels.size())), "y");
    panels = shift(panels, line, 8);
    panels.add(
        Json.object()
            .with("id", 100_000 + random.nextInt(100_000))
            .with("type", "stat")
            .with("title", "Added " + random.nextInt(99))
            .with("gridPos", Json.object().with("h", 8).with("w", 12).with("x", 0).with("y", line))
            .with("options", Json.object())
            .with("targets", Json.array(Json.object().with("refId", "A").with("expr", "up"))));
    return dashboard.with("panels", new JsonArray(panels));
  }

  private static JsonObject row(JsonObject dashboard, Random random) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    for (int i = 0; i < panels.size(); i++) {
      if (isRow(panels.get(i))) {
        panels.set(i, ((JsonObject) panels.get(i)).with("title", "Row " + random.nextInt(99)));
        break;
      }
    }
    return dashboard.with("panels", new JsonArray(panels));
  }

  private static JsonObject swap(JsonObject dashboard, Random random) {
    List<Json> panels = new ArrayList<>(dashboard.array("panels").items());
    if (panels.size() < 2) {
      return dashboard;
    }
    int i = random.nextInt(panels.size() - 1);
    JsonObject a = (JsonObject) panels.get(i);
    JsonObject b = (JsonObject) panels.get(i + 1);
    if (!isRow(a) && !isRow(b)) {
      panels.set(i, a.with("gridPos", b.object("gridPos")));
      panels.set(i + 1, b.with("gridPos", a.object("gridPos")));
    }
    return dashboard.with("panels", new JsonArray(panels));
  }
}
