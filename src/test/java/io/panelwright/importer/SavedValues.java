package io.panelwright.importer;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Properties of differing values, for {@link SaveDifferenceKind}. */
final class SavedValues {

  private static final Set<Json> EMPTY =
      Set.of(Json.of(""), Json.of(false), Json.array(), Json.object());

  private static final Set<String> EMPTY_MEMBERS =
      Set.of(
          "calculation",
          "cellValues",
          "dataLinks",
          "description",
          "displayName",
          "hide",
          "hideTimeOverride",
          "includeAll",
          "interval",
          "links",
          "metric",
          "nowDelay",
          "text");

  private static final Set<String> UNREAD =
      Set.of("alertThreshold", "dataLinks", "graph", "$$hashKey");

  private SavedValues() {}

  static boolean ends(SaveDifference difference, String path) {
    String place = difference.place();
    return place.equals(path) || place.endsWith("." + path);
  }

  static boolean is(Optional<Json> value, boolean expected) {
    return is(value, Json.of(expected));
  }

  static boolean is(Optional<Json> value, Json expected) {
    return value.filter(expected::equals).isPresent();
  }

  static boolean isText(Optional<Json> value) {
    return value.filter(JsonString.class::isInstance).isPresent();
  }

  static boolean isText(Optional<Json> value, String expected) {
    return is(value, Json.of(expected));
  }

  static boolean hasUid(Optional<Json> value) {
    return object(value).has("uid");
  }

  private static JsonObject object(Optional<Json> value) {
    return value.orElse(JsonNull.NULL) instanceof JsonObject object ? object : Json.object();
  }

  /** The only item of a list, otherwise the value; "All" and its value are the same. */
  static Json single(Optional<Json> value) {
    Json one = value.orElse(JsonNull.NULL);
    Json item = one instanceof JsonArray list && list.size() == 1 ? list.items().get(0) : one;
    return item.equals(Json.of("All")) ? Json.of("$__all") : item;
  }

  static boolean isEmptyDefault(SaveDifference difference) {
    return difference.ours().isEmpty()
        && EMPTY_MEMBERS.contains(difference.member())
        && difference.grafana().filter(EMPTY::contains).isPresent();
  }

  static boolean isUnread(String member) {
    return UNREAD.contains(member);
  }

  /** Whether the difference is inside a query or datasource variable. */
  static boolean isQueried(SaveDifference difference) {
    return difference.holders().stream()
        .flatMap(holder -> holder.grafana().string("type").stream())
        .anyMatch(Set.of("query", "datasource")::contains);
  }

  static boolean isMappings(SaveDifference difference) {
    String place = difference.place();
    return place.endsWith("fieldConfig.defaults.mappings")
        || difference.path().contains("#mappings") && difference.member().equals("value");
  }

  /** The same value without the member {@code index} of any object. */
  static Json unindexed(Optional<Json> value) {
    return unindexed(value.orElse(JsonNull.NULL));
  }

  private static Json unindexed(Json value) {
    if (value instanceof JsonArray list) {
      return new JsonArray(list.items().stream().map(SavedValues::unindexed).toList());
    }
    if (value instanceof JsonObject object) {
      JsonObject result = Json.object();
      for (var member : object.without("index").members().entrySet()) {
        result = result.with(member.getKey(), unindexed(member.getValue()));
      }
      return result;
    }
    return value;
  }

  private static List<JsonObject> items(Optional<Json> list) {
    return list.orElse(JsonNull.NULL) instanceof JsonArray array
        ? array.objects().toList()
        : List.of();
  }

  static boolean hasOldMapping(Optional<Json> mappings) {
    return items(mappings).stream()
        .anyMatch(mapping -> mapping.get("type").orElse(JsonNull.NULL) instanceof JsonNumber);
  }

  /** The result of each value; other mappings as they are. */
  static Set<Object> texts(Optional<Json> mappings) {
    Map<String, Json> values = new HashMap<>();
    Set<Object> results = new HashSet<>();
    for (JsonObject mapping : items(mappings)) {
      JsonObject plain = (JsonObject) unindexed(mapping);
      if (mapping.string("type").filter("value"::equals).isPresent()) {
        plain.object("options").members().forEach(values::putIfAbsent);
      } else {
        results.add(plain);
      }
    }
    results.add(values);
    return results;
  }

  static Optional<Json> strip(Optional<Json> text) {
    return text.map(value -> value instanceof JsonString s ? Json.of(s.value().strip()) : value);
  }

  static boolean hasNoValue(Optional<Json> property) {
    JsonObject object = object(property);
    return object.has("id") && !object.has("value")
        || object.has("properties")
            && object.array("properties").objects().noneMatch(one -> one.has("value"));
  }

  static boolean hasOnly(Optional<Json> override, String id) {
    List<JsonObject> properties = object(override).array("properties").objects().toList();
    return !properties.isEmpty()
        && properties.stream().allMatch(one -> one.string("id").filter(id::equals).isPresent());
  }

  /** Whether an override around the difference has two properties with one id. */
  static boolean hasDuplicates(List<SaveDifference.Holder> holders) {
    return holders.stream()
        .map(holder -> holder.grafana().array("properties").objects().toList())
        .anyMatch(
            properties ->
                properties.stream().map(one -> one.string("id")).distinct().count()
                    < properties.size());
  }

  static boolean isSinglestatGauge(SaveDifference difference) {
    return difference.holders().stream()
        .anyMatch(
            holder ->
                holder.grafana().string("type").filter("stat"::equals).isPresent()
                    && holder.ours().string("type").filter("gauge"::equals).isPresent());
  }

  /** Whether Grafana has a threshold without a number here, or one without its fraction. */
  static boolean isThreshold(SaveDifference difference) {
    if (difference.member().equals("steps")) {
      boolean hasNull =
          items(difference.ours()).stream()
              .anyMatch(step -> step.get("value").filter(JsonNull.NULL::equals).isPresent());
      return !hasNull && (lacksValue(items(difference.grafana())) || isRounded(difference));
    }
    if (difference.member().equals("#thresholds")) {
      JsonObject thresholds = object(difference.grafana()).object("value");
      return difference.ours().isEmpty()
          && lacksValue(thresholds.array("steps").objects().toList());
    }
    return ends(difference, "thresholdsStyle.mode")
        && lacksValue(
            difference.holders().stream()
                .map(holder -> holder.grafana().object("fieldConfig").object("defaults"))
                .flatMap(defaults -> defaults.object("thresholds").array("steps").objects())
                .toList());
  }

  private static boolean lacksValue(List<JsonObject> steps) {
    return steps.stream()
        .anyMatch(step -> step.get("value").filter(JsonNumber.class::isInstance).isEmpty());
  }

  private static boolean isRounded(SaveDifference difference) {
    List<Long> grafana = new ArrayList<>();
    List<Long> ours = new ArrayList<>();
    items(difference.grafana()).forEach(step -> grafana.add(floor(step)));
    items(difference.ours()).forEach(step -> ours.add(floor(step)));
    return grafana.equals(ours);
  }

  private static long floor(JsonObject step) {
    return step.get("value").orElse(JsonNull.NULL) instanceof JsonNumber number
        ? (long) Math.floor(number.toDouble())
        : 0;
  }
}
