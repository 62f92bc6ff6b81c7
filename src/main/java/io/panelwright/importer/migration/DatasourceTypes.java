package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Types for datasource references without one: from other references to the same uid, from the
 * referenced variable, otherwise from the query.
 */
final class DatasourceTypes {

  /** A text that consists of one variable, in every notation. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?:[.:][^}]*)?}|\\[\\[(\\w+)(?::[^\\]]*)?]]");

  private final Map<String, String> declared = new HashMap<>();
  private final Map<String, String> inferred = new HashMap<>();
  private final MigrationLog log;

  private DatasourceTypes(MigrationLog log) {
    this.log = log;
    DatasourceReferences.BUILT_IN.forEach(
        (uid, reference) -> declared.put(uid, reference.string("type").orElseThrow()));
  }

  static JsonObject addTypes(JsonObject dashboard, MigrationLog log) {
    var types = new DatasourceTypes(log);
    types.collect(dashboard);
    JsonObject changed = JsonRewriter.rewritePanels(dashboard, types::panel);
    changed =
        JsonRewriter.rewriteAt(
            changed,
            "templating",
            json ->
                JsonRewriter.rewriteEach(
                    json, "list", it -> types.withType(it, MigrationLog.describeVariable(it))));
    return JsonRewriter.rewriteAt(
        changed,
        "annotations",
        json ->
            JsonRewriter.rewriteEach(
                json, "list", it -> types.withType(it, MigrationLog.describeAnnotation(it))));
  }

  private void collect(JsonObject dashboard) {
    for (JsonObject variable : dashboard.object("templating").array("list").objects().toList()) {
      if (variable.string("type").orElse("").equals("datasource")) {
        String name = "$" + variable.string("name").orElse("");
        variable
            .string("query")
            .filter(type -> !type.isEmpty())
            .ifPresent(type -> declared.put(name, type));
      }
      collect(variable, () -> DatasourceTypeInference.inferFromVariable(variable));
    }
    JsonRewriter.rewritePanels(
        dashboard,
        panel -> {
          collect(panel, Optional::empty);
          panel
              .array("targets")
              .objects()
              .forEach(
                  target -> collect(target, () -> DatasourceTypeInference.inferFromQuery(target)));
          return panel;
        });
    dashboard
        .object("annotations")
        .array("list")
        .objects()
        .forEach(
            annotation ->
                collect(annotation, () -> DatasourceTypeInference.inferFromAnnotation(annotation)));
  }

  private void collect(JsonObject holder, Supplier<Optional<String>> shape) {
    JsonObject reference = holder.object("datasource");
    String uid = key(reference);
    if (uid.isEmpty()) {
      return;
    }
    Optional<String> type = reference.string("type");
    if (type.isPresent()) {
      declared.putIfAbsent(uid, type.get());
    } else if (!declared.containsKey(uid) && !inferred.containsKey(uid)) {
      shape.get().ifPresent(guess -> inferred.put(uid, guess));
    }
  }

  /** The uid, with variables in one notation. */
  private static String key(JsonObject reference) {
    String uid = reference.string("uid").orElse("");
    var variable = VARIABLE.matcher(uid);
    if (!variable.matches()) {
      return uid;
    }
    for (int group = 1; group <= variable.groupCount(); group++) {
      if (variable.group(group) != null) {
        return "$" + variable.group(group);
      }
    }
    return uid;
  }

  private JsonObject panel(JsonObject panel) {
    String place = MigrationLog.describePanel(panel);
    return withType(
        JsonRewriter.rewriteEach(panel, "targets", target -> withType(target, place)), place);
  }

  private JsonObject withType(JsonObject holder, String place) {
    JsonObject reference = holder.object("datasource");
    String uid = key(reference);
    if (uid.isEmpty() || reference.has("type")) {
      return holder;
    }
    Optional<String> type =
        Optional.ofNullable(declared.get(uid)).or(() -> Optional.ofNullable(inferred.get(uid)));
    if (type.isEmpty()) {
      log.add(MigrationLog.describe("could not find the datasource type of", uid), place);
      return holder;
    }
    log.add("added the type to datasource references", place);
    JsonObject whole = Json.object().with("type", type.get()).merge(reference);
    return holder.with("datasource", whole);
  }
}
