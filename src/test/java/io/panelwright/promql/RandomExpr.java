package io.panelwright.promql;

import static io.panelwright.promql.RandomText.NOWHERE;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.Modifiers.At;
import io.panelwright.promql.Modifiers.RangeBoundary;
import io.panelwright.promql.VectorMatching.Cardinality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Random trees as the parser returns them for valid texts, with parentheses where they are
 * necessary.
 */
final class RandomExpr {

  private final Random random;
  private final RandomText text;
  private final RandomDuration durations;

  /**
   * The same seed creates the same trees.
   *
   * @param variables whether to include Grafana variables
   */
  RandomExpr(long seed, boolean variables) {
    random = new Random(seed);
    text = new RandomText(random, variables);
    durations = new RandomDuration(random, text);
  }

  Expr next() {
    List<ValueType> types =
        List.of(
            ValueType.VECTOR,
            ValueType.VECTOR,
            ValueType.VECTOR,
            ValueType.SCALAR,
            ValueType.MATRIX,
            ValueType.STRING);
    return of(text.of(types), 4);
  }

  private Expr of(ValueType type, int depth) {
    if (text.chance(10)) {
      return new ParenExpr(of(type, depth - 1), NOWHERE);
    }
    return switch (type) {
      case SCALAR -> scalar(depth);
      case VECTOR -> vector(depth);
      case MATRIX -> matrix(depth);
      case STRING -> text.stringLiteral();
      case NONE, UNKNOWN -> of(text.of(List.of(ValueType.SCALAR, ValueType.VECTOR)), depth);
    };
  }

  private Expr scalar(int depth) {
    if (text.isVariableNext()) {
      return new VariableExpr(text.of(List.of(text.variable(), "0." + text.variable())), NOWHERE);
    }
    return switch (depth <= 0 ? 0 : random.nextInt(7)) {
      case 0, 1 -> new NumberLiteral(text.number(), false, NOWHERE);
      case 2 -> new NumberLiteral(text.seconds() * (text.chance(3) ? -1 : 1), true, NOWHERE);
      case 3 -> unary(of(ValueType.SCALAR, depth - 1));
      case 4 -> call(ValueType.SCALAR, depth);
      default -> binary(arithmeticOrComparison(), ValueType.SCALAR, ValueType.SCALAR, depth);
    };
  }

  private Expr vector(int depth) {
    if (text.isVariableNext()) {
      return depth <= 0 || text.chance(2) ? hole() : variableCall(depth);
    }
    return switch (depth <= 0 ? 0 : random.nextInt(12)) {
      case 0, 1, 2 -> selector();
      case 3, 4 -> aggregate(depth);
      case 5, 6, 7 -> call(ValueType.VECTOR, depth);
      case 8 -> unary(of(ValueType.VECTOR, depth - 1));
      case 9 -> binary(arithmeticOrComparison(), ValueType.VECTOR, ValueType.SCALAR, depth);
      case 10 -> binary(arithmeticOrComparison(), ValueType.SCALAR, ValueType.VECTOR, depth);
      default ->
          binary(text.of(List.of(BinaryOp.values())), ValueType.VECTOR, ValueType.VECTOR, depth);
    };
  }

  private Expr matrix(int depth) {
    if (depth > 0 && text.chance(3)) {
      Optional<Expr> step = Optional.of(durations.positive()).filter(expr -> text.chance(2));
      Modifiers modifiers = new Modifiers(offset(), at(), RangeBoundary.PLAIN);
      Expr inner = atom(of(ValueType.VECTOR, depth - 1));
      return new SubqueryExpr(inner, durations.beforeColon(), step, modifiers, NOWHERE);
    }
    return new MatrixSelector(selector(), durations.positive(), NOWHERE);
  }

  private VariableExpr hole() {
    return new VariableExpr(text.variable(), NOWHERE);
  }

  private VectorSelector selector() {
    List<LabelMatcher> matchers = new ArrayList<>(text.list(3, text::matcher));
    List<VariableExpr> open = text.isVariableNext() ? List.of(hole()) : List.of();
    Modifiers modifiers = modifiers();
    String name = text.chance(4) ? "" : text.metric();
    if (name.isEmpty()) {
      String label = text.chance(2) ? LabelMatcher.METRIC_NAME : text.label().text();
      matchers.add(text.matcher(label, LabelMatcher.Op.EQUAL, "not" + text.string()));
    } else if (!matchers.isEmpty() && text.isVariableNext()) {
      name = text.variable();
    }
    return new VectorSelector(name, matchers, open, modifiers, NOWHERE);
  }

  private Modifiers modifiers() {
    RangeBoundary reach =
        text.chance(4) ? text.of(List.of(RangeBoundary.values())) : RangeBoundary.PLAIN;
    return new Modifiers(offset(), at(), reach);
  }

  private Optional<Expr> offset() {
    return text.chance(3) ? Optional.of(durations.offset()) : Optional.empty();
  }

  private Optional<At> at() {
    At time =
        text.isVariableNext()
            ? new At.Variable(text.variable())
            : new At.Time(text.unixMilliseconds(), NOWHERE);
    return text.chance(3)
        ? Optional.of(text.of(List.of(time, new At.Start(), new At.End())))
        : Optional.empty();
  }

  private Expr aggregate(int depth) {
    Aggregator op = text.of(List.of(Aggregator.values()));
    ValueType parameter = op == Aggregator.COUNT_VALUES ? ValueType.STRING : ValueType.SCALAR;
    return new AggregateExpr(
        op.text(),
        grouping(),
        op.hasParameter() ? Optional.of(of(parameter, depth - 1)) : Optional.empty(),
        of(ValueType.VECTOR, depth - 1),
        NOWHERE);
  }

  private Grouping grouping() {
    return new Grouping(text.chance(2), text.list(3, text::label));
  }

  /** A variable as a function or, with a grouping, as an aggregator. */
  private Expr variableCall(int depth) {
    String name = text.chance(2) ? text.variable() : "rate_" + text.variable();
    Grouping grouping = grouping();
    Expr expr = of(ValueType.VECTOR, depth - 1);
    return grouping.equals(Grouping.ALL) || !name.startsWith("$")
        ? new Call(name, Optional.empty(), List.of(expr), NOWHERE)
        : new AggregateExpr(name, grouping, Optional.empty(), expr, NOWHERE);
  }

  private Expr call(ValueType type, int depth) {
    List<Function> functions =
        Function.all().stream()
            .filter(function -> function.returns() == type && function.until().isEmpty())
            .toList();
    Function function = text.of(functions);
    List<Expr> args = new ArrayList<>();
    for (int i = 0; i < count(function); i++) {
      int last = function.arguments().size() - 1;
      args.add(of(function.arguments().get(Math.min(i, last)), depth - 1));
    }
    if (function.name().equals("info") && args.size() > 1) {
      VectorSelector any = selector();
      args.set(
          1,
          new VectorSelector("", any.matchers(), any.variableMatchers(), any.modifiers(), NOWHERE));
    }
    return new Call(function.name(), Optional.of(function), args, NOWHERE);
  }

  private int count(Function function) {
    int named = function.arguments().size();
    return switch (function.variadic()) {
      case 0 -> named;
      case -1 -> named - 1 + random.nextInt(3);
      default -> named - 1 + random.nextInt(function.variadic() + 1);
    };
  }

  private BinaryOp arithmeticOrComparison() {
    return text.of(Stream.of(BinaryOp.values()).filter(op -> !op.isSet()).toList());
  }

  private Expr binary(BinaryOp op, ValueType leftType, ValueType rightType, int depth) {
    Expr left = of(leftType, depth - 1);
    Expr right = of(rightType, depth - 1);
    boolean needsBool =
        left.type() != ValueType.VECTOR && right.type() != ValueType.VECTOR || text.chance(2);
    boolean vectors = leftType == ValueType.VECTOR && rightType == ValueType.VECTOR;
    return BinaryExpr.create(
        op,
        op.isComparison() && needsBool,
        vectors ? matching(op) : VectorMatching.ONE_TO_ONE,
        isLoose(left, op, op.isRightAssociative()) || endsInArithmetic(left)
            ? new ParenExpr(left, NOWHERE)
            : left,
        isLoose(right, op, !op.isRightAssociative()) ? new ParenExpr(right, NOWHERE) : right);
  }

  /** Whether an operand without parentheses would bind to this operator. */
  private static boolean isLoose(Expr operand, BinaryOp op, boolean alsoEqual) {
    if (operand instanceof BinaryExpr binary) {
      return binary.op().precedence() < op.precedence()
          || alsoEqual && binary.op().precedence() == op.precedence();
    }
    return op == BinaryOp.POW && alsoEqual && isSigned(operand);
  }

  /** Whether an operator after it would continue its offset, as in {@code x offset (5m) * 2}. */
  private static boolean endsInArithmetic(Expr expr) {
    if (expr instanceof BinaryExpr binary) {
      return endsInArithmetic(binary.right());
    }
    if (expr instanceof UnaryExpr unary) {
      return endsInArithmetic(unary.expr());
    }
    return Modifiers.find(expr).flatMap(Modifiers::offset).stream()
        .anyMatch(
            offset -> offset instanceof Expr.DurationExpr computed && computed.parenthesized());
  }

  private static boolean isSigned(Expr expr) {
    return expr instanceof UnaryExpr || Promql.print(expr).matches("(?s)[+-].*");
  }

  private VectorMatching matching(BinaryOp op) {
    boolean on = text.chance(2);
    List<LabelName> labels = text.list(3, text::label);
    if (op.isSet()) {
      return new VectorMatching(
          Cardinality.ONE_TO_ONE, on, labels, List.of(), Optional.empty(), Optional.empty());
    }
    Cardinality cardinality =
        text.of(List.of(Cardinality.ONE_TO_ONE, Cardinality.MANY_TO_ONE, Cardinality.ONE_TO_MANY));
    Optional<Double> fill = fill();
    List<LabelName> include = text.list(3, text::label);
    include.removeAll(labels);
    return new VectorMatching(
        cardinality,
        on,
        labels,
        cardinality == Cardinality.ONE_TO_ONE ? List.of() : include,
        fill,
        text.chance(3) ? fill : fill());
  }

  private Optional<Double> fill() {
    return text.chance(4) ? Optional.of(text.number()) : Optional.empty();
  }

  /**
   * A sign before a number would be a part of the number, and has lower precedence than a power.
   */
  private Expr unary(Expr operand) {
    boolean loose = operand instanceof NumberLiteral || isLoose(operand, BinaryOp.POW, false);
    return new UnaryExpr(
        text.chance(2) ? BinaryOp.ADD : BinaryOp.SUB,
        loose ? new ParenExpr(operand, NOWHERE) : operand,
        NOWHERE);
  }

  /** An expression that can precede a bracket. */
  private static Expr atom(Expr expr) {
    boolean loose =
        expr instanceof BinaryExpr || expr instanceof UnaryExpr || expr instanceof VariableExpr;
    return loose ? new ParenExpr(expr, NOWHERE) : expr;
  }
}
