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

/** Migrates canvas elements of Grafana before 13. */
final class CanvasOptionsMigration {

  static final List<OptionMigration> MIGRATIONS =
      List.of(
          elements(
              "text boxes became rectangles", isUnversioned(), CanvasOptionsMigration::rectangle),
          elements("moved the colors of ellipses", is11(), CanvasOptionsMigration::ellipse),
          elements("options of actions became fetch", until(11.3), CanvasOptionsMigration::actions),
          elements(
              "oneClickMode became oneClick of a link",
              until(11.6),
              CanvasOptionsMigration::oneClick),
          elements(
              "directions of connections became objects",
              until(12.2),
              CanvasOptionsMigration::directions),
          since(
              12.4,
              elements(
                  "positions and rotations became objects",
                  until(12.4),
                  CanvasOptionsMigration::placement)));

  private static final List<String> SIDES =
      List.of("top", "left", "width", "height", "right", "bottom");

  private static final Map<String, String> ELLIPSE =
      Map.of(
          "backgroundColor", "background",
          "borderColor", "border.color",
          "width", "border.width");

  private CanvasOptionsMigration() {}

  private static OptionMigration elements(
      String description, Predicate<JsonObject> applies, UnaryOperator<JsonObject> change) {
    return new OptionMigration(
        description,
        panel -> {
          JsonObject root = panel.object("options").object("root");
          return root.array("elements").isEmpty() || !applies.test(panel)
              ? panel
              : panel.withAt("options.root.elements", each(root.array("elements"), change));
        });
  }

  private static OptionMigration since(double version, OptionMigration migration) {
    return new OptionMigration(migration.description(), migration.operation(), version);
  }

  private static JsonArray each(JsonArray items, UnaryOperator<JsonObject> change) {
    List<Json> changed = new ArrayList<>();
    for (Json item : items.items()) {
      changed.add(item instanceof JsonObject object ? change.apply(object) : item);
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
    return panel -> PluginVersion.read(panel, "").isAtMost(version);
  }

  private static JsonObject rectangle(JsonObject element) {
    return PanelTypeMigration.hasType(element, "text-box")
        ? element.with("type", "rectangle")
        : element;
  }

  private static JsonObject ellipse(JsonObject element) {
    if (!PanelTypeMigration.hasType(element, "ellipse")) {
      return element;
    }
    JsonObject changed = element;
    for (String key : List.of("backgroundColor", "borderColor", "width")) {
      Optional<Json> value =
          JavaScriptCoercion.nonNullAt(element.object("config"), key)
              .filter(JavaScriptCoercion::isTruthy);
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
        : element.with("actions", each(element.array("actions"), CanvasOptionsMigration::fetch));
  }

  private static JsonObject fetch(JsonObject action) {
    return action.get("options").orElse(Json.of("")) instanceof JsonObject options
        ? action.without("options").with("fetch", options)
        : action;
  }

  private static JsonObject oneClick(JsonObject element) {
    String mode = element.string("oneClickMode").orElse("");
    JsonObject withoutMode = element.without("oneClickMode").without("oneClickLinks");
    if (mode.equals("link") || JavaScriptCoercion.isTruthyAt(element, "oneClickLinks")) {
      return first(withoutMode, "links");
    }
    return mode.equals("action") ? first(withoutMode, "actions") : withoutMode;
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
        : element.with(
            "connections", each(element.array("connections"), CanvasOptionsMigration::direct));
  }

  private static JsonObject direct(JsonObject connection) {
    Json direction = connection.get("direction").orElse(Json.of(""));
    if (JavaScriptCoercion.isTruthy(direction) && !(direction instanceof JsonString)) {
      return connection;
    }
    Json fixed = JavaScriptCoercion.isTruthy(direction) ? direction : Json.of("forward");
    return connection.with("direction", Json.object().with("mode", "fixed").with("fixed", fixed));
  }

  private static JsonObject placement(JsonObject element) {
    if (!(element.get("placement").orElse(Json.of("")) instanceof JsonObject placement)) {
      return element;
    }
    JsonObject changed = placement;
    Json rotation = placement.get("rotation").orElse(Json.of(0));
    if (rotation instanceof JsonNumber || !JavaScriptCoercion.isTruthy(rotation)) {
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
