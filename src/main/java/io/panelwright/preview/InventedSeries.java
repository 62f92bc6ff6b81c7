package io.panelwright.preview;

import io.panelwright.client.prometheus.LabelSet;
import io.panelwright.client.prometheus.Sample;
import io.panelwright.client.prometheus.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invents the series of an expression: one for each value of the first label by which it groups.
 *
 * <p>Nothing is computed from the expression beyond its labels; the values only show how a panel
 * looks with data.
 *
 * @param labels known values of labels
 */
record InventedSeries(Map<String, List<String>> labels)
    implements BiFunction<String, double[], List<Series>> {

  private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
  private static final Pattern MATCHER = Pattern.compile("(\\w+)=\"([^\"]*)\"");
  private static final Pattern STATE = Pattern.compile("\\bup\\b|[!=<>]=|[<>]|absent");
  private static final Pattern RATE = Pattern.compile("rate\\(|increase\\(|quantile|_seconds");
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final double PERIOD_SECONDS = 600;

  @Override
  public List<Series> apply(String promql, double[] times) {
    List<Map<String, String>> sets = labelSets(promql);
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      int seed = Math.floorMod(promql.hashCode() * 31 + i * 7919, 1000);
      boolean isState = STATE.matcher(promql).find() && !RATE.matcher(promql).find();
      boolean isRatio = promql.contains("/");
      List<Sample> samples =
          Arrays.stream(times)
              .mapToObj(time -> new Sample(time, isState ? 1 : value(time, seed, isRatio)))
              .toList();
      series.add(new Series(new LabelSet(sets.get(i)), samples, false));
    }
    return series;
  }

  private static double value(double seconds, int seed, boolean isRatio) {
    double wave = 1.2 + StrictMath.sin(seconds / PERIOD_SECONDS * 2 * Math.PI + seed);
    return Math.round(wave * (isRatio ? 100 : 1000 + 20 * seed)) / (isRatio ? 1000.0 : 100.0);
  }

  private List<Map<String, String>> labelSets(String promql) {
    Map<String, String> fixed = new LinkedHashMap<>();
    MATCHER.matcher(promql).results().forEach(m -> fixed.put(m.group(1), m.group(2)));
    Matcher grouping = GROUPING.matcher(promql);
    if (!grouping.find() || grouping.group(1).isBlank()) {
      return List.of(promql.contains("by") ? Map.of() : fixed);
    }
    String[] names = grouping.group(1).strip().split("\\s*,\\s*");
    List<Map<String, String>> sets = new ArrayList<>();
    for (String value : values(names[0], fixed)) {
      Map<String, String> set = new LinkedHashMap<>();
      set.put(names[0], value);
      for (String other : Arrays.asList(names).subList(1, names.length)) {
        set.put(other, values(other, fixed).get(0));
      }
      sets.add(set);
    }
    return sets;
  }

  private List<String> values(String label, Map<String, String> fixed) {
    if (fixed.containsKey(label)) {
      return List.of(fixed.get(label));
    }
    List<String> known = labels.getOrDefault(label, List.of());
    return known.isEmpty() ? NAMES : known;
  }
}
