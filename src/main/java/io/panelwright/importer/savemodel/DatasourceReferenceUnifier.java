package io.panelwright.importer.savemodel;

import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives references to one datasource variable one notation: {@code $ds}, {@code ${ds}} and {@code
 * [[ds]]} are the same for Grafana. A dashboard with only one notation keeps it.
 */
public final class DatasourceReferenceUnifier {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<braces>\\w+)}|\\$(?<plain>\\w+)|\\[\\[(?<brackets>\\w+)]]");

  /** Notations by variable. */
  private final Map<String, Set<String>> notations = new LinkedHashMap<>();

  private DatasourceReferenceUnifier() {}

  /** Returns the dashboard with one notation for each variable, and logs the changes. */
  public static SaveModel unify(SaveModel saved, MigrationLog log) {
    var unifier = new DatasourceReferenceUnifier();
    saved.variables().forEach(unifier::collect);
    saved.annotations().forEach(unifier::collect);
    saved.sections().forEach(section -> section.panels().forEach(unifier::collect));
    unifier.notations.values().removeIf(found -> found.size() < 2);
    unifier.notations.forEach(
        (name, found) ->
            log.add(
                "wrote references to one datasource as ${" + name + "}", String.join(", ", found)));
    return unifier.notations.isEmpty() ? saved : unifier.apply(saved);
  }

  private void collect(Json value) {
    if (value instanceof JsonArray array) {
      array.items().forEach(this::collect);
    } else if (value instanceof JsonObject object) {
      object
          .object("datasource")
          .string("uid")
          .ifPresent(
              uid -> {
                String name = variable(uid);
                if (!name.isEmpty()) {
                  notations.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(uid);
                }
              });
      object.members().values().forEach(this::collect);
    }
  }

  private SaveModel apply(SaveModel saved) {
    return new SaveModel(
        saved.settings(),
        saved.sections().stream()
            .map(section -> new SaveModel.SavedSection(section.row(), all(section.panels())))
            .toList(),
        all(saved.variables()),
        all(saved.annotations()),
        saved.profile());
  }

  private List<JsonObject> all(List<JsonObject> objects) {
    return objects.stream().map(object -> (JsonObject) rewrite(object)).toList();
  }

  private Json rewrite(Json value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(this::rewrite).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    JsonObject changed = object;
    for (var member : object.members().entrySet()) {
      changed = changed.with(member.getKey(), rewrite(member.getValue()));
    }
    JsonObject reference = changed.object("datasource");
    String name = reference.string("uid").map(DatasourceReferenceUnifier::variable).orElse("");
    return notations.containsKey(name)
        ? changed.with("datasource", reference.with("uid", "${" + name + "}"))
        : changed;
  }

  /** Returns the name of the variable, or an empty text. */
  private static String variable(String uid) {
    Matcher matcher = VARIABLE.matcher(uid);
    if (!matcher.matches()) {
      return "";
    }
    for (String group : List.of("braces", "plain", "brackets")) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    throw new IllegalStateException("no group matches " + uid);
  }
}
