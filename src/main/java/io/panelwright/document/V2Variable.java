package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A variable of a v2 dashboard in the classic form. */
final class V2Variable {

  private static final JsonObject SILENT =
      Json.object()
          .with("allowCustomValue", true)
          .with("defaultKeys", Json.array())
          .with("hide", 0)
          .with("includeAll", false)
          .with("skipUrlSync", false)
          .with("sort", 0);

  private V2Variable() {}

  static Draft.Made of(Located variable) {
    Located spec = variable.at("spec");
    String kind = variable.string("kind").orElse("").replaceFirst("Variable$", "");
    String type = kind.equals("Text") ? "textbox" : kind.toLowerCase(Locale.ROOT);
    Draft draft = Draft.like(spec).put("type", Json.of(type), variable.below("kind"));
    number(draft, spec, V2Words.HIDE);
    number(draft, spec, V2Words.REFRESH);
    number(draft, spec, V2Words.SORT);
    switch (kind) {
      case "Query" -> query(draft, spec);
      case "Datasource" ->
          draft.copy("query", spec, "pluginId").without("pluginId", spec.below("pluginId"));
      case "Switch" -> toggle(draft, spec);
      case "Text" -> text(draft, spec.at("current"));
      case "Adhoc", "GroupBy" ->
          V2Query.asked(variable, kind)
              .ifPresent(asked -> draft.put("datasource", asked, variable.pointer()));
      default -> {}
    }
    SILENT.members().forEach(draft::unless);
    // Grouping variables take several values where nothing is said, others one.
    return draft.unless("multi", Json.of(kind.equals("GroupBy"))).made();
  }

  /** Words where the classic form has numbers. */
  private static void number(Draft draft, Located spec, V2Words words) {
    String key = words.key();
    spec.string(key)
        .flatMap(words::number)
        .ifPresent(number -> draft.put(key, Json.of(number), spec.below(key)));
  }

  /** The classic form has its value as its one option. */
  private static void text(Draft draft, Located current) {
    if (!current.json().isEmpty()) {
      Json option = current.json().with("selected", true);
      draft.put("options", Json.array(option), current.pointer());
    }
  }

  /** The classic form has the two values as options, the enabled one first. */
  private static void toggle(Draft draft, Located spec) {
    String current = spec.string("current").orElse("");
    List<Json> options = new ArrayList<>();
    for (String key : List.of("enabledValue", "disabledValue")) {
      spec.string(key)
          .ifPresent(value -> options.add(choice(value).with("selected", value.equals(current))));
      draft.without(key, spec.below(key));
    }
    draft.put("current", choice(current), spec.below("current"));
    draft.put("options", new JsonArray(options), spec.below("enabledValue"));
  }

  private static JsonObject choice(String value) {
    return Json.object().with("text", value).with("value", value);
  }

  private static void query(Draft draft, Located spec) {
    V2Query query = new V2Query(spec);
    query.datasource(draft);
    Located asked = query.spec();
    if (asked.json().has("__legacyStringValue")) {
      draft.copy("query", asked, "__legacyStringValue");
    } else {
      draft.put("query", Draft.like(asked).made());
    }
  }
}
