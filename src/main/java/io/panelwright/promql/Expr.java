package io.panelwright.promql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PromQL expression as a tree, named as in Prometheus' own parser. Texts in it may have Grafana
 * variables in them, see {@link Variables}.
 */
public sealed interface Expr {

  /** Where it stands. */
  Span span();

  /** What it evaluates to. */
  ValueType type();

  /** What it is made of, in the order of the text; durations and matchers apart. */
  List<Expr> children();

  /** Calls the visitor's method for this kind. */
  <R> R accept(Visitor<R> visitor);

  /** One method for each kind of expression. */
  interface Visitor<R> {
    R numberLiteral(NumberLiteral number);

    R stringLiteral(StringLiteral string);

    R vectorSelector(VectorSelector selector);

    R matrixSelector(MatrixSelector selector);

    R subquery(SubqueryExpr subquery);

    R aggregate(AggregateExpr aggregate);

    R binary(BinaryExpr binary);

    R unary(UnaryExpr unary);

    R paren(ParenExpr paren);

    R call(Call call);

    R duration(DurationExpr duration);

    R hole(Hole hole);
  }

  /** This and all below it, each before its parts. Without recursion: chains are long. */
  default Stream<Expr> walk() {
    Stream.Builder<Expr> all = Stream.builder();
    Deque<Expr> ahead = new ArrayDeque<>(List.of(this));
    while (!ahead.isEmpty()) {
      Expr next = ahead.pop();
      all.add(next);
      List<Expr> children = next.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        ahead.push(children.get(i));
      }
    }
    return all.build();
  }

  /** The same without parentheses around it. */
  default Expr unwrapped() {
    Expr inner = this;
    while (inner instanceof ParenExpr paren) {
      inner = paren.expr();
    }
    return inner;
  }

  /**
   * A number.
   *
   * @param duration whether it was written as a span of time; its value is then in seconds
   */
  record NumberLiteral(double value, boolean duration, Span span) implements Expr {

    /** The same with a sign before it. */
    NumberLiteral signed(Token sign) {
      double signed = sign.is(TokenType.SUB) ? -value : value;
      return new NumberLiteral(signed, duration, Span.of(sign.start(), span.end()));
    }

    @Override
    public ValueType type() {
      return ValueType.SCALAR;
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.numberLiteral(this);
    }
  }

  /**
   * A string.
   *
   * @param value unquoted
   */
  record StringLiteral(String value, Span span) implements Expr {

    @Override
    public ValueType type() {
      return ValueType.STRING;
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.stringLiteral(this);
    }
  }

  /**
   * Series by name and labels.
   *
   * @param name before the braces; empty where there is none
   * @param matchers those in the braces, as written
   * @param open variables that stand for matchers, such as {@code {$filter}}
   */
  record VectorSelector(
      String name, List<Matcher> matchers, List<Hole> open, Modifiers modifiers, Span span)
      implements Expr {

    public VectorSelector {
      Objects.requireNonNull(name, "name");
      matchers = List.copyOf(matchers);
      open = List.copyOf(open);
    }

    /** The metric, whether it is named before the braces or by a matcher that wants one name. */
    public Optional<String> metric() {
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
      return matchers.stream()
          .filter(m -> m.isOnName() && m.op() == Matcher.Op.EQUAL)
          .map(Matcher::value)
          .findFirst();
    }

    /** The conditions on this label. */
    public List<Matcher> matchersOn(String label) {
      return matchers.stream().filter(matcher -> matcher.name().equals(label)).toList();
    }

    VectorSelector with(Modifiers changed, int end) {
      return new VectorSelector(name, matchers, open, changed, Span.of(span.start(), end));
    }

    @Override
    public ValueType type() {
      return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.vectorSelector(this);
    }
  }

  /**
   * Series over a range of time. Its modifiers are those of its selector.
   *
   * @param selector a {@link VectorSelector}; something else only in a text with errors
   * @param range a {@link NumberLiteral} in seconds, a {@link DurationExpr} or a {@link Hole}
   */
  record MatrixSelector(Expr selector, Expr range, Span span) implements Expr {

    @Override
    public ValueType type() {
      return ValueType.MATRIX;
    }

    @Override
    public List<Expr> children() {
      return List.of(selector);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.matrixSelector(this);
    }
  }

  /**
   * An expression evaluated over a range of time.
   *
   * @param range as in {@link MatrixSelector}
   * @param step as {@code range}; empty for the global evaluation interval
   */
  record SubqueryExpr(Expr expr, Expr range, Optional<Expr> step, Modifiers modifiers, Span span)
      implements Expr {

    SubqueryExpr with(Modifiers changed, int end) {
      return new SubqueryExpr(expr, range, step, changed, Span.of(span.start(), end));
    }

    @Override
    public ValueType type() {
      return ValueType.MATRIX;
    }

    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subquery(this);
    }
  }

  /**
   * An aggregation.
   *
   * @param op the aggregator in small letters, or a variable
   * @param parameter of {@code topk} and its like
   */
  record AggregateExpr(String op, Grouping grouping, Optional<Expr> parameter, Expr expr, Span span)
      implements Expr {

    /** Which it is; empty for a variable. */
    public Optional<Aggregator> aggregator() {
      return Aggregator.of(op);
    }

    @Override
    public ValueType type() {
      return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
      return Stream.concat(parameter.stream(), Stream.of(expr)).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.aggregate(this);
    }
  }

  /**
   * Two operands and what is between them.
   *
   * @param bool whether a comparison returns 0 or 1 instead of filtering
   * @param matching only where both operands are vectors
   * @param type kept like the span, because chains of operators are long
   */
  record BinaryExpr(
      BinaryOp op,
      boolean bool,
      Optional<Matching> matching,
      Expr left,
      Expr right,
      ValueType type,
      Span span)
      implements Expr {

    /** An operation; its matching is dropped unless both operands may be vectors. */
    static BinaryExpr of(BinaryOp op, boolean bool, Matching matching, Expr left, Expr right) {
      boolean vectors = left.type().fits(ValueType.VECTOR) && right.type().fits(ValueType.VECTOR);
      Matching kept =
          op.isSet() && matching.cardinality() == Matching.Cardinality.ONE_TO_ONE
              ? matching.with(Matching.Cardinality.MANY_TO_MANY)
              : matching;
      return new BinaryExpr(
          op,
          bool,
          vectors ? Optional.of(kept) : Optional.empty(),
          left,
          right,
          type(left, right),
          left.span().to(right.span()));
    }

    private static ValueType type(Expr left, Expr right) {
      if (left.type() == ValueType.SCALAR && right.type() == ValueType.SCALAR) {
        return ValueType.SCALAR;
      }
      boolean unknown =
          (left.type() == ValueType.UNKNOWN || right.type() == ValueType.UNKNOWN)
              && left.type() != ValueType.VECTOR
              && right.type() != ValueType.VECTOR;
      return unknown ? ValueType.UNKNOWN : ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
      return List.of(left, right);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /**
   * A sign before an expression that is no number.
   *
   * @param op {@link BinaryOp#ADD} or {@link BinaryOp#SUB}
   */
  record UnaryExpr(BinaryOp op, Expr expr, Span span) implements Expr {

    @Override
    public ValueType type() {
      return expr.type();
    }

    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  /** Parentheses. */
  record ParenExpr(Expr expr, Span span) implements Expr {

    @Override
    public ValueType type() {
      return expr.type();
    }

    @Override
    public List<Expr> children() {
      return List.of(expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.paren(this);
    }
  }

  /**
   * A call of a function.
   *
   * @param name may be or have a variable
   * @param function empty for a variable, or in a text with errors
   */
  record Call(String name, Optional<Function> function, List<Expr> args, Span span)
      implements Expr {

    public Call {
      args = List.copyOf(args);
    }

    /** Whether it calls this function. */
    public boolean is(String functionName) {
      return name.equals(functionName);
    }

    @Override
    public ValueType type() {
      return function.map(Function::returns).orElse(ValueType.UNKNOWN);
    }

    @Override
    public List<Expr> children() {
      return args;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /**
   * A computed span of time in a range, a step or an offset.
   *
   * @param op of a sum, a sign and so on, or a call such as {@code step()}
   * @param left empty for signs and calls without arguments
   * @param right empty for calls without arguments
   * @param wrapped whether it stands in parentheses
   */
  record DurationExpr(
      DurationOp op, Optional<Expr> left, Optional<Expr> right, boolean wrapped, Span span)
      implements Expr {

    /** What computes a span of time. */
    public enum DurationOp {
      ADD("+"),
      SUB("-"),
      MUL("*"),
      DIV("/"),
      MOD("%"),
      POW("^"),
      STEP("step"),
      RANGE("range"),
      MIN_OF("min_of"),
      MAX_OF("max_of");

      private final String text;

      DurationOp(String text) {
        this.text = text;
      }

      /** As it is written. */
      public String text() {
        return text;
      }

      boolean isCall() {
        return switch (this) {
          case STEP, RANGE, MIN_OF, MAX_OF -> true;
          case ADD, SUB, MUL, DIV, MOD, POW -> false;
        };
      }
    }

    DurationExpr inParentheses() {
      return new DurationExpr(op, left, right, true, span);
    }

    @Override
    public ValueType type() {
      return ValueType.SCALAR;
    }

    @Override
    public List<Expr> children() {
      return Stream.concat(left.stream(), right.stream()).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.duration(this);
    }
  }

  /**
   * A variable that stands for an expression, a number, a span of time or matchers.
   *
   * @param text as written, such as {@code $x} or {@code 0.$quantile}
   */
  record Hole(String text, Span span) implements Expr {

    @Override
    public ValueType type() {
      return ValueType.UNKNOWN;
    }

    @Override
    public List<Expr> children() {
      return List.of();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.hole(this);
    }
  }
}
