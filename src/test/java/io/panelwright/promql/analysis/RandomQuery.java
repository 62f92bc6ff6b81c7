package io.panelwright.promql.analysis;

import io.panelwright.promql.Function;
import io.panelwright.promql.PrometheusVersion;
import io.panelwright.promql.ValueType;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random queries of {@link ShopMetrics} that Prometheus 2.42 accepts. */
final class RandomQuery {

  private static final PrometheusVersion ENGINE = new PrometheusVersion(2, 42);

  private static final List<String> METRICS =
      List.of("up", "orders_total", "queue", "wait_bucket", "build_info", "age", "seen");

  private static final List<String> LABELS = List.of("job", "instance", "code", "version", "typo");

  private static final List<String> MATCHERS =
      List.of(
          "job=\"a\"",
          "job=\"b\"",
          "job!=\"a\"",
          "job=~\"a\"",
          "job=~\".+\"",
          "job=~\"[ab]\"",
          "job!~\"b.*\"",
          "instance=\"1\"",
          "instance=\"\"",
          "instance!=\"\"",
          "code!=\"\"",
          "code=\"\"",
          "code!~\".+\"",
          "code=~\"5.*\"",
          "code!~\"\"",
          "version=~\"1|2\"",
          "le=\"1\"",
          "typo=\"\"");

  private static final List<String> AGGREGATORS =
      List.of(
          "sum",
          "avg",
          "min",
          "max",
          "count",
          "group",
          "stddev",
          "topk",
          "bottomk",
          "quantile",
          "count_values");

  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%", "^", "atan2");

  private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");

  private static final List<String> REPLACEMENTS = List.of("x", "$1", "x-$1", "", "${1}");

  private static final List<String> REGEXES = List.of("(.*)", "(.+)", "", "a", "(a).*", "b(.*)");

  private final Random random;

  RandomQuery(long seed) {
    random = new Random(seed);
  }

  /** A query with this depth of nested operations. */
  String next(int depth) {
    return random.nextInt(20) == 0 ? scalar(depth) : vector(depth);
  }

  private String vector(int depth) {
    if (depth == 0) {
      return random.nextInt(8) == 0 ? "vector(" + number() + ")" : selector();
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> aggregation(depth - 1);
      case 3, 4 -> call(depth - 1);
      case 5 -> relabelled(depth - 1);
      case 6 -> "histogram_quantile(0.9, " + vector(depth - 1) + ")";
      case 7 -> "-" + "(" + vector(depth - 1) + ")";
      case 8 -> withNumber(depth - 1);
      case 9, 10 -> "(" + vector(depth - 1) + paired() + vector(depth - 1) + ")";
      default -> "(" + vector(depth - 1) + set() + vector(depth - 1) + ")";
    };
  }

  private String scalar(int depth) {
    return switch (random.nextInt(depth == 0 ? 2 : 4)) {
      case 0 -> number();
      case 1 -> "time()";
      case 2 -> "scalar(" + vector(depth - 1) + ")";
      default -> "(" + scalar(depth - 1) + " " + any(ARITHMETIC) + " " + scalar(depth - 1) + ")";
    };
  }

  private String number() {
    return any(List.of("0", "1", "2", "-1", "60"));
  }

  private String selector() {
    String matchers =
        IntStream.range(0, random.nextInt(3))
            .mapToObj(i -> any(MATCHERS))
            .collect(Collectors.joining(","));
    return random.nextInt(10) == 0
        ? "{__name__=~\"up|queue\"," + matchers + "}"
        : any(METRICS) + "{" + matchers + "}";
  }

  private String aggregation(int depth) {
    String op = any(AGGREGATORS);
    String parameter =
        switch (op) {
          case "topk", "bottomk" -> any(List.of("1, ", "2, ", "0, "));
          case "quantile" -> "0.5, ";
          case "count_values" -> any(List.of("\"v\", ", "\"job\", "));
          default -> "";
        };
    return op + grouping() + "(" + parameter + vector(depth) + ")";
  }

  private String grouping() {
    return switch (random.nextInt(4)) {
      case 0 -> " ";
      case 1 -> " without " + labels();
      default -> random.nextInt(8) == 0 ? " by (job, __name__) " : " by " + labels();
    };
  }

  private String labels() {
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(i -> any(LABELS))
        .distinct()
        .collect(Collectors.joining(", ", "(", ") "));
  }

  private String call(int depth) {
    Function function = any(functions());
    return function.name()
        + function.arguments().stream()
            .limit(function.arguments().size() - (function.variadic() == 0 ? 0 : random.nextInt(2)))
            .map(type -> argument(type, depth))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static List<Function> functions() {
    return Function.all().stream()
        .filter(function -> function.since().compareTo(ENGINE) <= 0 && !function.experimental())
        .filter(function -> function.returns() == ValueType.VECTOR)
        .filter(function -> !function.arguments().contains(ValueType.STRING))
        .toList();
  }

  private String argument(ValueType type, int depth) {
    return switch (type) {
      case SCALAR -> scalar(depth);
      case MATRIX -> random.nextBoolean() ? selector() + "[5m]" : "(" + vector(depth) + ")[5m:1m]";
      default -> vector(depth);
    };
  }

  private String relabelled(int depth) {
    String to = any(List.of("job", "x", "code"));
    String from = any(List.of("job", "instance", "typo", "__name__", "code"));
    if (random.nextBoolean()) {
      return "label_join(%s, \"%s\", \"%s\", \"%s\", \"%s\")"
          .formatted(vector(depth), to, any(List.of("", "-")), from, any(LABELS));
    }
    return "label_replace(%s, \"%s\", \"%s\", \"%s\", \"%s\")"
        .formatted(vector(depth), to, any(REPLACEMENTS), from, any(REGEXES));
  }

  private String withNumber(int depth) {
    String op = random.nextBoolean() ? any(ARITHMETIC) : comparison();
    return random.nextBoolean()
        ? "(" + vector(depth) + " " + op + " " + scalar(depth) + ")"
        : "(" + scalar(depth) + " " + op + " " + vector(depth) + ")";
  }

  private String comparison() {
    return any(COMPARISONS) + (random.nextInt(3) == 0 ? " bool" : "");
  }

  private String paired() {
    String op = random.nextInt(3) == 0 ? comparison() : any(ARITHMETIC);
    String matching = matching();
    boolean grouped = matching.startsWith("on ") && random.nextInt(3) == 0;
    String group =
        any(List.of("group_left ", "group_right "))
            + "("
            + any(List.of("version", "code", "typo", "x"))
            + ") ";
    return " " + op + " " + matching + (grouped ? group : "");
  }

  private String set() {
    return " " + any(List.of("and", "or", "unless")) + " " + matching();
  }

  private String matching() {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "ignoring " + labels();
      default -> "on " + labels();
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
