package io.panelwright.environment;

import io.panelwright.diagnostic.Finding;
import io.panelwright.environment.EnvironmentValues.MappedDatasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the uids of datasources in dashboards, and collects which ones they use.
 *
 * <p>The texts of queries stay. A panel of Grafana's library is not in the dashboard, so its
 * datasources stay, too.
 */
final class DatasourceRewriter {

  private static final String DATASOURCE = "datasource";

  /** Members with text that may contain links. */
  private static final Set<String> LINKING = Set.of("url", "content", "description");

  private final Map<String, MappedDatasource> byUid;
  private final DatasourceLinks links;
  private final DatasourceVariableRewriter variables;
  private final Map<String, Set<String>> users = new LinkedHashMap<>();

  /**
   * @param byUid the datasources of the environment by the uid of the source
   * @param variables names of all datasource variables, which links may set
   */
  DatasourceRewriter(Map<String, MappedDatasource> byUid, Set<String> variables) {
    this.byUid = byUid;
    this.links = new DatasourceLinks(byUid, variables);
    this.variables = new DatasourceVariableRewriter(byUid, this::addUser);
  }

  /** The places that use each uid of the source, such as {@code panel "Errors"}. */
  Map<String, Set<String>> users() {
    return users;
  }

  /** Whether a filter of a datasource variable names a uid of the source. */
  boolean isFiltered(String uid) {
    return variables.isFiltered(uid);
  }

  /** Filters that exclude the default in the environment. */
  List<Finding> findings() {
    return variables.findings();
  }

  JsonObject rewrite(JsonObject dashboard) {
    JsonObject changed = dashboard;
    for (Map.Entry<String, Json> member : dashboard.members().entrySet()) {
      String key = member.getKey();
      Json value = member.getValue();
      Json now =
          switch (key) {
            case "panels" -> items(value, this::panel);
            case "annotations", "templating" -> list(key, value, dashboard);
            default -> tree(value, "the dashboard");
          };
      changed = now == value ? changed : changed.with(key, now);
    }
    return changed;
  }

  private Json panel(JsonObject panel) {
    if (panel.has("libraryPanel")) {
      return panel;
    }
    JsonObject own = panel.without("panels");
    JsonObject changed = (JsonObject) tree(own, "\"" + panel.string("title").orElse("") + "\"");
    // The members keep their order.
    JsonObject merged = panel;
    for (Map.Entry<String, Json> member : changed.members().entrySet()) {
      merged = merged.with(member.getKey(), member.getValue());
    }
    return panel.has("panels")
        ? merged.with("panels", items(panel.get("panels").orElseThrow(), this::panel))
        : merged;
  }

  private Json list(String key, Json value, JsonObject dashboard) {
    if (!(value instanceof JsonObject holder) || !holder.has("list")) {
      return value;
    }
    Set<String> used = variablesOfReferences(dashboard);
    return holder.with(
        "list",
        items(
            holder.get("list").orElseThrow(),
            item -> {
              String name = item.string("name").orElse("");
              return key.equals("annotations")
                  ? tree(item, "annotation \"" + name + "\"")
                  : variables.rewrite((JsonObject) tree(item, "variable $" + name), used);
            }));
  }

  /** The names of variables whose value is the uid of a datasource. */
  static Set<String> variablesOfReferences(Json json) {
    Set<String> names = new LinkedHashSet<>();
    addVariables(json, names);
    return names;
  }

  private static void addVariables(Json json, Set<String> names) {
    if (json instanceof JsonArray array) {
      array.items().forEach(item -> addVariables(item, names));
    } else if (json instanceof JsonObject object) {
      object
          .members()
          .forEach(
              (key, value) -> {
                if (key.equals(DATASOURCE)) {
                  uid(value).flatMap(DatasourceUids::variable).ifPresent(names::add);
                }
                addVariables(value, names);
              });
    }
  }

  private static Optional<String> uid(Json reference) {
    if (reference instanceof JsonString name) {
      return Optional.of(name.value());
    }
    return reference instanceof JsonObject object ? object.string("uid") : Optional.empty();
  }

  private Json tree(Json json, String user) {
    if (json instanceof JsonArray array) {
      List<Json> items = array.items().stream().map(item -> tree(item, user)).toList();
      return items.equals(array.items()) ? json : new JsonArray(items);
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    JsonObject changed = object;
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      Json value = member.getValue();
      Json now = member(member.getKey(), value, user);
      changed = now.equals(value) ? changed : changed.with(member.getKey(), now);
    }
    return changed;
  }

  private Json member(String key, Json value, String user) {
    if (key.equals(DATASOURCE)) {
      return reference(value, user);
    }
    return value instanceof JsonString text && LINKING.contains(key)
        ? Json.of(links.rewrite(text.value()))
        : tree(value, user);
  }

  private Json reference(Json reference, String user) {
    String type = reference instanceof JsonObject object ? object.string("type").orElse("") : "";
    Optional<String> uid = uid(reference).filter(text -> !DatasourceUids.isBuiltIn(type, text));
    if (uid.isEmpty()) {
      return reference;
    }
    addUser(uid.get(), user);
    MappedDatasource there = byUid.get(uid.get());
    if (there == null) {
      return reference;
    }
    return reference instanceof JsonObject object
        ? object.with("uid", there.uid())
        : Json.of(there.uid());
  }

  private void addUser(String uid, String user) {
    users.computeIfAbsent(uid, key -> new LinkedHashSet<>()).add(user);
  }

  private static Json items(Json array, java.util.function.Function<JsonObject, Json> change) {
    if (!(array instanceof JsonArray list)) {
      return array;
    }
    List<Json> changed = new ArrayList<>();
    for (Json item : list.items()) {
      changed.add(item instanceof JsonObject object ? change.apply(object) : item);
    }
    return changed.equals(list.items()) ? array : new JsonArray(changed);
  }
}
