package io.panelwright.metricsql;

import io.panelwright.metricsql.MetricsqlToken.Kind;
import java.util.function.Supplier;

/** Parses what can follow an operand: a window, {@code offset} and {@code @}. */
final class RollupParser {

  private final MetricsqlTokens tokens;

  RollupParser(MetricsqlTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The modifiers of an operand.
   *
   * @param time parses the operand of {@code @}
   */
  Shape modified(Shape operand, Supplier<Shape> time) {
    Shape shape = operand;
    if (tokens.isSign("[")) {
      window(operand);
      shape = Shape.RANGE;
    }
    while (tokens.isSign("@") || tokens.isWord("offset")) {
      MetricsqlToken modifier = tokens.take();
      if (shape == Shape.OTHER || shape == Shape.NUMBER) {
        tokens.note(modifier.lowerCase() + " of an expression", modifier.span());
      }
      if (modifier.isSign("@")) {
        at(modifier, time.get());
      } else {
        tokens.takeSign("-");
        duration();
      }
    }
    return shape;
  }

  private void at(MetricsqlToken modifier, Shape time) {
    if (time != Shape.NUMBER && time != Shape.TIME && time != Shape.VARIABLE) {
      tokens.note("@ with an expression", modifier.span());
    }
  }

  private void window(Shape operand) {
    MetricsqlToken open = tokens.require("[");
    boolean hasStep = isStep();
    if (hasStep) {
      tokens.note("step without a window", open.span());
    } else {
      hasStep = duration();
    }
    if (isStep()) {
      hasStep = true;
      if (tokens.take().text().equals(":") && !tokens.isSign("]")) {
        duration();
      }
    }
    tokens.require("]");
    if (!hasStep && operand != Shape.SELECTOR && operand != Shape.VARIABLE) {
      tokens.note("window of an expression", open.span());
    }
  }

  /** Whether a step follows; the lexer joins its colon and its duration to a name. */
  private boolean isStep() {
    return tokens.peek().is(Kind.IDENTIFIER) && tokens.peek().text().startsWith(":");
  }

  /** A duration; returns whether it is a template that the lexer has joined with a step. */
  private boolean duration() {
    MetricsqlToken token = tokens.take();
    switch (token.kind()) {
      case DURATION -> {
        if (NumberScanner.isExtendedDuration(token.text())) {
          tokens.note("duration " + token.text(), token.span());
        }
        return false;
      }
      case NUMBER, VARIABLE -> {
        return false;
      }
      default -> {
        int colon = token.text().indexOf(':');
        String name = colon < 0 ? token.text() : token.text().substring(0, colon);
        if (!token.is(Kind.IDENTIFIER) || !tokens.isTemplate(name)) {
          throw MetricsqlSyntaxException.unexpected(token, "a duration");
        }
        return colon >= 0;
      }
    }
  }
}
