package io.panelwright.promql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of the syntax tree, named as in Prometheus' parser. Texts in it can contain Grafana
 * variables, see {@link GrafanaVariables}.
 */
public sealed interface Expr {

  /** The part of the query's text. */
  Span span();

  /** The type of the result. */
  ValueType type();

  /** The child expressions in the order of the text, without durations and matchers. */
  List<Expr> children();

  /** Calls the visitor's method for this kind of expression. */
  <R> R accept(Visitor<R> visitor);

  /** A function of each kind of expression. */
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

    R variable(VariableExpr variable);
  }

  /**
   * This expression and all its descendants in pre-order. Iterative, because chains of operators
   * are long.
   */
  default Stream<Expr> walk() {
    List<Expr> all = new ArrayList<>();
    Deque<Expr> ahead = new ArrayDeque<>();
    ahead.push(this);
    while (!ahead.isEmpty()) {
      Expr next = ahead.pop();
      all.add(next);
      List<Expr> children = next.children();
      for (int i = children.size() - 1; i >= 0; i--) {
        ahead.push(children.get(i));
      }
    }
    return all.stream();
  }

  /** This expression without enclosing parentheses. */
  default Expr withoutParens() {
    Expr inner = this;
    while (inner instanceof ParenExpr paren) {
      inner = paren.expr();
    }
    return inner;
  }

  /**
   * A number.
   *
   * @param duration whether it is written as a duration; its value is then in seconds
   */
  record NumberLiteral(double value, boolean duration, Span span) implements Expr {

    /** This number with a sign before it. */
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
  record StringLiteral(String value, QuoteStyle quotes, Span span) implements Expr {

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
   * An instant vector selector.
   *
   * @param name before the braces; empty if there is none
   * @param matchers in the braces
   * @param variableMatchers variables in place of matchers, such as {@code {$filter}}
   */
  record VectorSelector(
      String name,
      List<LabelMatcher> matchers,
      List<VariableExpr> variableMatchers,
      Modifiers modifiers,
      Span span)
      implements Expr {

    public VectorSelector {
      Objects.requireNonNull(name, "name");
      matchers = List.copyOf(matchers);
      variableMatchers = List.copyOf(variableMatchers);
    }

    /** The metric name, from before the braces or from an equality matcher. */
    public Optional<String> metric() {
      if (!name.isEmpty()) {
        return Optional.of(name);
      }
      return matchers.stream()
          .filter(m -> m.isOnName() && m.op() == LabelMatcher.Op.EQUAL)
          .map(LabelMatcher::value)
          .findFirst();
    }

    /** The matchers of this label. */
    public List<LabelMatcher> matchersOn(String label) {
      return matchers.stream().filter(matcher -> matcher.name().equals(label)).toList();
    }

    VectorSelector withModifiers(Modifiers changed, int end) {
      return new VectorSelector(
          name, matchers, variableMatchers, changed, Span.of(span.start(), end));
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
   * A range vector selector. Its modifiers are those of its selector.
   *
   * @param selector a {@link VectorSelector}; another expression only in a text with errors
   * @param range a {@link NumberLiteral} in seconds, a {@link DurationExpr} or a {@link
   *     VariableExpr}
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
   * A subquery.
   *
   * @param range as in {@link MatrixSelector}
   * @param step as {@code range}; empty for the global evaluation interval
   */
  record SubqueryExpr(Expr expr, Expr range, Optional<Expr> step, Modifiers modifiers, Span span)
      implements Expr {

    SubqueryExpr withModifiers(Modifiers changed, int end) {
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
   * @param op the aggregator in lower case, or a variable
   * @param parameter of {@code topk}, {@code quantile} and similar aggregators
   */
  record AggregateExpr(String op, Grouping grouping, Optional<Expr> parameter, Expr expr, Span span)
      implements Expr {

    /** The aggregator; empty for a variable. */
    public Optional<Aggregator> aggregator() {
      return Aggregator.byName(op);
    }

    @Override
    public ValueType type() {
      return ValueType.VECTOR;
    }

    @Override
    public List<Expr> children() {
      return parameter.isEmpty() ? List.of(expr) : List.of(parameter.get(), expr);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.aggregate(this);
    }
  }

  /**
   * A binary expression.
   *
   * @param bool whether a comparison returns 0 or 1 instead of filtering
   * @param matching present only if both operands are vectors
   * @param type stored like the span, because chains of operators are long
   */
  record BinaryExpr(
      BinaryOp op,
      boolean bool,
      Optional<VectorMatching> matching,
      Expr left,
      Expr right,
      ValueType type,
      Span span)
      implements Expr {

    /** Creates a binary expression; drops the matching unless both operands can be vectors. */
    static BinaryExpr create(
        BinaryOp op, boolean bool, VectorMatching matching, Expr left, Expr right) {
      boolean vectors =
          left.type().isCompatibleWith(ValueType.VECTOR)
              && right.type().isCompatibleWith(ValueType.VECTOR);
      VectorMatching usedMatching =
          op.isSet() && matching.cardinality() == VectorMatching.Cardinality.ONE_TO_ONE
              ? matching.withCardinality(VectorMatching.Cardinality.MANY_TO_MANY)
              : matching;
      return new BinaryExpr(
          op,
          bool,
          vectors ? Optional.of(usedMatching) : Optional.empty(),
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
   * A sign before an expression other than a number.
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

  /** An expression in parentheses. */
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
   * A function call.
   *
   * @param name can be or contain a variable
   * @param function empty for a variable, or in a text with errors
   */
  record Call(String name, Optional<Function> function, List<Expr> args, Span span)
      implements Expr {

    public Call {
      args = List.copyOf(args);
    }

    /** Whether it calls the function with this name. */
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
   * A computed duration in a range, a step or an offset.
   *
   * @param op an arithmetic operator, or a call such as {@code step()}
   * @param left empty for signs and calls without arguments
   * @param right empty for calls without arguments
   * @param parenthesized whether it is in parentheses
   */
  record DurationExpr(
      DurationOp op, Optional<Expr> left, Optional<Expr> right, boolean parenthesized, Span span)
      implements Expr {

    /** Operators and functions of duration expressions. */
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

      /** The operator or function in PromQL. */
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

    DurationExpr parenthesize() {
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
   * A variable in place of an expression, a number, a duration or matchers.
   *
   * @param text as written, such as {@code $x} or {@code 0.$quantile}
   */
  record VariableExpr(String text, Span span) implements Expr {

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
      return visitor.variable(this);
    }
  }
}
