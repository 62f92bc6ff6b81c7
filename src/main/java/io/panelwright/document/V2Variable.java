package io.panelwright.document;

import io.panelwright.json.Json;
import java.util.List;
import java.util.Locale;

/** A variable of a v2 dashboard in the classic form. */
final class V2Variable {

  private static final List<String> HIDE =
      List.of("dontHide", "hideLabel", "hideVariable", "inControlsMenu");

  private static final List<String> REFRESH =
      List.of("never", "onDashboardLoad", "onTimeRangeChanged");

  private static final List<String> SORT =
      List.of(
          "disabled",
          "alphabeticalAsc",
          "alphabeticalDesc",
          "numericalAsc",
          "numericalDesc",
          "alphabeticalCaseInsensitiveAsc",
          "alphabeticalCaseInsensitiveDesc",
          "naturalAsc",
          "naturalDesc");

  private V2Variable() {}

  static Draft.Made of(Located variable) {
    Located spec = variable.at("spec");
    String kind = variable.string("kind").orElse("").replaceFirst("Variable$", "");
    String type = kind.equals("Text") ? "textbox" : kind.toLowerCase(Locale.ROOT);
    Draft draft = Draft.like(spec).put("type", Json.of(type), variable.below("kind"));
    number(draft, spec, "hide", HIDE);
    number(draft, spec, "refresh", REFRESH);
    number(draft, spec, "sort", SORT);
    switch (kind) {
      case "Query" -> query(draft, spec);
      case "Datasource" -> draft.copy("query", spec, "pluginId");
      case "Adhoc", "GroupBy" ->
          V2Query.asked(variable, kind)
              .ifPresent(asked -> draft.put("datasource", asked, variable.pointer()));
      default -> {}
    }
    return draft.made();
  }

  /** Words where the classic form has numbers. */
  private static void number(Draft draft, Located spec, String key, List<String> words) {
    spec.string(key)
        .filter(words::contains)
        .ifPresent(word -> draft.put(key, Json.of(words.indexOf(word)), spec.below(key)));
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
