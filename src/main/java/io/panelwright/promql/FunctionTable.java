package io.panelwright.promql;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The functions of Prometheus 3.14 (promql/parser/functions.go) with the versions that added or
 * removed them.
 */
final class FunctionTable {

  /** Older than every supported target version. */
  private static final PrometheusVersion OLDEST = new PrometheusVersion(2, 0);

  private static final String TABLE =
      """
      name                         | arguments                   | variadic | returns | flag | since | until
      abs                          | vector                      |  0 | vector |      |
      absent                       | vector                      |  0 | vector |      |
      absent_over_time             | matrix                      |  0 | vector |      |
      acos                         | vector                      |  0 | vector |      |
      acosh                        | vector                      |  0 | vector |      |
      asin                         | vector                      |  0 | vector |      |
      asinh                        | vector                      |  0 | vector |      |
      atan                         | vector                      |  0 | vector |      |
      atanh                        | vector                      |  0 | vector |      |
      avg_over_time                | matrix                      |  0 | vector |      |
      ceil                         | vector                      |  0 | vector |      |
      changes                      | matrix                      |  0 | vector |      |
      clamp                        | vector scalar scalar        |  0 | vector |      |
      clamp_max                    | vector scalar               |  0 | vector |      |
      clamp_min                    | vector scalar               |  0 | vector |      |
      cos                          | vector                      |  0 | vector |      |
      cosh                         | vector                      |  0 | vector |      |
      count_over_time              | matrix                      |  0 | vector |      |
      day_of_month                 | vector                      |  1 | vector |      |
      day_of_week                  | vector                      |  1 | vector |      |
      day_of_year                  | vector                      |  1 | vector |      |
      days_in_month                | vector                      |  1 | vector |      |
      deg                          | vector                      |  0 | vector |      |
      delta                        | matrix                      |  0 | vector |      |
      deriv                        | matrix                      |  0 | vector |      |
      double_exponential_smoothing | matrix scalar scalar        |  0 | vector | flag | 3.0
      end                          |                             |  0 | scalar | flag | 3.12
      exp                          | vector                      |  0 | vector |      |
      first_over_time              | matrix                      |  0 | vector |      | 3.7
      floor                        | vector                      |  0 | vector |      |
      histogram_avg                | vector                      |  0 | vector |      | 2.51
      histogram_count              | vector                      |  0 | vector |      |
      histogram_fraction           | scalar scalar vector        |  0 | vector |      |
      histogram_quantile           | scalar vector               |  0 | vector |      |
      histogram_quantiles          | vector string scalar scalar |  9 | vector | flag | 3.11
      histogram_stddev             | vector                      |  0 | vector |      | 2.48
      histogram_stdvar             | vector                      |  0 | vector |      | 2.48
      histogram_sum                | vector                      |  0 | vector |      |
      holt_winters                 | matrix scalar scalar        |  0 | vector |      |       | 3.0
      hour                         | vector                      |  1 | vector |      |
      idelta                       | matrix                      |  0 | vector |      |
      increase                     | matrix                      |  0 | vector |      |
      info                         | vector vector               |  1 | vector | flag | 2.55
      irate                        | matrix                      |  0 | vector |      |
      label_join                   | vector string string string | -1 | vector |      |
      label_replace                | vector string string string string |  0 | vector |      |
      last_over_time               | matrix                      |  0 | vector |      |
      ln                           | vector                      |  0 | vector |      |
      log10                        | vector                      |  0 | vector |      |
      log2                         | vector                      |  0 | vector |      |
      mad_over_time                | matrix                      |  0 | vector | flag | 2.49
      max_of                       | scalar scalar               |  0 | scalar | flag | 3.13
      max_over_time                | matrix                      |  0 | vector |      |
      min_of                       | scalar scalar               |  0 | scalar | flag | 3.13
      min_over_time                | matrix                      |  0 | vector |      |
      minute                       | vector                      |  1 | vector |      |
      month                        | vector                      |  1 | vector |      |
      pi                           |                             |  0 | scalar |      |
      predict_linear               | matrix scalar               |  0 | vector |      |
      present_over_time            | matrix                      |  0 | vector |      |
      quantile_over_time           | scalar matrix               |  0 | vector |      |
      rad                          | vector                      |  0 | vector |      |
      range                        |                             |  0 | scalar | flag | 3.12
      rate                         | matrix                      |  0 | vector |      |
      resets                       | matrix                      |  0 | vector |      |
      round                        | vector scalar               |  1 | vector |      |
      scalar                       | vector                      |  0 | scalar |      |
      sgn                          | vector                      |  0 | vector |      |
      sin                          | vector                      |  0 | vector |      |
      sinh                         | vector                      |  0 | vector |      |
      sort                         | vector                      |  0 | vector |      |
      sort_by_label                | vector string               | -1 | vector | flag | 2.49
      sort_by_label_desc           | vector string               | -1 | vector | flag | 2.49
      sort_desc                    | vector                      |  0 | vector |      |
      sqrt                         | vector                      |  0 | vector |      |
      start                        |                             |  0 | scalar | flag | 3.12
      start_timestamp              | vector                      |  0 | vector | flag | 3.14
      stddev_over_time             | matrix                      |  0 | vector |      |
      stdvar_over_time             | matrix                      |  0 | vector |      |
      step                         |                             |  0 | scalar | flag | 3.12
      sum_over_time                | matrix                      |  0 | vector |      |
      tan                          | vector                      |  0 | vector |      |
      tanh                         | vector                      |  0 | vector |      |
      time                         |                             |  0 | scalar |      |
      timestamp                    | vector                      |  0 | vector |      |
      ts_of_first_over_time        | matrix                      |  0 | vector | flag | 3.7
      ts_of_last_over_time         | matrix                      |  0 | vector | flag | 3.5
      ts_of_max_over_time          | matrix                      |  0 | vector | flag | 3.5
      ts_of_min_over_time          | matrix                      |  0 | vector | flag | 3.5
      vector                       | scalar                      |  0 | vector |      |
      year                         | vector                      |  1 | vector |      |
      """;

  private static final Map<String, Function> BY_NAME = read();

  private FunctionTable() {}

  static Optional<Function> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static List<Function> all() {
    return List.copyOf(BY_NAME.values());
  }

  private static Map<String, Function> read() {
    Map<String, Function> functions = new LinkedHashMap<>();
    TABLE
        .lines()
        .skip(1)
        .map(FunctionTable::row)
        .forEach(function -> functions.put(function.name(), function));
    return functions;
  }

  private static Function row(String line) {
    String[] cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    return new Function(
        cells[0],
        cells[1].isEmpty()
            ? List.of()
            : Arrays.stream(cells[1].split(" ")).map(FunctionTable::type).toList(),
        Integer.parseInt(cells[2]),
        type(cells[3]),
        cells[4].equals("flag"),
        cells.length < 6 || cells[5].isEmpty() ? OLDEST : PrometheusVersion.parse(cells[5]),
        cells.length < 7 ? Optional.empty() : Optional.of(PrometheusVersion.parse(cells[6])));
  }

  private static ValueType type(String name) {
    return ValueType.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
