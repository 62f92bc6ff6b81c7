package io.panelwright.importer.savemodel;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the panels of a v2 dashboard in the order of its layout, for any ids and names: in the
 * dsl those result from keys.
 */
public final class V2ElementNormalizer {

  private final JsonObject elements;
  private final Map<String, Json> numbered = new LinkedHashMap<>();

  private V2ElementNormalizer(JsonObject elements) {
    this.elements = elements;
  }

  /** Returns the spec in normalized notation, for comparisons. */
  public static JsonObject normalize(JsonObject spec) {
    var nameless = new V2ElementNormalizer(spec.object("elements"));
    Json layout = nameless.renumber(spec.object("layout"));
    List<Json> annotations = new ArrayList<>();
    spec.array("annotations").objects().forEach(each -> annotations.add(withPanelCount(each)));
    return spec.with("layout", layout)
        .with("elements", new JsonObject(nameless.numbered))
        .with("annotations", new JsonArray(annotations));
  }

  private Json renumber(Json value) {
    if (value instanceof JsonArray list) {
      return new JsonArray(list.items().stream().map(this::renumber).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    if (object.string("kind").filter("ElementReference"::equals).isPresent()) {
      return object.with("name", number(object.string("name").orElse("")));
    }
    // The title of a row without header is not visible.
    JsonObject renamed = object.isTrue("hideHeader") ? object.without("title") : object;
    for (Map.Entry<String, Json> member : renamed.members().entrySet()) {
      renamed = renamed.with(member.getKey(), renumber(member.getValue()));
    }
    return renamed;
  }

  private String number(String name) {
    String number = String.valueOf(numbered.size() + 1);
    JsonObject element = elements.object(name);
    numbered.put(number, withoutId(element));
    return number;
  }

  private static JsonObject withoutId(JsonObject element) {
    JsonObject spec = element.object("spec").without("id");
    JsonObject group = spec.object("data").object("spec");
    List<Json> queries = new ArrayList<>();
    group.array("queries").objects().forEach(query -> queries.add(withoutPanel(query)));
    return element.with(
        "spec",
        queries.isEmpty() ? spec : spec.withAt("data.spec.queries", new JsonArray(queries)));
  }

  /** Removes the panel id of queries for the result of another panel. */
  private static JsonObject withoutPanel(JsonObject query) {
    JsonObject spec = query.object("spec").object("query").object("spec");
    boolean refers = spec.get("panelId").filter(JsonNumber.class::isInstance).isPresent();
    return refers ? query.withAt("spec.query.spec", spec.without("panelId")) : query;
  }

  /** Replaces the panel ids of an annotation by their number. */
  private static JsonObject withPanelCount(JsonObject annotation) {
    JsonObject filter = annotation.object("spec").object("filter");
    return filter.has("ids")
        ? annotation.withAt("spec.filter.ids", Json.of(filter.array("ids").size()))
        : annotation;
  }
}
