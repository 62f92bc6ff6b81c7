package io.panelwright.importer.migration.panel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Elements of a canvas of before Grafana 13. */
final class CanvasOptions {

  static final List<Change> CHANGES =
      List.of(
          elements("text boxes became rectangles", isUnversioned(), CanvasOptions::rectangle),
          elements(
              "ellipses have their colours where all elements do", is11(), CanvasOptions::ellipse),
          elements("options of actions became fetch", until(11.3), CanvasOptions::actions),
          elements("oneClickMode became oneClick of a link", until(11.6), CanvasOptions::oneClick),
          elements("directions of connections are objects", until(12.2), CanvasOptions::directions),
          elements("places and rotations are objects", until(12.4), CanvasOptions::placement));

  private static final List<String> SIDES =
      List.of("top", "left", "width", "height", "right", "bottom");

  private static final Map<String, String> ELLIPSE =
      Map.of(
          "backgroundColor", "background",
          "borderColor", "border.color",
          "width", "border.width");

  private CanvasOptions() {}

  private static Change elements(
      String words, Predicate<JsonObject> applies, UnaryOperator<JsonObject> how) {
    return new Change(
        words,
        panel -> {
          JsonObject root = panel.object("options").object("root");
          return root.array("elements").isEmpty() || !applies.test(panel)
              ? panel
              : panel.withAt("options.root.elements", each(root.array("elements"), how));
        });
  }

  private static JsonArray each(JsonArray items, UnaryOperator<JsonObject> how) {
    List<Json> changed = new ArrayList<>();
    for (Json item : items.items()) {
      changed.add(item instanceof JsonObject object ? how.apply(object) : item);
    }
    return new JsonArray(changed);
  }

  private static Predicate<JsonObject> isUnversioned() {
    return panel -> panel.string("pluginVersion").orElse("").isEmpty();
  }

  private static Predicate<JsonObject> is11() {
    return panel -> panel.string("pluginVersion").orElse("").startsWith("11.0");
  }

  private static Predicate<JsonObject> until(double version) {
    return panel -> Version.of(panel, "").isAtMost(version);
  }

  private static JsonObject rectangle(JsonObject element) {
    return Conversion.hasType(element, "text-box") ? element.with("type", "rectangle") : element;
  }

  private static JsonObject ellipse(JsonObject element) {
    if (!Conversion.hasType(element, "ellipse")) {
      return element;
    }
    JsonObject changed = element;
    for (String key : List.of("backgroundColor", "borderColor", "width")) {
      Optional<Json> value = Loosely.given(element.object("config"), key).filter(Loosely::isTrue);
      if (value.isPresent()) {
        changed =
            changed
                .withAt(ELLIPSE.get(key), value.get())
                .with("config", changed.object("config").without(key));
      }
    }
    return changed;
  }

  private static JsonObject actions(JsonObject element) {
    return element.array("actions").isEmpty()
        ? element
        : element.with("actions", each(element.array("actions"), CanvasOptions::fetch));
  }

  private static JsonObject fetch(JsonObject action) {
    return action.get("options").orElse(Json.of("")) instanceof JsonObject options
        ? action.without("options").with("fetch", options)
        : action;
  }

  private static JsonObject oneClick(JsonObject element) {
    String mode = element.string("oneClickMode").orElse("");
    JsonObject bare = element.without("oneClickMode").without("oneClickLinks");
    if (mode.equals("link") || Loosely.isTrue(element, "oneClickLinks")) {
      return first(bare, "links");
    }
    return mode.equals("action") ? first(bare, "actions") : bare;
  }

  private static JsonObject first(JsonObject element, String key) {
    List<Json> items = new ArrayList<>(element.array(key).items());
    if (items.isEmpty() || !(items.get(0) instanceof JsonObject first)) {
      return element;
    }
    items.set(0, first.with("oneClick", true));
    return element.with(key, new JsonArray(items));
  }

  private static JsonObject directions(JsonObject element) {
    return element.array("connections").isEmpty()
        ? element
        : element.with("connections", each(element.array("connections"), CanvasOptions::direct));
  }

  private static JsonObject direct(JsonObject connection) {
    Json direction = connection.get("direction").orElse(Json.of(""));
    if (Loosely.isTrue(direction) && !(direction instanceof JsonString)) {
      return connection;
    }
    Json fixed = Loosely.isTrue(direction) ? direction : Json.of("forward");
    return connection.with("direction", Json.object().with("mode", "fixed").with("fixed", fixed));
  }

  private static JsonObject placement(JsonObject element) {
    if (!(element.get("placement").orElse(Json.of("")) instanceof JsonObject placement)) {
      return element;
    }
    JsonObject changed = placement;
    Json rotation = placement.get("rotation").orElse(Json.of(0));
    if (rotation instanceof JsonNumber || !Loosely.isTrue(rotation)) {
      changed = changed.with("rotation", rotation(rotation));
    }
    for (String side : SIDES) {
      if (placement.get(side).orElse(Json.of("")) instanceof JsonNumber number) {
        changed = changed.with(side, Json.object().with("fixed", number).with("mode", "fixed"));
      }
    }
    return element.with("placement", changed);
  }

  private static JsonObject rotation(Json angle) {
    return Json.object()
        .with("fixed", angle instanceof JsonNumber ? angle : Json.of(0))
        .with("min", 0)
        .with("max", 360)
        .with("mode", "clamped");
  }
}
