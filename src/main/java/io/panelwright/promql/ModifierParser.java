package io.panelwright.promql;

import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Modifiers.At;
import io.panelwright.promql.Modifiers.RangeBoundary;
import io.panelwright.promql.TokenStream.Expected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Parses the modifiers after an operand: ranges, {@code offset}, {@code @}, {@code anchored}. */
final class ModifierParser {

  private final TokenStream tokens;
  private final Dialect dialect;
  private final DurationParser durations;

  ModifierParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
    this.durations = new DurationParser(tokens, dialect);
  }

  /** An operand with all its modifiers. */
  Expr modified(Expr operand) {
    Expr expr = operand;
    while (true) {
      switch (tokens.peek().type()) {
        case LEFT_BRACKET -> expr = ranged(asSelector(expr));
        case OFFSET -> expr = offset(asSelector(expr));
        case AT -> expr = at(asSelector(expr));
        case ANCHORED -> expr = rangeBoundary(asSelector(expr), RangeBoundary.ANCHORED);
        case SMOOTHED -> expr = rangeBoundary(asSelector(expr), RangeBoundary.SMOOTHED);
        default -> {
          return expr;
        }
      }
    }
  }

  /**
   * Converts a variable to a metric selector, because only series have the modifier that follows.
   */
  private static Expr asSelector(Expr expr) {
    return expr instanceof VariableExpr variable
        ? new VectorSelector(variable.text(), List.of(), List.of(), Modifiers.NONE, variable.span())
        : expr;
  }

  private Expr ranged(Expr expr) {
    Token open = tokens.take();
    Expected previous = tokens.expect(Expected.RANGE);
    Expr range = durations.positive();
    tokens.expect(Expected.RANGE_END);
    Expr ranged =
        tokens.takeIf(TokenType.COLON).isPresent()
            ? subquery(expr, range)
            : matrix(expr, open, range);
    tokens.expect(previous);
    return ranged;
  }

  private Expr subquery(Expr expr, Expr range) {
    tokens.countChained();
    tokens.expect(Expected.STEP);
    Optional<Expr> step = Optional.empty();
    if (!tokens.isNext(TokenType.RIGHT_BRACKET)) {
      step = Optional.of(durations.positive());
      tokens.expect(Expected.STEP_END);
    }
    Token close = tokens.take(TokenType.RIGHT_BRACKET);
    return new SubqueryExpr(
        expr, range, step, Modifiers.NONE, Span.of(expr.span().start(), close.end()));
  }

  private Expr matrix(Expr expr, Token open, Expr range) {
    Token close = tokens.take(TokenType.RIGHT_BRACKET);
    findRangeError(expr)
        .ifPresent(message -> tokens.addError(open.span().to(close.span()), message));
    return new MatrixSelector(expr, range, Span.of(expr.span().start(), tokens.lastClosing()));
  }

  private static Optional<String> findRangeError(Expr expr) {
    if (!(expr instanceof VectorSelector selector)) {
      return Optional.of("ranges only allowed for vector selectors");
    }
    if (selector.modifiers().offset().isPresent()) {
      return Optional.of("no offset modifiers allowed before range");
    }
    return selector.modifiers().at().map(at -> "no @ modifiers allowed before range");
  }

  private Expr offset(Expr expr) {
    tokens.take();
    Expected previous = tokens.expect(Expected.OFFSET);
    Expr offset = durations.offset();
    tokens.expect(previous);
    boolean nothing = offset instanceof NumberLiteral number && number.value() == 0;
    Optional<Modifiers> now = modifiers(expr, "offset modifier must be preceded by");
    if (now.isEmpty()) {
      return expr;
    }
    if (now.get().offset().isPresent()) {
      tokens.addError(expr.span(), "offset may not be set multiple times");
    }
    return changed(expr, m -> nothing ? m : m.withOffset(offset));
  }

  private Expr at(Expr expr) {
    tokens.take();
    Expected previous = tokens.expect(Expected.AT);
    At at = time(expr);
    tokens.expect(previous);
    Optional<Modifiers> now = modifiers(expr, "@ modifier must be preceded by");
    if (now.isEmpty()) {
      return expr;
    }
    if (now.get().at().isPresent()) {
      tokens.addError(expr.span(), "@ <timestamp> may not be set multiple times");
      return expr;
    }
    return changed(expr, m -> m.withAt(at));
  }

  private At time(Expr expr) {
    Token token = tokens.peek();
    if (token.hasVariable()) {
      return new At.Variable(tokens.take().text());
    }
    if (token.is(TokenType.START) || token.is(TokenType.END)) {
      tokens.take();
      tokens.take(TokenType.LEFT_PAREN);
      tokens.take(TokenType.RIGHT_PAREN);
      return token.is(TokenType.START) ? new At.Start() : new At.End();
    }
    boolean negative = token.is(TokenType.SUB);
    if (token.type().isSign()) {
      tokens.take();
    }
    if (!tokens.isNext(TokenType.NUMBER) && !tokens.isNext(TokenType.DURATION)) {
      throw tokens.unexpected();
    }
    Token time = tokens.take();
    double value = DurationParser.literal(tokens, time).value();
    return time(expr, negative ? -value : value, time.span());
  }

  private At time(Expr expr, double seconds, Span span) {
    if (Double.isNaN(seconds) || seconds >= 0x1p63 || seconds <= -0x1p63) {
      tokens.addError(
          expr.span(),
          "timestamp out of bounds for @ modifier: " + GoNumberFormat.formatFixed(seconds, 6));
    }
    // Go rounds half away from zero.
    long milliseconds = (long) Math.copySign(Math.round(Math.abs(seconds) * 1000), seconds);
    return new At.Time(milliseconds, span);
  }

  private Expr rangeBoundary(Expr expr, RangeBoundary reach) {
    String keyword = tokens.take().text().toLowerCase(Locale.ROOT);
    if (!dialect.hasFeature(Feature.EXTENDED_RANGE_SELECTORS)) {
      tokens.addError(expr.span(), keyword + " modifier is experimental and not enabled");
      return expr;
    }
    if (expr instanceof SubqueryExpr) {
      tokens.addError(expr.span(), keyword + " modifier is not supported for subqueries");
      return expr;
    }
    Optional<Modifiers> now = Modifiers.find(expr);
    if (now.isEmpty()) {
      // The range of an expression other than a selector has been reported before.
      if (!(expr instanceof MatrixSelector)) {
        tokens.addError(expr.span(), keyword + " modifier not implemented");
      }
      return expr;
    }
    if (now.get().rangeBoundary() != RangeBoundary.PLAIN && now.get().rangeBoundary() != reach) {
      tokens.addError(expr.span(), "anchored and smoothed modifiers cannot be used together");
    }
    return changed(expr, m -> m.withRangeBoundary(reach));
  }

  /** The modifiers so far; empty, with an error, if the expression cannot have modifiers. */
  private Optional<Modifiers> modifiers(Expr expr, String message) {
    Optional<Modifiers> now = Modifiers.find(expr);
    if (now.isEmpty()) {
      tokens.addError(
          expr.span(),
          expr instanceof MatrixSelector
              ? "ranges only allowed for vector selectors"
              : message + " an instant vector selector or range vector selector or a subquery");
    }
    return now;
  }

  private Expr changed(Expr expr, UnaryOperator<Modifiers> change) {
    int end = tokens.lastClosing();
    if (expr instanceof VectorSelector selector) {
      boolean reached = change.apply(Modifiers.NONE).rangeBoundary() != RangeBoundary.PLAIN;
      return selector.withModifiers(
          change.apply(selector.modifiers()), reached ? selector.span().end() : end);
    }
    if (expr instanceof SubqueryExpr subquery) {
      return subquery.withModifiers(change.apply(subquery.modifiers()), end);
    }
    MatrixSelector matrix = (MatrixSelector) expr;
    VectorSelector selector = (VectorSelector) matrix.selector();
    boolean reached = change.apply(Modifiers.NONE).rangeBoundary() != RangeBoundary.PLAIN;
    return new MatrixSelector(
        selector.withModifiers(change.apply(selector.modifiers()), selector.span().end()),
        matrix.range(),
        Span.of(matrix.span().start(), reached ? matrix.span().end() : end));
  }
}
