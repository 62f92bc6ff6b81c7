package io.panelwright.importer.migration;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The types of datasources that references do not say: from other references to the same uid, from
 * the variable that is referred to, or else from what is asked.
 */
final class DatasourceTypes {

  /** A whole text that is one variable, in all spellings. */
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?:[.:][^}]*)?}|\\[\\[(\\w+)(?::[^\\]]*)?]]");

  private final Map<String, String> said = new HashMap<>();
  private final Map<String, String> guessed = new HashMap<>();
  private final Notes notes;

  private DatasourceTypes(Notes notes) {
    this.notes = notes;
    References.BUILT_IN.forEach(
        (uid, reference) -> said.put(uid, reference.string("type").orElseThrow()));
  }

  static JsonObject added(JsonObject dashboard, Notes notes) {
    var types = new DatasourceTypes(notes);
    types.collect(dashboard);
    JsonObject changed = Change.panels(dashboard, types::panel);
    changed =
        Change.inside(
            changed,
            "templating",
            json -> Change.each(json, "list", it -> types.typed(it, Notes.variable(it))));
    return Change.inside(
        changed,
        "annotations",
        json -> Change.each(json, "list", it -> types.typed(it, Notes.annotation(it))));
  }

  private void collect(JsonObject dashboard) {
    for (JsonObject variable : dashboard.object("templating").array("list").objects().toList()) {
      if (variable.string("type").orElse("").equals("datasource")) {
        String name = "$" + variable.string("name").orElse("");
        variable
            .string("query")
            .filter(type -> !type.isEmpty())
            .ifPresent(type -> said.put(name, type));
      }
      collect(variable, () -> QueryShape.ofVariable(variable));
    }
    Change.panels(
        dashboard,
        panel -> {
          collect(panel, Optional::empty);
          panel
              .array("targets")
              .objects()
              .forEach(target -> collect(target, () -> QueryShape.of(target)));
          return panel;
        });
    dashboard
        .object("annotations")
        .array("list")
        .objects()
        .forEach(annotation -> collect(annotation, () -> QueryShape.ofAnnotation(annotation)));
  }

  private void collect(JsonObject holder, Supplier<Optional<String>> shape) {
    JsonObject reference = holder.object("datasource");
    String uid = key(reference);
    if (uid.isEmpty()) {
      return;
    }
    Optional<String> type = reference.string("type");
    if (type.isPresent()) {
      said.putIfAbsent(uid, type.get());
    } else if (!said.containsKey(uid) && !guessed.containsKey(uid)) {
      shape.get().ifPresent(guess -> guessed.put(uid, guess));
    }
  }

  /** The uid, with variables in one spelling. */
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
    String place = Notes.panel(panel);
    return typed(Change.each(panel, "targets", target -> typed(target, place)), place);
  }

  private JsonObject typed(JsonObject holder, String place) {
    JsonObject reference = holder.object("datasource");
    String uid = key(reference);
    if (uid.isEmpty() || reference.has("type")) {
      return holder;
    }
    Optional<String> type =
        Optional.ofNullable(said.get(uid)).or(() -> Optional.ofNullable(guessed.get(uid)));
    if (type.isEmpty()) {
      notes.add(Notes.named("nothing tells the type of datasource", uid), place);
      return holder;
    }
    notes.add("references to datasources say the type", place);
    JsonObject whole = Json.object().with("type", type.get()).merge(reference);
    return holder.with("datasource", whole);
  }
}
