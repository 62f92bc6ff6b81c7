package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Converts a variable of a v2 dashboard to the classic model. */
final class V2VariableConverter {

  private static final JsonObject DEFAULTS =
      Json.object()
          .with("allowCustomValue", true)
          .with("defaultKeys", Json.array())
          .with("hide", 0)
          .with("includeAll", false)
          .with("skipUrlSync", false)
          .with("sort", 0);

  private V2VariableConverter() {}

  static TracedObjectBuilder.TracedValue convert(LocatedObject variable) {
    LocatedObject spec = variable.object("spec");
    String kind = variable.string("kind").orElse("").replaceFirst("Variable$", "");
    String type = kind.equals("Text") ? "textbox" : kind.toLowerCase(Locale.ROOT);
    TracedObjectBuilder draft =
        TracedObjectBuilder.copyOf(spec).put("type", Json.of(type), variable.pointerTo("kind"));
    number(draft, spec, V2Enumeration.HIDE);
    number(draft, spec, V2Enumeration.REFRESH);
    number(draft, spec, V2Enumeration.SORT);
    switch (kind) {
      case "Query" -> query(draft, spec);
      case "Datasource" ->
          draft.copy("query", spec, "pluginId").without("pluginId", spec.pointerTo("pluginId"));
      case "Switch" -> toggle(draft, spec);
      case "Text" -> text(draft, spec.object("current"));
      case "Adhoc", "GroupBy" ->
          V2QueryConverter.datasourceRef(variable, kind)
              .ifPresent(ref -> draft.put("datasource", ref, variable.pointer()));
      default -> {}
    }
    DEFAULTS.members().forEach(draft::removeIfEqual);
    // Group-by variables are multi-value by default, others are not.
    return draft.removeIfEqual("multi", Json.of(kind.equals("GroupBy"))).build();
  }

  /** Converts an enumeration's string to the number of the classic format. */
  private static void number(
      TracedObjectBuilder draft, LocatedObject spec, V2Enumeration enumeration) {
    String key = enumeration.key();
    spec.string(key)
        .flatMap(enumeration::classicValue)
        .ifPresent(number -> draft.put(key, Json.of(number), spec.pointerTo(key)));
  }

  /** The classic format has the value as the only option. */
  private static void text(TracedObjectBuilder draft, LocatedObject current) {
    if (!current.json().isEmpty()) {
      Json option = current.json().with("selected", true);
      draft.put("options", Json.array(option), current.pointer());
    }
  }

  /** The classic format has the two values as options, the enabled one first. */
  private static void toggle(TracedObjectBuilder draft, LocatedObject spec) {
    String current = spec.string("current").orElse("");
    List<Json> options = new ArrayList<>();
    for (String key : List.of("enabledValue", "disabledValue")) {
      spec.string(key)
          .ifPresent(value -> options.add(choice(value).with("selected", value.equals(current))));
      draft.without(key, spec.pointerTo(key));
    }
    draft.put("current", choice(current), spec.pointerTo("current"));
    draft.put("options", new JsonArray(options), spec.pointerTo("enabledValue"));
  }

  private static JsonObject choice(String value) {
    return Json.object().with("text", value).with("value", value);
  }

  private static void query(TracedObjectBuilder draft, LocatedObject spec) {
    V2QueryConverter query = new V2QueryConverter(spec);
    query.datasource(draft);
    LocatedObject querySpec = query.spec();
    if (querySpec.json().has("__legacyStringValue")) {
      draft.copy("query", querySpec, "__legacyStringValue");
    } else {
      draft.put("query", TracedObjectBuilder.copyOf(querySpec).build());
    }
  }
}
