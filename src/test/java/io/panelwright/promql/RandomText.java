package io.panelwright.promql;

import io.panelwright.promql.LabelMatcher.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random names, strings and numbers with many special cases. */
final class RandomText {

  static final Span NOWHERE = Span.of(0, 0);

  private static final List<String> METRICS =
      List.of(
          "up",
          "http_requests_total",
          "job:errors:rate5m",
          ":x",
          "A9",
          "_",
          "sum",
          "AVG",
          "by",
          "and",
          "or",
          "unless",
          "offset",
          "without",
          "start",
          "end",
          "step",
          "range",
          "fill",
          "fill_left",
          "anchored",
          "smoothed",
          "min_of",
          "limitk",
          "count_values");

  private static final List<String> LABELS =
      List.of(
          "job",
          "le",
          "_x9",
          "by",
          "on",
          "bool",
          "offset",
          "without",
          "INF",
          "nan",
          "a.b",
          "a b",
          "9",
          "é",
          "a\"b",
          "a\\b",
          "line\nbreak",
          "😀",
          "group_left",
          "{}",
          "#");

  private static final List<String> REGEXES =
      List.of(".*", ".+", "a|b", "", "[0-9]+\\.x", "(?i)é+", "\\d{1,3}", "a\\\\b\"", "^a$");

  private static final List<String> VARIABLES =
      List.of("$x", "${x}", "${x:csv}", "${x.y:raw}", "[[x]]", "[[x:pipe]]", "$__rate_interval");

  /**
   * Special characters: quotes, escapes, line breaks, printable and unprintable ones, invalid
   * UTF-8.
   */
  private static final String ODD =
      "\"'`\\\n\r\t\0\7\b\f\13\37 #{}[]()%é\u00a0\u00ad\u2028\ue000\ufffd\uffff\udcff\udc80";

  /** The start of a string in backquotes. */
  private static final String RAW = "\\d'\"\n";

  private final Random random;
  private final boolean variables;

  RandomText(Random random, boolean variables) {
    this.random = random;
    this.variables = variables;
  }

  boolean chance(int in) {
    return random.nextInt(in) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  <T> List<T> list(int most, Supplier<T> each) {
    List<T> items = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      items.add(each.get());
    }
    return items;
  }

  boolean isVariableNext() {
    return variables && chance(6);
  }

  String variable() {
    return of(VARIABLES);
  }

  String metric() {
    String name = of(METRICS);
    return isVariableNext() ? name + "_" + variable() : name;
  }

  LabelName label() {
    String name = of(LABELS);
    if (!isVariableNext()) {
      return LabelName.bare(name, NOWHERE);
    }
    return chance(2) ? LabelName.quoted(variable(), NOWHERE) : LabelName.bare(variable(), NOWHERE);
  }

  LabelMatcher matcher() {
    Op op = of(List.of(Op.values()));
    String value = op.isRegex() ? of(REGEXES) : string();
    if (!isVariableNext()) {
      return matcher(label(), op, value, QuoteStyle.ESCAPED);
    }
    return switch (of(List.of(QuoteStyle.values()))) {
      case BARE -> matcher(label(), op, variable(), QuoteStyle.BARE);
      case ESCAPED -> matcher(label(), op, value + variable(), QuoteStyle.ESCAPED);
      case RAW -> matcher(label(), op, RAW + variable(), QuoteStyle.RAW);
    };
  }

  LabelMatcher matcher(String name, Op op, String value) {
    return matcher(LabelName.bare(name, NOWHERE), op, value, QuoteStyle.ESCAPED);
  }

  private static LabelMatcher matcher(LabelName label, Op op, String value, QuoteStyle quotes) {
    return new LabelMatcher(label, op, value, quotes, NOWHERE, NOWHERE);
  }

  Expr.StringLiteral stringLiteral() {
    return isVariableNext()
        ? new Expr.StringLiteral(RAW + variable(), QuoteStyle.RAW, NOWHERE)
        : new Expr.StringLiteral(string(), QuoteStyle.ESCAPED, NOWHERE);
  }

  String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append(ODD.charAt(random.nextInt(ODD.length())));
        case 1 -> text.appendCodePoint(codePoint());
        default -> text.append((char) ('a' + random.nextInt(26)));
      }
    }
    if (isVariableNext()) {
      text.append(of(List.of("$1", "${x:regex}", "${x:doublequote}", variable())));
    }
    return text.toString();
  }

  private int codePoint() {
    int c = random.nextInt(Character.MAX_CODE_POINT + 1);
    return Character.getType(c) == Character.SURROGATE ? '?' : c;
  }

  /** A positive or negative number; rarely NaN or infinite. */
  double number() {
    return switch (random.nextInt(8)) {
      case 0 -> Double.longBitsToDouble(random.nextLong());
      case 1 ->
          of(
              List.of(
                  0.0,
                  -0.0,
                  Double.NaN,
                  Double.POSITIVE_INFINITY,
                  Double.NEGATIVE_INFINITY,
                  Double.MIN_VALUE,
                  Double.MAX_VALUE,
                  0x1p53 + 2,
                  2e23));
      case 2 -> Math.scalb(1.0, random.nextInt(2046) - 1022);
      case 3 -> -random.nextInt(1000);
      default -> random.nextInt(100_000) / 100.0;
    };
  }

  /** A positive duration in seconds. */
  double seconds() {
    long milliseconds =
        switch (random.nextInt(4)) {
          case 0 -> 1 + (long) (Math.exp(random.nextDouble() * 29.8));
          case 1 -> 60_000L * (1 + random.nextInt(600));
          case 2 -> 86_400_000L * (1 + random.nextInt(1000));
          default -> 1 + random.nextInt(100_000);
        };
    return milliseconds / 1000.0;
  }

  long unixMilliseconds() {
    return (random.nextLong() >> 12) % 10_000_000_000_000L;
  }
}
