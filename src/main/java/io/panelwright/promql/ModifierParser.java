package io.panelwright.promql;

import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Modifiers.At;
import io.panelwright.promql.Modifiers.Reach;
import io.panelwright.promql.TokenStream.Expected;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads what follows an operand: ranges, {@code offset}, {@code @}, {@code anchored}. */
final class ModifierParser {

  private final TokenStream tokens;
  private final Dialect dialect;
  private final DurationParser durations;

  ModifierParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
    this.durations = new DurationParser(tokens, dialect);
  }

  /** An operand with all that follows it. */
  Expr modified(Expr operand) {
    Expr expr = operand;
    while (true) {
      switch (tokens.peek().type()) {
        case LEFT_BRACKET -> expr = ranged(selected(expr));
        case OFFSET -> expr = offset(selected(expr));
        case AT -> expr = at(selected(expr));
        case ANCHORED -> expr = reach(selected(expr), Reach.ANCHORED);
        case SMOOTHED -> expr = reach(selected(expr), Reach.SMOOTHED);
        default -> {
          return expr;
        }
      }
    }
  }

  /** A variable stands for a metric when something follows that only series can have. */
  private static Expr selected(Expr expr) {
    return expr instanceof Hole hole
        ? new VectorSelector(hole.text(), List.of(), List.of(), Modifiers.NONE, hole.span())
        : expr;
  }

  private Expr ranged(Expr expr) {
    Token open = tokens.take();
    Expected before = tokens.expect(Expected.RANGE);
    Expr range = durations.positive();
    tokens.expect(Expected.RANGE_END);
    Expr ranged =
        tokens.takeIf(TokenType.COLON).isPresent()
            ? subquery(expr, range)
            : matrix(expr, open, range);
    tokens.expect(before);
    return ranged;
  }

  private Expr subquery(Expr expr, Expr range) {
    tokens.chain();
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
    fault(expr).ifPresent(message -> tokens.complain(open.span().to(close.span()), message));
    return new MatrixSelector(expr, range, Span.of(expr.span().start(), tokens.lastClosing()));
  }

  private static Optional<String> fault(Expr expr) {
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
    Expected before = tokens.expect(Expected.OFFSET);
    Expr offset = durations.offset();
    tokens.expect(before);
    boolean nothing = offset instanceof NumberLiteral number && number.value() == 0;
    Optional<Modifiers> now = modifiers(expr, "offset modifier must be preceded by");
    if (now.isEmpty()) {
      return expr;
    }
    if (now.get().offset().isPresent()) {
      tokens.complain(expr.span(), "offset may not be set multiple times");
    }
    return changed(expr, m -> nothing ? m : m.withOffset(offset));
  }

  private Expr at(Expr expr) {
    tokens.take();
    Expected before = tokens.expect(Expected.AT);
    At at = time(expr);
    tokens.expect(before);
    Optional<Modifiers> now = modifiers(expr, "@ modifier must be preceded by");
    if (now.isEmpty()) {
      return expr;
    }
    if (now.get().at().isPresent()) {
      tokens.complain(expr.span(), "@ <timestamp> may not be set multiple times");
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
      tokens.complain(
          expr.span(), "timestamp out of bounds for @ modifier: " + GoText.fixed(seconds, 6));
    }
    // Go rounds halves away from zero.
    long milliseconds = (long) Math.copySign(Math.round(Math.abs(seconds) * 1000), seconds);
    return new At.Time(milliseconds, span);
  }

  private Expr reach(Expr expr, Reach reach) {
    String word = tokens.take().text().toLowerCase(Locale.ROOT);
    if (!dialect.has(Feature.EXTENDED_RANGE_SELECTORS)) {
      tokens.complain(expr.span(), word + " modifier is experimental and not enabled");
      return expr;
    }
    if (expr instanceof SubqueryExpr) {
      tokens.complain(expr.span(), word + " modifier is not supported for subqueries");
      return expr;
    }
    Optional<Modifiers> now = Modifiers.of(expr);
    if (now.isEmpty()) {
      // A range of something else than series has been complained of already.
      if (!(expr instanceof MatrixSelector)) {
        tokens.complain(expr.span(), word + " modifier not implemented");
      }
      return expr;
    }
    if (now.get().reach() != Reach.PLAIN && now.get().reach() != reach) {
      tokens.complain(expr.span(), "anchored and smoothed modifiers cannot be used together");
    }
    return changed(expr, m -> m.withReach(reach));
  }

  /** The modifiers so far; empty, and a complaint, when an expression cannot have any. */
  private Optional<Modifiers> modifiers(Expr expr, String complaint) {
    Optional<Modifiers> now = Modifiers.of(expr);
    if (now.isEmpty()) {
      tokens.complain(
          expr.span(),
          expr instanceof MatrixSelector
              ? "ranges only allowed for vector selectors"
              : complaint + " an instant vector selector or range vector selector or a subquery");
    }
    return now;
  }

  private Expr changed(Expr expr, UnaryOperator<Modifiers> change) {
    int end = tokens.lastClosing();
    if (expr instanceof VectorSelector selector) {
      boolean reached = change.apply(Modifiers.NONE).reach() != Reach.PLAIN;
      return selector.with(
          change.apply(selector.modifiers()), reached ? selector.span().end() : end);
    }
    if (expr instanceof SubqueryExpr subquery) {
      return subquery.with(change.apply(subquery.modifiers()), end);
    }
    MatrixSelector matrix = (MatrixSelector) expr;
    VectorSelector selector = (VectorSelector) matrix.selector();
    boolean reached = change.apply(Modifiers.NONE).reach() != Reach.PLAIN;
    return new MatrixSelector(
        selector.with(change.apply(selector.modifiers()), selector.span().end()),
        matrix.range(),
        Span.of(matrix.span().start(), reached ? matrix.span().end() : end));
  }
}
