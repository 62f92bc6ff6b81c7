package io.panelwright.importer.source;

import io.panelwright.importer.source.Expression.Call;
import io.panelwright.importer.source.Expression.Constant;
import io.panelwright.importer.source.Expression.Digits;
import io.panelwright.importer.source.Expression.Local;
import io.panelwright.importer.source.Expression.LocalCall;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Expression.Truth;
import io.panelwright.importer.source.Expression.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Expressions of all shapes and sizes, the same for the same seed. Nothing declares what they call.
 */
final class RandomSource {

  private static final List<String> LETTERS =
      List.of(
          "a", "b", "c", "rate", "sum", "  ", " ", " ", "%", "{0}", "\"", "\"\"\"", "\\", "\\u0041",
          "\t", "{{le}}", "ä", "→", "😀", "\u2003", "\u202e", "\u0000", "\u001c", "\r", "'", "$x");

  private static final List<String> TYPES =
      List.of(
          "Panels",
          "Section",
          "Json",
          "Thresholds",
          "Elasticsearch.Metric",
          "Unit",
          "A",
          "java.time.Duration",
          "io.panelwright.other.Thresholds");

  private static final List<String> METHODS =
      List.of(
          "of",
          "text",
          "section",
          "timeseries",
          "with",
          "thresholdsStyle",
          "by",
          "x",
          "object",
          "averageOfAllValuesThatThereAre",
          "sum2");

  private static final List<String> LOCALS =
      List.of("A", "AI", "PROM", "ERRORS", "PROMETHEUS", "REQUESTS_THAT_FAILED_IN_THE_LAST_HOUR");

  private final Random random;

  RandomSource(long seed) {
    this.random = new Random(seed);
  }

  /** Deeper expressions are larger ones. */
  Expression expression(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 0, 1 -> new Text(text());
      case 2 -> new Digits(pick(List.of("0", "-1", "0.5", "1e9", "123456789L")));
      case 3 -> new Truth(random.nextBoolean());
      case 4 -> new Constant(pick(TYPES), pick(LOCALS));
      case 5 -> new Local(pick(LOCALS));
      case 6 -> new LocalCall(pick(METHODS));
      case 7, 8 -> call(depth);
      default -> words(depth);
    };
  }

  private Expression call(int depth) {
    return new Call(pick(TYPES), pick(METHODS), List.of(), arguments(depth));
  }

  private Expression words(int depth) {
    Expression on =
        switch (random.nextInt(5)) {
          case 0 -> new Local(pick(LOCALS));
          case 1 -> new LocalCall(pick(METHODS));
          case 2 -> new Constant(pick(TYPES), pick(LOCALS));
          default -> call(depth);
        };
    int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 4);
    for (int i = 0; i < count; i++) {
      on = new Word(on, pick(METHODS), List.of(), arguments(depth));
    }
    return on;
  }

  private List<Expression> arguments(int depth) {
    List<Expression> arguments = new ArrayList<>();
    int count = random.nextInt(random.nextInt(6) == 0 ? 12 : 4);
    for (int i = 0; i < count; i++) {
      arguments.add(expression(depth - 1));
    }
    return arguments;
  }

  /** Mostly words; now and then lines, a long text, or what needs escapes. */
  String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(5) == 0 ? 40 : 6);
    boolean odd = random.nextInt(4) == 0;
    boolean lines = random.nextInt(4) == 0;
    for (int i = 0; i < length; i++) {
      text.append(odd ? pick(LETTERS) : pick(LETTERS.subList(0, 9)));
      if (lines && random.nextInt(6) == 0) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  private <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
