package io.panelwright.promql;

import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.DurationExpr.DurationOp;
import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.NumberLiteral;
import java.util.Optional;

/** Reads spans of time and their arithmetic, in brackets and behind {@code offset}. */
final class DurationParser {

  private final TokenStream tokens;
  private final Dialect dialect;

  DurationParser(TokenStream tokens, Dialect dialect) {
    this.tokens = tokens;
    this.dialect = dialect;
  }

  /** The value of a number or span of time that was taken. */
  static NumberLiteral literal(TokenStream tokens, Token token) {
    boolean duration = token.is(TokenType.DURATION);
    double value = 0;
    try {
      value = duration ? Literals.seconds(token.text()) : Literals.number(token.text());
    } catch (Literals.Fault fault) {
      tokens.complain(token.span(), fault.getMessage());
    }
    return new NumberLiteral(value, duration, token.span());
  }

  /** A span of time in brackets. */
  Expr positive() {
    Expr expr = duration(0);
    // Prometheus has seen the next word when it checks.
    tokens.peek();
    if (expr instanceof NumberLiteral number && !(number.value() > 0)) {
      tokens.complain(number.span(), "duration must be greater than 0");
    }
    return expr;
  }

  /**
   * A span of time behind {@code offset}. Without parentheses it has no arithmetic, so that {@code
   * x offset 5m + y} is a sum of series.
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
      Expr operand = signed(sign, duration(BinaryOp.POW.strength()));
      return continued(operand, 0);
    }
    if (second.is(TokenType.LEFT_PAREN)) {
      tokens.take();
      Expr inner = duration(0);
      tokens.take(TokenType.RIGHT_PAREN);
      return signed(sign, wrapped(inner, inner.span()));
    }
    return signedOffset(sign, primary());
  }

  /** Unlike elsewhere, a plus before a call stays. */
  private Expr signedOffset(Token sign, Expr operand) {
    return operand instanceof NumberLiteral ? signed(sign, operand) : prefixed(sign, operand);
  }

  private Expr duration(int least) {
    tokens.down();
    Token token = tokens.peek();
    Expr left =
        token.type().isSign()
            ? signed(tokens.take(), duration(BinaryOp.POW.strength()))
            : primary();
    Expr whole = continued(left, least);
    tokens.up();
    return whole;
  }

  private Expr continued(Expr first, int least) {
    Expr left = first;
    while (true) {
      Optional<BinaryOp> op =
          tokens.peek().binaryOp().filter(o -> isArithmetic(o) && o.strength() >= least);
      if (op.isEmpty()) {
        return left;
      }
      tokens.chain();
      Token sign = tokens.take();
      int strength = op.get().strength();
      Expr right = duration(op.get().isRightAssociative() ? strength : strength + 1);
      // Here, too, the next word has been seen.
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
      tokens.complain(sign.span(), op == BinaryOp.DIV ? "division by zero" : "modulo by zero");
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
      case MAX_OF, MIN_OF -> extreme(tokens.take());
      case LEFT_PAREN -> parenthesised();
      default -> {
        if (!token.hasVariable()) {
          throw tokens.unexpected();
        }
        tokens.take();
        yield new Hole(token.text(), token.span());
      }
    };
  }

  private Expr inRange(NumberLiteral number) {
    if (!Literals.isTooLong(number.value())) {
      return number;
    }
    tokens.complain(number.span(), "duration out of range");
    return new NumberLiteral(0, false, Span.of(0, 0));
  }

  private Expr call(Token name) {
    tokens.take(TokenType.LEFT_PAREN);
    Token close = tokens.take(TokenType.RIGHT_PAREN);
    return enabled(
        new DurationExpr(
            op(name), Optional.empty(), Optional.empty(), false, name.span().to(close.span())));
  }

  private Expr extreme(Token name) {
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

  private Expr parenthesised() {
    Token open = tokens.take();
    Expr inner = duration(0);
    tokens.take(TokenType.RIGHT_PAREN);
    requireEnabled(inner);
    return wrapped(inner, Span.of(open.start(), inner.span().end()));
  }

  /** A number cannot be marked as standing in parentheses, so a plus stands before it. */
  private static Expr wrapped(Expr inner, Span span) {
    return inner instanceof DurationExpr computed
        ? computed.inParentheses()
        : new DurationExpr(DurationOp.ADD, Optional.empty(), Optional.of(inner), true, span);
  }

  private Expr signed(Token sign, Expr operand) {
    if (operand instanceof NumberLiteral number) {
      NumberLiteral changed = number.signed(sign);
      if (!Literals.isTooLong(changed.value())) {
        return changed;
      }
      tokens.complain(sign.span(), "duration out of range");
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
    if (!dialect.has(Feature.DURATION_EXPR)) {
      tokens.complain(expr.span(), "experimental duration expression is not enabled");
    }
  }
}
