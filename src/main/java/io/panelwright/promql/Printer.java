package io.panelwright.promql;

import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.DurationExpr.DurationOp;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prints an expression on one line, as Prometheus' printer.go does. Deviates where Prometheus'
 * output would parse to another expression.
 */
final class Printer implements Expr.Visitor<Printer> {

  /** The order of the UTF-8 bytes. */
  private static final Comparator<String> BYTES =
      (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

  private final StringBuilder text = new StringBuilder();
  private final Map<Expr, Span> spans = new IdentityHashMap<>();

  /** The printed text. */
  String text() {
    return text.toString();
  }

  /** The printed text of a part. */
  String text(Expr part) {
    Span place = spans.get(part);
    return text.substring(place.start(), place.end());
  }

  /** The number of UTF-16 units of a printed part. */
  int length(Expr part) {
    Span place = spans.get(part);
    return place.end() - place.start();
  }

  /** Prints an expression with all its parts. */
  Printer print(Expr expr) {
    int start = text.length();
    expr.accept(this);
    spans.put(expr, Span.of(start, text.length()));
    return this;
  }

  @Override
  public Printer numberLiteral(Expr.NumberLiteral number) {
    return number.duration() ? time(number) : add(GoNumberFormat.formatPlain(number.value()));
  }

  @Override
  public Printer stringLiteral(Expr.StringLiteral string) {
    return add(PromqlQuoting.quote(string.value(), string.quotes()));
  }

  @Override
  public Printer vectorSelector(Expr.VectorSelector selector) {
    Modifiers modifiers = selector.modifiers();
    return series(selector).at(modifiers).rangeBoundary(modifiers).offset(modifiers);
  }

  @Override
  public Printer matrixSelector(Expr.MatrixSelector matrix) {
    if (!(matrix.selector() instanceof Expr.VectorSelector selector)) {
      return print(matrix.selector()).add("[").time(matrix.range()).add("]");
    }
    Modifiers modifiers = selector.modifiers();
    series(selector).add("[").time(matrix.range()).add("]");
    return rangeBoundary(modifiers).at(modifiers).offset(modifiers);
  }

  @Override
  public Printer subquery(Expr.SubqueryExpr subquery) {
    return print(subquery.expr()).subqueryRange(subquery);
  }

  @Override
  public Printer aggregate(Expr.AggregateExpr aggregate) {
    return head(aggregate).list(aggregate.children());
  }

  @Override
  public Printer binary(Expr.BinaryExpr binary) {
    int start = text.length();
    Deque<Expr.BinaryExpr> chain = new ArrayDeque<>();
    Expr first = binary;
    while (first instanceof Expr.BinaryExpr operation) {
      chain.push(operation);
      first = operation.left();
    }
    print(first);
    for (Expr.BinaryExpr operation : chain) {
      add(" ").operator(operation).add(" ").print(operation.right());
      spans.put(operation, Span.of(start, text.length()));
    }
    return this;
  }

  @Override
  public Printer unary(Expr.UnaryExpr unary) {
    return add(unary.op().text()).print(unary.expr());
  }

  @Override
  public Printer paren(Expr.ParenExpr paren) {
    return add("(").print(paren.expr()).add(")");
  }

  @Override
  public Printer call(Expr.Call call) {
    return add(call.name()).list(call.args());
  }

  @Override
  public Printer duration(DurationExpr duration) {
    add(duration.parenthesized() ? "(" : "");
    if (duration.op().isCall()) {
      add(duration.op().text()).list(duration.children());
    } else {
      arithmetic(duration);
    }
    return add(duration.parenthesized() ? ")" : "");
  }

  @Override
  public Printer variable(Expr.VariableExpr variable) {
    return add(variable.text());
  }

  /** Prints the part of an aggregation before the parentheses. */
  Printer head(Expr.AggregateExpr aggregate) {
    add(aggregate.op());
    Grouping grouping = aggregate.grouping();
    return grouping.equals(Grouping.ALL)
        ? this
        : labels(grouping.without() ? " without " : " by ", grouping.labels()).add(" ");
  }

  /** Prints the part between two operands. */
  Printer operator(Expr.BinaryExpr binary) {
    add(binary.op().text()).add(binary.bool() ? " bool" : "");
    binary.matching().ifPresent(this::matching);
    return this;
  }

  /** Prints the part after the expression of a subquery. */
  Printer subqueryRange(Expr.SubqueryExpr subquery) {
    add("[").time(subquery.range()).add(":");
    subquery.step().ifPresent(this::time);
    return add("]").at(subquery.modifiers()).offset(subquery.modifiers());
  }

  private Printer add(String more) {
    text.append(more);
    return this;
  }

  private Printer list(List<Expr> expressions) {
    add("(");
    String separator = "";
    for (Expr expr : expressions) {
      add(separator).print(expr);
      separator = ", ";
    }
    return add(")");
  }

  private void matching(VectorMatching matching) {
    if (matching.on() || matching.isGrouped() || !matching.labels().isEmpty()) {
      labels(matching.on() ? " on " : " ignoring ", matching.labels());
    }
    switch (matching.cardinality()) {
      case MANY_TO_ONE -> labels(" group_left ", matching.include());
      case ONE_TO_MANY -> labels(" group_right ", matching.include());
      case ONE_TO_ONE, MANY_TO_MANY -> {}
    }
    fills(matching.fillLeft(), matching.fillRight());
  }

  private void fills(Optional<Double> left, Optional<Double> right) {
    if (left.equals(right) && left.filter(value -> !value.isNaN()).isPresent()) {
      fill(" fill ", left);
    } else {
      fill(" fill_left ", left);
      fill(" fill_right ", right);
    }
  }

  private void fill(String keyword, Optional<Double> value) {
    value.ifPresent(
        number -> add(keyword).add("(").add(GoNumberFormat.formatGeneral(number)).add(")"));
  }

  private Printer labels(String keyword, List<LabelName> labels) {
    List<String> names = labels.stream().map(PromqlQuoting::quoteGroupingLabel).toList();
    return add(keyword).add("(").add(String.join(", ", names)).add(")");
  }

  /** Prints a selector without its modifiers. */
  private Printer series(Expr.VectorSelector selector) {
    List<String> conditions =
        Stream.concat(
                selector.matchers().stream().map(Printer::matcher).sorted(BYTES),
                selector.variableMatchers().stream().map(Expr.VariableExpr::text))
            .toList();
    add(selector.name());
    return selector.name().isEmpty() || !conditions.isEmpty()
        ? add("{").add(String.join(",", conditions)).add("}")
        : this;
  }

  private static String matcher(LabelMatcher matcher) {
    return PromqlQuoting.quoteMatcherLabel(matcher.label())
        + matcher.op().text()
        + PromqlQuoting.quote(matcher.value(), matcher.quotes());
  }

  private Printer at(Modifiers modifiers) {
    modifiers.at().ifPresent(at -> add(" @ ").add(at.text()));
    return this;
  }

  private Printer rangeBoundary(Modifiers modifiers) {
    return switch (modifiers.rangeBoundary()) {
      case PLAIN -> this;
      case ANCHORED -> add(" anchored");
      case SMOOTHED -> add(" smoothed");
    };
  }

  private Printer offset(Modifiers modifiers) {
    modifiers
        .offset()
        .filter(expr -> !isZero(expr))
        .ifPresent(expr -> add(" offset ").time(parenthesizedOffset(expr)));
    return this;
  }

  private static Expr parenthesizedOffset(Expr offset) {
    return offset instanceof DurationExpr computed && isOpen(computed)
        ? computed.parenthesize()
        : offset;
  }

  /**
   * Whether an offset ends, in a query, before its first operator, as in {@code x offset 5m * 2}.
   * It does after an operand with at most one sign.
   */
  private static boolean isOpen(DurationExpr offset) {
    Expr operand = offset;
    int signs = 0;
    boolean operator = false;
    while (operand instanceof DurationExpr computed
        && !computed.parenthesized()
        && !computed.op().isCall()) {
      operator |= computed.left().isPresent();
      signs += computed.left().isPresent() ? 0 : 1;
      operand = computed.left().or(computed::right).orElseThrow();
    }
    return operator && signs < 2;
  }

  private static boolean isZero(Expr offset) {
    return offset instanceof Expr.NumberLiteral seconds && seconds.value() == 0;
  }

  /** Prints a duration; as a number of seconds if Prometheus would truncate it to milliseconds. */
  private Printer time(Expr span) {
    if (!(span instanceof Expr.NumberLiteral seconds)) {
      return print(span);
    }
    double value = seconds.value();
    long milliseconds = Math.round(value * 1000);
    return add(
        milliseconds / 1000.0 == value
            ? GoNumberFormat.formatDuration(milliseconds)
            : GoNumberFormat.formatPlain(value));
  }

  private void arithmetic(DurationExpr duration) {
    String op = duration.op().text();
    if (duration.left().isPresent()) {
      print(duration.left().get()).add(" ").add(op).add(" ");
    } else if (duration.op() == DurationOp.SUB) {
      add(op);
    }
    duration.right().ifPresent(this::print);
  }
}
