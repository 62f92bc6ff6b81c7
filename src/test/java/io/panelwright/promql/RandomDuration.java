package io.panelwright.promql;

import static io.panelwright.promql.RandomText.NOWHERE;

import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.DurationExpr.DurationOp;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.VariableExpr;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random ranges, steps and offsets. */
final class RandomDuration {

  private static final List<DurationOp> ARITHMETIC =
      List.of(
          DurationOp.ADD,
          DurationOp.SUB,
          DurationOp.MUL,
          DurationOp.DIV,
          DurationOp.MOD,
          DurationOp.POW);

  private final Random random;
  private final RandomText text;

  RandomDuration(Random random, RandomText text) {
    this.random = random;
    this.text = text;
  }

  /** A range or a step. */
  Expr positive() {
    return random.nextInt(4) > 0 ? literal() : computed(3);
  }

  /** A duration before a colon, where Prometheus requires a number. */
  Expr beforeColon() {
    Expr range = positive();
    return range.walk().allMatch(DurationExpr.class::isInstance) ? literal() : range;
  }

  /** An offset, with parentheses around arithmetic. */
  Expr offset() {
    return switch (random.nextInt(6)) {
      case 0 -> wrapped(any(3));
      case 1 -> minus(wrapped(any(2)));
      case 2 -> call(2);
      case 3 -> minus(call(2));
      case 4 -> negative(literal());
      default -> literal();
    };
  }

  /** A positive number, or a variable. */
  private Expr literal() {
    if (text.isVariableNext()) {
      return new VariableExpr(text.of(List.of(text.variable(), "${x}m", "2$x")), NOWHERE);
    }
    return text.chance(8)
        ? new NumberLiteral(0.0005 + random.nextInt(1000), false, NOWHERE)
        : new NumberLiteral(text.seconds(), !text.chance(4), NOWHERE);
  }

  private Expr negative(Expr literal) {
    return literal instanceof NumberLiteral number
        ? new NumberLiteral(-number.value(), number.duration(), NOWHERE)
        : minus(literal);
  }

  private Expr any(int depth) {
    return depth <= 0 || text.chance(3) ? literal() : computed(depth);
  }

  private Expr computed(int depth) {
    return switch (random.nextInt(6)) {
      case 0 -> wrapped(any(depth - 1));
      case 1 -> minus(tight(computed(depth - 1)));
      case 2 -> call(depth);
      default -> arithmetic(depth);
    };
  }

  private Expr arithmetic(int depth) {
    DurationOp op = text.of(ARITHMETIC);
    Expr left = any(depth - 1);
    Expr right = text.chance(4) ? negative(literal()) : any(depth - 1);
    boolean power = op == DurationOp.POW;
    return new DurationExpr(
        op,
        Optional.of(isLoose(left, op, power) || power && isMinus(left) ? wrapped(left) : left),
        Optional.of(isLoose(right, op, !power) ? wrapped(right) : right),
        false,
        NOWHERE);
  }

  private Expr call(int depth) {
    boolean two = text.chance(2);
    List<DurationOp> ops =
        two
            ? List.of(DurationOp.MIN_OF, DurationOp.MAX_OF)
            : List.of(DurationOp.STEP, DurationOp.RANGE);
    Optional<Expr> left = two ? Optional.of(any(depth - 1)) : Optional.empty();
    Optional<Expr> right = two ? Optional.of(any(depth - 1)) : Optional.empty();
    return new DurationExpr(text.of(ops), left, right, false, NOWHERE);
  }

  private static Expr minus(Expr operand) {
    return new DurationExpr(DurationOp.SUB, Optional.empty(), Optional.of(operand), false, NOWHERE);
  }

  private static Expr wrapped(Expr expr) {
    return expr instanceof DurationExpr computed
        ? computed.parenthesize()
        : new DurationExpr(DurationOp.ADD, Optional.empty(), Optional.of(expr), true, NOWHERE);
  }

  /** An expression that a sign before it does not split. */
  private static Expr tight(Expr expr) {
    return isLoose(expr, DurationOp.POW, false) ? wrapped(expr) : expr;
  }

  private static boolean isMinus(Expr expr) {
    return expr instanceof DurationExpr computed
        && computed.op() == DurationOp.SUB
        && computed.left().isEmpty()
        && !computed.parenthesized();
  }

  private static boolean isLoose(Expr expr, DurationOp op, boolean alsoEqual) {
    if (!(expr instanceof DurationExpr computed)
        || computed.parenthesized()
        || computed.left().isEmpty()
        || !ARITHMETIC.contains(computed.op())) {
      return false;
    }
    int inner = strength(computed.op());
    return inner < strength(op) || alsoEqual && inner == strength(op);
  }

  private static int strength(DurationOp op) {
    return BinaryOp.valueOf(op.name()).precedence();
  }
}
