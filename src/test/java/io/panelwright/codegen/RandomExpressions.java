package io.panelwright.codegen;

import io.panelwright.codegen.JavaExpression.BooleanLiteral;
import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.LocalConstant;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.NumberLiteral;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generates random expressions; the same seed gives the same ones. The called methods do not exist.
 */
final class RandomExpressions {

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

  RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  /** Generates an expression; a larger depth gives a larger one. */
  JavaExpression expression(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 0, 1 -> new StringLiteral(text());
      case 2 -> new NumberLiteral(pick(List.of("0", "-1", "0.5", "1e9", "123456789L")));
      case 3 -> new BooleanLiteral(random.nextBoolean());
      case 4 -> new StaticConstant(pick(TYPES), pick(LOCALS));
      case 5 -> new LocalConstant(pick(LOCALS));
      case 6 -> new LocalCall(pick(METHODS));
      case 7, 8 -> call(depth);
      default -> methodCalls(depth);
    };
  }

  private JavaExpression call(int depth) {
    return new StaticCall(pick(TYPES), pick(METHODS), List.of(), arguments(depth));
  }

  private JavaExpression methodCalls(int depth) {
    JavaExpression on =
        switch (random.nextInt(5)) {
          case 0 -> new LocalConstant(pick(LOCALS));
          case 1 -> new LocalCall(pick(METHODS));
          case 2 -> new StaticConstant(pick(TYPES), pick(LOCALS));
          default -> call(depth);
        };
    int count = 1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 4);
    for (int i = 0; i < count; i++) {
      on = new MethodCall(on, pick(METHODS), List.of(), arguments(depth));
    }
    return on;
  }

  private List<JavaExpression> arguments(int depth) {
    List<JavaExpression> arguments = new ArrayList<>();
    int count = random.nextInt(random.nextInt(6) == 0 ? 12 : 4);
    for (int i = 0; i < count; i++) {
      arguments.add(expression(depth - 1));
    }
    return arguments;
  }

  /** Generates a text: mostly words, sometimes lines, a long text, or characters to escape. */
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
