package io.panelwright.diff;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.promql.GrafanaVariables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Aligns the references to datasources of two dashboards: Grafana fills in the inputs of a
 * dashboard that was exported for sharing, and does not write the type of each reference.
 */
final class DatasourceAligner {

  private static final String DATASOURCE = "datasource";

  private static final String INPUTS = "__inputs";

  private DatasourceAligner() {}

  /**
   * Replaces the inputs for datasources, such as {@code ${DS_PROMETHEUS}}, by the uids that the
   * same panels of another dashboard have.
   */
  static JsonObject fillInputs(JsonObject dashboard, JsonObject other) {
    List<String> inputs = inputs(dashboard);
    if (inputs.isEmpty()) {
      return dashboard;
    }
    Map<Long, JsonObject> others = panelsById(other);
    Map<String, String> uids = new HashMap<>();
    panelsById(dashboard)
        .forEach(
            (id, panel) ->
                uid(panel)
                    .filter(inputs::contains)
                    .ifPresent(
                        input ->
                            Optional.ofNullable(others.get(id))
                                .flatMap(DatasourceAligner::uid)
                                .ifPresent(uid -> uids.putIfAbsent(input, uid))));
    List<Json> rest =
        dashboard.array(INPUTS).items().stream().filter(i -> !isDatasourceInput(i)).toList();
    JsonObject filled =
        rewrite(dashboard, reference -> replaceUid(reference, uids)).without(INPUTS);
    return rest.isEmpty() ? filled : filled.with(INPUTS, new JsonArray(rest));
  }

  private static List<String> inputs(JsonObject dashboard) {
    return dashboard.array(INPUTS).items().stream()
        .filter(DatasourceAligner::isDatasourceInput)
        .map(input -> "${" + ((JsonObject) input).string("name").orElse("") + "}")
        .toList();
  }

  private static boolean isDatasourceInput(Json input) {
    return input instanceof JsonObject object
        && object.string("type").filter(DATASOURCE::equals).isPresent()
        && object.string("pluginId").filter("__expr__"::equals).isEmpty();
  }

  private static Map<Long, JsonObject> panelsById(JsonObject holder) {
    Map<Long, JsonObject> panels = new HashMap<>();
    holder
        .array("panels")
        .objects()
        .forEach(
            panel -> {
              panel.integer("id").ifPresent(id -> panels.putIfAbsent(id, panel));
              panelsById(panel).forEach(panels::putIfAbsent);
            });
    return panels;
  }

  private static Optional<String> uid(JsonObject holder) {
    return holder.string(DATASOURCE).or(() -> holder.object(DATASOURCE).string("uid"));
  }

  private static Json replaceUid(Json reference, Map<String, String> uids) {
    if (reference instanceof JsonString name) {
      return Json.of(uids.getOrDefault(name.value(), name.value()));
    }
    return reference instanceof JsonObject object
            && object.string("uid").filter(uids::containsKey).isPresent()
        ? object.with("uid", uids.get(object.string("uid").get()))
        : reference;
  }

  /** Writes the variables of all references as {@code ${name}}. */
  static JsonObject unifyNotations(JsonObject dashboard) {
    return rewrite(
        dashboard,
        reference ->
            reference instanceof JsonObject object && object.string("uid").isPresent()
                ? object.with("uid", unifyNotation(object.string("uid").get()))
                : reference);
  }

  private static String unifyNotation(String uid) {
    return GrafanaVariables.findAll(uid).stream()
        .filter(variable -> variable.text().equals(uid) && variable.format().isEmpty())
        .map(variable -> "${" + uid.replaceAll("^(\\$\\{?|\\[\\[)|(}|]])$", "") + "}")
        .findFirst()
        .orElse(uid);
  }

  /** Adds the types of references that only another dashboard has. */
  static JsonObject addTypes(JsonObject dashboard, JsonObject other) {
    Map<String, String> types = new HashMap<>();
    rewrite(
        other,
        reference -> {
          if (reference instanceof JsonObject object && object.string("uid").isPresent()) {
            object
                .string("type")
                .ifPresent(type -> types.putIfAbsent(object.string("uid").get(), type));
          }
          return reference;
        });
    return rewrite(
        dashboard,
        reference ->
            reference instanceof JsonObject object
                    && !object.has("type")
                    && object.string("uid").filter(types::containsKey).isPresent()
                ? object.with("type", types.get(object.string("uid").get()))
                : reference);
  }

  /** Changes every reference to a datasource, at any depth. */
  private static JsonObject rewrite(JsonObject json, UnaryOperator<Json> change) {
    JsonObject changed = json;
    for (var member : json.members().entrySet()) {
      Json value = member.getValue();
      Json now = member.getKey().equals(DATASOURCE) ? change.apply(value) : deep(value, change);
      changed = now == value ? changed : changed.with(member.getKey(), now);
    }
    return changed;
  }

  private static Json deep(Json value, UnaryOperator<Json> change) {
    if (value instanceof JsonObject object) {
      return rewrite(object, change);
    }
    if (!(value instanceof JsonArray array)) {
      return value;
    }
    List<Json> items = new ArrayList<>(array.size());
    boolean same = true;
    for (Json item : array.items()) {
      Json now = deep(item, change);
      same &= now == item;
      items.add(now);
    }
    return same ? value : new JsonArray(items);
  }
}
