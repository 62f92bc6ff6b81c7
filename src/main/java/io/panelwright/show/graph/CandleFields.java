package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of candles: those that the panel names, or those with usual names. What is missing is
 * derived from another field.
 */
final class CandleFields {

  private static final Map<String, List<String>> NAMES =
      new TreeMap<>(
          Map.of(
              "open", List.of("open", "o"),
              "high", List.of("high", "h", "max"),
              "low", List.of("low", "l", "min"),
              "close", List.of("close", "c"),
              "volume", List.of("volume", "v")));

  private final Map<String, GraphField> found = new TreeMap<>();
  private final List<GraphField> fields;

  private CandleFields(List<GraphField> fields) {
    this.fields = fields;
  }

  /**
   * Finds the fields.
   *
   * @param options the panel's options: {@code fields}, {@code mode}
   */
  static CandleFields of(JsonObject options, List<GraphField> fields) {
    var candles = new CandleFields(fields);
    NAMES.forEach((key, names) -> candles.find(key, options.object("fields"), names));
    candles.derive();
    String mode = options.string("mode").orElse("candles+volume");
    if (mode.equals("candles")) {
      candles.found.remove("volume");
    } else if (mode.equals("volume")) {
      candles.found.remove("high");
      candles.found.remove("low");
    }
    return candles;
  }

  private void find(String key, JsonObject map, List<String> usual) {
    String wished = map.string(key).orElse("");
    Optional<GraphField> named =
        fields.stream()
            .filter(field -> !wished.isEmpty())
            .filter(field -> field.name().equals(wished) || field.field().name().equals(wished))
            .findFirst();
    named
        .or(
            () ->
                fields.stream()
                    .filter(
                        field ->
                            usual.contains(field.name().toLowerCase(Locale.ROOT))
                                || usual.contains(field.field().name()))
                    .findFirst())
        .ifPresent(field -> found.put(key, field));
  }

  private void derive() {
    if (!found.containsKey("open") && !found.containsKey("close") && !fields.isEmpty()) {
      found.put("open", fields.get(0));
    }
    if (!found.containsKey("close") && found.containsKey("open")) {
      found.put("close", moved(found.get("open"), 1));
    }
    if (!found.containsKey("open") && found.containsKey("close")) {
      found.put("open", moved(found.get("close"), -1));
    }
    for (String key : List.of("high", "low")) {
      if (!found.containsKey(key) && found.containsKey("open")) {
        found.put(key, found.get("open"));
      }
    }
  }

  /** The values of the next or previous row; the row at the end is repeated. */
  private static GraphField moved(GraphField field, int rows) {
    double[] values = field.values();
    double[] moved = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = values[Math.max(0, Math.min(values.length - 1, i + rows))];
    }
    String name = rows > 0 ? "Next open" : "Previous close";
    return GraphField.of(field.field(), name, moved);
  }

  Optional<GraphField> get(String key) {
    return Optional.ofNullable(found.get(key));
  }

  /** The fields that the graph has: those of the candles, or all. */
  List<GraphField> shown(boolean all) {
    List<GraphField> shown = new ArrayList<>();
    for (String key : List.of("open", "high", "low", "close", "volume")) {
      get(key).filter(field -> !shown.contains(field)).ifPresent(shown::add);
    }
    if (all) {
      fields.stream().filter(field -> !shown.contains(field)).forEach(shown::add);
    }
    return shown;
  }
}
