package io.panelwright.promql;

import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.DurationExpr.DurationOp;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VariableExpr;
import java.util.Optional;

/** Parses durations and duration arithmetic, in brackets and after {@code offset}. */
final class DurationParser {

  private final TokenStream tokens;
  private final Dialect dialect;

  DurationParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** The value of a number or duration token. */
  static NumberLiteral literal(TokenStream tokens, Token token) {
    boolean duration = token.is(TokenType.DURATION);
    double value = 0;
    try {
      value =
          duration
              ? LiteralParser.parseDurationSeconds(token.text())
              : LiteralParser.parseNumber(token.text());
    } catch (LiteralParser.InvalidLiteralException e) {
      tokens.addError(token.span(), e.getMessage());
    }
    return new NumberLiteral(value, duration, token.span());
  }

  /** A duration in brackets. */
  Expr positive() {
    Expr expr = duration(0);
    // Prometheus has read the next token when it checks the value.
    tokens.peek();
    if (expr instanceof NumberLiteral number && !(number.value() > 0)) {
      tokens.addError(number.span(), "duration must be greater than 0");
    }
    return expr;
  }

  /**
   * A duration after {@code offset}. It has no arithmetic outside parentheses, so that {@code x
   * offset 5m + y} is a sum of series.
   */
  Expr offset() {
    Token first = tokens.peek();
    if (first.is(TokenType.LEFT_PAREN)) {
      return duration(0);
    }
    if (!first.type().isSign()) {
      return primary();
    }
    Token sign = tokens.take();
    Token second = tokens.peek();
    if (second.type().isSign()) {
      Expr operand = signed(sign, duration(BinaryOp.POW.precedence()));
      return arithmetic(operand, 0);
    }
    if (second.is(TokenType.LEFT_PAREN)) {
      tokens.take();
      Expr inner = duration(0);
      tokens.take(TokenType.RIGHT_PAREN);
      return signed(sign, withParens(inner, inner.span()));
    }
    return signedOffset(sign, primary());
  }

  /** A plus before a call is kept, other than before a number. */
  private Expr signedOffset(Token sign, Expr operand) {
    return operand instanceof NumberLiteral ? signed(sign, operand) : prefixed(sign, operand);
  }

  private Expr duration(int minPrecedence) {
    tokens.enter();
    Token token = tokens.peek();
    Expr left =
        token.type().isSign()
            ? signed(tokens.take(), duration(BinaryOp.POW.precedence()))
            : primary();
    Expr expr = arithmetic(left, minPrecedence);
    tokens.leave();
    return expr;
  }

  private Expr arithmetic(Expr first, int minPrecedence) {
    Expr left = first;
    while (true) {
      Optional<BinaryOp> op =
          tokens.peek().binaryOp().filter(o -> isArithmetic(o) && o.precedence() >= minPrecedence);
      if (op.isEmpty()) {
        return left;
      }
      tokens.countChained();
      Token sign = tokens.take();
      int precedence = op.get().precedence();
      Expr right = duration(op.get().isRightAssociative() ? precedence : precedence + 1);
      // Prometheus has read the next token here, too.
      tokens.peek();
      left = computed(left, sign, op.get(), right);
    }
  }

  private static boolean isArithmetic(BinaryOp op) {
    return switch (op) {
      case ADD, SUB, MUL, DIV, MOD, POW -> true;
      default -> false;
    };
  }

  private Expr computed(Expr left, Token sign, BinaryOp op, Expr right) {
    requireEnabled(left);
    boolean zero = right instanceof NumberLiteral number && number.value() == 0;
    if (zero && (op == BinaryOp.DIV || op == BinaryOp.MOD)) {
      tokens.addError(sign.span(), op == BinaryOp.DIV ? "division by zero" : "modulo by zero");
      return new NumberLiteral(0, false, Span.of(0, 0));
    }
    return new DurationExpr(
        DurationOp.valueOf(op.name()),
        Optional.of(left),
        Optional.of(right),
        false,
        left.span().to(right.span()));
  }

  private Expr primary() {
    Token token = tokens.peek();
    return switch (token.type()) {
      case NUMBER, DURATION -> inRange(literal(tokens, tokens.take()));
      case STEP, RANGE -> call(tokens.take());
      case MAX_OF, MIN_OF -> minOrMax(tokens.take());
      case LEFT_PAREN -> parenthesized();
      default -> {
        if (!token.hasVariable()) {
          throw tokens.unexpected();
        }
        tokens.take();
        yield new VariableExpr(token.text(), token.span());
      }
    };
  }

  private Expr inRange(NumberLiteral number) {
    if (!LiteralParser.exceedsMaxDuration(number.value())) {
      return number;
    }
    tokens.addError(number.span(), "duration out of range");
    return new NumberLiteral(0, false, Span.of(0, 0));
  }

  private Expr call(Token name) {
    tokens.take(TokenType.LEFT_PAREN);
    Token close = tokens.take(TokenType.RIGHT_PAREN);
    return enabled(
        new DurationExpr(
            op(name), Optional.empty(), Optional.empty(), false, name.span().to(close.span())));
  }

  private Expr minOrMax(Token name) {
    tokens.take(TokenType.LEFT_PAREN);
    Expr left = duration(0);
    tokens.take(TokenType.COMMA);
    Expr right = duration(0);
    tokens.take(TokenType.RIGHT_PAREN);
    return enabled(
        new DurationExpr(
            op(name), Optional.of(left), Optional.of(right), false, left.span().to(right.span())));
  }

  private static DurationOp op(Token name) {
    return DurationOp.valueOf(name.type().name());
  }

  private Expr parenthesized() {
    Token open = tokens.take();
    Expr inner = duration(0);
    tokens.take(TokenType.RIGHT_PAREN);
    requireEnabled(inner);
    return withParens(inner, Span.of(open.start(), inner.span().end()));
  }

  /** A number cannot be marked as parenthesized, so it gets a unary plus. */
  private static Expr withParens(Expr inner, Span span) {
    return inner instanceof DurationExpr computed
        ? computed.parenthesize()
        : new DurationExpr(DurationOp.ADD, Optional.empty(), Optional.of(inner), true, span);
  }

  private Expr signed(Token sign, Expr operand) {
    if (operand instanceof NumberLiteral number) {
      NumberLiteral changed = number.signed(sign);
      if (!LiteralParser.exceedsMaxDuration(changed.value())) {
        return changed;
      }
      tokens.addError(sign.span(), "duration out of range");
      return new NumberLiteral(0, false, Span.of(0, 0));
    }
    return sign.is(TokenType.SUB) ? prefixed(sign, operand) : operand;
  }

  private Expr prefixed(Token sign, Expr operand) {
    return new DurationExpr(
        DurationOp.valueOf(sign.type().name()),
        Optional.empty(),
        Optional.of(operand),
        false,
        Span.of(sign.start(), operand.span().end()));
  }

  private Expr enabled(Expr computed) {
    requireEnabled(computed);
    return computed;
  }

  private void requireEnabled(Expr expr) {
    if (!dialect.hasFeature(Feature.DURATION_EXPR)) {
      tokens.addError(expr.span(), "experimental duration expression is not enabled");
    }
  }
}
