package io.panelwright.environment;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.environment.EnvironmentDashboards.SourceDashboard;
import io.panelwright.environment.EnvironmentValues.PanelThresholds;
import io.panelwright.environment.EnvironmentValues.VariableDefault;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way back: a dashboard of an environment, as the source would render it.
 *
 * @param json with the datasources of the source, and without the values that the environment sets
 * @param marks changes that do not belong to the source
 */
public record EnvironmentInversion(JsonObject json, List<Mark> marks) {

  private static final String THRESHOLDS = "fieldConfig.defaults.thresholds";

  public EnvironmentInversion {
    marks = List.copyOf(marks);
  }

  /**
   * A change that cannot be made in the source.
   *
   * @param element such as {@code panel "Errors"}
   * @param reason one sentence
   * @param position the entry of the environment
   */
  public record Mark(String element, String reason, Position position) {}

  /**
   * Inverts an environment. Parts that are as rendered become those of the source; other parts get
   * the source's datasources.
   *
   * @param source as the source renders it, with the keys of its panels
   * @param rendered as rendered for the environment
   * @param target what the environment should render
   */
  public static EnvironmentInversion invert(
      Environment environment, SourceDashboard source, JsonObject rendered, JsonObject target) {
    var inversion = new Inversion(environment, source, rendered);
    JsonObject json = inversion.invert(target);
    return new EnvironmentInversion(
        CanonicalJson.canonicalize(new DashboardDocument(json)).json(), inversion.marks);
  }

  private static final class Inversion {

    private final Environment environment;
    private final SourceDashboard source;
    private final JsonObject rendered;
    private final Map<Long, JsonObject> sourcePanels;
    private final Map<Long, JsonObject> renderedPanels;
    private final SourceUids uids;
    private final List<Mark> marks = new ArrayList<>();

    Inversion(Environment environment, SourceDashboard source, JsonObject rendered) {
      this.environment = environment;
      this.source = source;
      this.rendered = rendered;
      this.sourcePanels = panels(source.json(), new LinkedHashMap<>());
      this.renderedPanels = panels(rendered, new LinkedHashMap<>());
      this.uids = new SourceUids(environment, source, marks);
    }

    JsonObject invert(JsonObject target) {
      JsonObject json = target.with("panels", mapItems(target.array("panels"), this::panel));
      json = list(json, "templating", this::variable);
      json = list(json, "annotations", this::annotation);
      JsonObject parts =
          Json.object()
              .with("panels", json.array("panels"))
              .with("templating", json.object("templating"))
              .with("annotations", json.object("annotations"));
      JsonObject others = target;
      for (String key : parts.members().keySet()) {
        others = others.without(key);
      }
      JsonObject restored =
          SourceUids.restoreChanged(
              others,
              rendered,
              source.json(),
              changed -> uids.restore(changed, Json.object(), "the dashboard"));
      for (String key : parts.members().keySet()) {
        restored = target.has(key) ? restored.with(key, parts.get(key).orElseThrow()) : restored;
      }
      return restored;
    }

    private static JsonObject list(JsonObject json, String key, UnaryOperator<JsonObject> change) {
      JsonObject holder = json.object(key);
      return holder.has("list")
          ? json.with(key, holder.with("list", mapItems(holder.array("list"), change)))
          : json;
    }

    private static JsonArray mapItems(JsonArray items, UnaryOperator<JsonObject> change) {
      return new JsonArray(
          items.items().stream()
              .map(item -> item instanceof JsonObject object ? change.apply(object) : item)
              .toList());
    }

    private JsonObject panel(JsonObject panel) {
      JsonObject inner =
          panel.has("panels")
              ? panel.with("panels", mapItems(panel.array("panels"), this::panel))
              : panel;
      JsonObject own = panel.without("panels");
      Optional<Long> id = panel.integer("id");
      Optional<JsonObject> before = id.map(sourcePanels::get);
      Optional<JsonObject> there = id.map(renderedPanels::get);
      if (before.isEmpty() || there.isEmpty()) {
        return withInner(uids.restore(own, Json.object(), name(panel)), inner);
      }
      JsonObject restored =
          SourceUids.restoreChanged(
              own,
              there.get(),
              before.get(),
              changed -> uids.restore(changed, before.get(), name(panel)));
      boolean same = own.at(THRESHOLDS).equals(there.get().at(THRESHOLDS));
      return withInner(thresholds(restored, before.get(), same), inner);
    }

    private static JsonObject withInner(JsonObject panel, JsonObject inner) {
      return inner.has("panels") ? panel.with("panels", inner.array("panels")) : panel;
    }

    private static String name(JsonObject panel) {
      return "panel \"" + panel.string("title").orElse("") + "\"";
    }

    /**
     * Restores thresholds that the environment sets.
     *
     * @param same whether they are as rendered
     */
    private JsonObject thresholds(JsonObject panel, JsonObject before, boolean same) {
      Optional<String> key = panel.integer("id").map(source.panelKeys()::get);
      Optional<PanelThresholds> own = key.map(environment.values().thresholds()::get);
      if (own.isEmpty()) {
        return panel;
      }
      if (!same) {
        mark(name(panel), "its thresholds are those of the environment", own.get().position());
      }
      return before
          .at(THRESHOLDS)
          .map(thresholds -> panel.withAt(THRESHOLDS, thresholds))
          .orElseGet(() -> withoutThresholds(panel));
    }

    private static JsonObject withoutThresholds(JsonObject panel) {
      JsonObject fieldConfig = panel.object("fieldConfig");
      return panel.has("fieldConfig")
          ? panel.with(
              "fieldConfig",
              fieldConfig.with("defaults", fieldConfig.object("defaults").without("thresholds")))
          : panel;
    }

    private JsonObject variable(JsonObject variable) {
      String name = variable.string("name").orElse("");
      Optional<JsonObject> before = item(source.json(), "templating", name);
      Optional<JsonObject> there = item(rendered, "templating", name);
      if (before.isEmpty() || there.isEmpty()) {
        return uids.restoreVariable(variable, Json.object());
      }
      JsonObject restored =
          SourceUids.restoreChanged(
              variable,
              there.get(),
              before.get(),
              changed -> uids.restoreVariable(named(changed, variable), before.get()));
      VariableDefault own = environment.values().variables().get(name);
      return own == null || variable.equals(there.get())
          ? restored
          : withDefault(restored, variable, before.get(), there.get(), own);
    }

    /** The changed members with the two that identify a variable. */
    private static JsonObject named(JsonObject changed, JsonObject variable) {
      return changed.isEmpty()
          ? changed
          : changed
              .with("name", variable.string("name").orElse(""))
              .with("type", variable.string("type").orElse(""));
    }

    /** Restores the default that the environment sets. */
    private JsonObject withDefault(
        JsonObject restored,
        JsonObject target,
        JsonObject before,
        JsonObject there,
        VariableDefault own) {
      if (!target.get("current").equals(there.get("current"))) {
        mark(
            "variable $" + target.string("name").orElse(""),
            "its default is that of the environment",
            own.position());
      }
      JsonObject json = restored.with("current", before.object("current"));
      String type = before.string("type").orElse("");
      if (type.equals("constant") || type.equals("textbox")) {
        json = json.with("query", before.get("query").orElse(Json.of("")));
      }
      List<String> selected =
          before
              .array("options")
              .objects()
              .filter(option -> option.isTrue("selected"))
              .flatMap(option -> option.string("value").stream())
              .toList();
      return type.equals("textbox")
          ? json.with("options", before.array("options"))
          : withSelected(json, selected);
    }

    private static JsonObject withSelected(JsonObject variable, List<String> selected) {
      return variable.has("options")
          ? variable.with(
              "options",
              mapItems(
                  variable.array("options"),
                  option ->
                      option.has("selected")
                          ? option.with(
                              "selected", selected.contains(option.string("value").orElse("")))
                          : option))
          : variable;
    }

    private JsonObject annotation(JsonObject annotation) {
      String name = annotation.string("name").orElse("");
      Optional<JsonObject> before = item(source.json(), "annotations", name);
      Optional<JsonObject> there = item(rendered, "annotations", name);
      String element = "annotation \"" + name + "\"";
      return before.isPresent() && there.isPresent()
          ? SourceUids.restoreChanged(
              annotation,
              there.get(),
              before.get(),
              changed -> uids.restore(changed, before.get(), element))
          : uids.restore(annotation, Json.object(), element);
    }

    private static Optional<JsonObject> item(JsonObject dashboard, String key, String name) {
      return dashboard
          .object(key)
          .array("list")
          .objects()
          .filter(item -> item.string("name").filter(name::equals).isPresent())
          .findFirst();
    }

    private void mark(String element, String reason, Position position) {
      marks.add(new Mark(element, reason, position));
    }

    private static Map<Long, JsonObject> panels(JsonObject parent, Map<Long, JsonObject> into) {
      parent
          .array("panels")
          .objects()
          .forEach(
              panel -> {
                panel.integer("id").ifPresent(id -> into.putIfAbsent(id, panel.without("panels")));
                panels(panel, into);
              });
      return into;
    }
  }
}
