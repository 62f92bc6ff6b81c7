package io.panelwright.importer;

import io.panelwright.importer.source.Expression;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of a dashboard is said by words.
 *
 * @param properties values of the source
 * @param checked values that stand under their path, checked by Grafana's vocabulary
 * @param raw values that stand under their path, unchecked
 * @param rawPaths how often each path stands raw
 */
public record Tally(int properties, int checked, int raw, Map<String, Integer> rawPaths) {

  private static final Set<String> CHECKED = Set.of("option", "field", "setting");

  /** Share of the properties that are said by words or checked, from 0 to 1. */
  public double typed() {
    return properties == 0 ? 1 : Math.max(0, 1 - (double) raw / properties);
  }

  static Tally of(JsonObject source, Script script) {
    var counting = new Counting();
    for (Script.Piece piece : script.pieces()) {
      piece.expression().accept(counting);
    }
    return new Tally(leaves(source), counting.checked, counting.raw, counting.rawPaths);
  }

  /** How many values stand in it; an empty list or object is one. */
  private static int leaves(Json value) {
    if (value instanceof JsonArray array && array.size() > 0) {
      return array.items().stream().mapToInt(Tally::leaves).sum();
    }
    if (value instanceof JsonObject object && !object.isEmpty()) {
      return object.members().values().stream().mapToInt(Tally::leaves).sum();
    }
    return 1;
  }

  private static final class Counting extends Walk {

    private final Map<String, Integer> rawPaths = new TreeMap<>();
    private int checked;
    private int raw;

    @Override
    public Void word(Expression.Word word) {
      boolean isRaw = word.method().equals("raw");
      if (isRaw || CHECKED.contains(word.method())) {
        int leaves = leaves((Json) Evaluation.of(word.arguments().get(1), Map.of()));
        String path = ((Expression.Text) word.arguments().get(0)).value();
        if (isRaw) {
          raw += leaves;
          rawPaths.merge(path, 1, Integer::sum);
        } else {
          checked += leaves;
        }
      }
      return super.word(word);
    }

    @Override
    public Void call(Expression.Call call) {
      if (call.method().equals("raw")) {
        raw += leaves((Json) Evaluation.of(call.arguments().get(0), Map.of()));
        rawPaths.merge("transformations", 1, Integer::sum);
      }
      if (call.method().equals("transformation")) {
        checked += leaves((Json) Evaluation.of(call.arguments().get(1), Map.of()));
      }
      return super.call(call);
    }
  }

  /** Everything of several dashboards. */
  public static Tally sum(List<Tally> tallies) {
    Map<String, Integer> paths = new TreeMap<>();
    tallies.forEach(
        tally -> tally.rawPaths.forEach((path, n) -> paths.merge(path, n, Integer::sum)));
    return new Tally(
        tallies.stream().mapToInt(Tally::properties).sum(),
        tallies.stream().mapToInt(Tally::checked).sum(),
        tallies.stream().mapToInt(Tally::raw).sum(),
        paths);
  }
}
