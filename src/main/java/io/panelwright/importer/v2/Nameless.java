package io.panelwright.importer.v2;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A v2 dashboard whose panels are numbered in the order of its layout, whatever their ids and names
 * are: those come from keys in the dsl.
 */
public final class Nameless {

  private final JsonObject elements;
  private final Map<String, Json> numbered = new LinkedHashMap<>();

  private Nameless(JsonObject elements) {
    this.elements = elements;
  }

  /** The same spec, for comparing. */
  public static JsonObject of(JsonObject spec) {
    var nameless = new Nameless(spec.object("elements"));
    Json layout = nameless.renamed(spec.object("layout"));
    List<Json> annotations = new ArrayList<>();
    spec.array("annotations").objects().forEach(each -> annotations.add(counted(each)));
    return spec.with("layout", layout)
        .with("elements", new JsonObject(nameless.numbered))
        .with("annotations", new JsonArray(annotations));
  }

  private Json renamed(Json value) {
    if (value instanceof JsonArray list) {
      return new JsonArray(list.items().stream().map(this::renamed).toList());
    }
    if (!(value instanceof JsonObject object)) {
      return value;
    }
    if (object.string("kind").filter("ElementReference"::equals).isPresent()) {
      return object.with("name", number(object.string("name").orElse("")));
    }
    // Nobody sees the title of a row without header.
    JsonObject renamed = object.isTrue("hideHeader") ? object.without("title") : object;
    for (Map.Entry<String, Json> member : renamed.members().entrySet()) {
      renamed = renamed.with(member.getKey(), renamed(member.getValue()));
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

  /** Results of other panels are asked for by id. */
  private static JsonObject withoutPanel(JsonObject query) {
    JsonObject asked = query.object("spec").object("query").object("spec");
    boolean refers = asked.get("panelId").filter(JsonNumber.class::isInstance).isPresent();
    return refers ? query.withAt("spec.query.spec", asked.without("panelId")) : query;
  }

  /** Of the panels that it names by their ids, how many there are. */
  private static JsonObject counted(JsonObject annotation) {
    JsonObject filter = annotation.object("spec").object("filter");
    return filter.has("ids")
        ? annotation.withAt("spec.filter.ids", Json.of(filter.array("ids").size()))
        : annotation;
  }
}
