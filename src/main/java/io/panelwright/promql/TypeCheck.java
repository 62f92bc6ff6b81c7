package io.panelwright.promql;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.Hole;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Whether every operator and function is given what it works on; errors and their order are those
 * of Prometheus (checkAST in promql/parser/parse.go).
 */
final class TypeCheck implements Expr.Visitor<Void> {

  private final Dialect dialect;
  private final Map<BinaryExpr, Matching> idle;
  private final TypeErrors errors = new TypeErrors();
  private final BinaryCheck binaries;

  /**
   * A check of the tree of a text.
   *
   * @param idle what was said about the matching of operands that cannot be matched
   */
  TypeCheck(String text, Dialect dialect, Map<BinaryExpr, Matching> idle) {
    this.binaries = new BinaryCheck(text, errors);
    this.dialect = dialect;
    this.idle = idle;
  }

  List<ParseError> errors(Expr expr) {
    expr.accept(this);
    return errors.all();
  }

  private void complain(Span span, String message) {
    errors.complain(span, message);
  }

  private void require(Expr expr, ValueType wanted, String context) {
    expr.accept(this);
    if (!expr.type().fits(wanted)) {
      complain(
          expr.span(),
          "expected type "
              + wanted.documented()
              + " in "
              + context
              + ", got "
              + expr.type().documented());
    }
  }

  @Override
  public Void numberLiteral(NumberLiteral number) {
    return null;
  }

  @Override
  public Void stringLiteral(StringLiteral string) {
    return null;
  }

  @Override
  public Void hole(Hole hole) {
    return null;
  }

  @Override
  public Void duration(DurationExpr duration) {
    return null;
  }

  @Override
  public Void vectorSelector(VectorSelector selector) {
    check(selector, true);
    return null;
  }

  private void check(VectorSelector selector, boolean needsMatcher) {
    if (!selector.name().isEmpty()) {
      selector.matchers().stream()
          .filter(Matcher::isOnName)
          .forEach(
              matcher ->
                  complain(
                      selector.span(),
                      "metric name must not be set twice: "
                          + GoText.quote(selector.name())
                          + " or "
                          + GoText.quote(matcher.value())));
    } else if (needsMatcher
        && selector.open().isEmpty()
        && selector.matchers().stream().allMatch(this::mayMatchNothing)) {
      complain(selector.span(), "vector selector must contain at least one non-empty matcher");
    }
  }

  /** Whether it passes series that lack the label; a value with variables is taken not to. */
  private boolean mayMatchNothing(Matcher matcher) {
    return !dialect.hasVariable(matcher.value()) && matcher.matches("");
  }

  @Override
  public Void matrixSelector(MatrixSelector matrix) {
    return matrix.selector().accept(this);
  }

  @Override
  public Void subquery(SubqueryExpr subquery) {
    subquery.expr().accept(this);
    if (!subquery.expr().type().fits(ValueType.VECTOR)) {
      complain(
          subquery.span(),
          "subquery is only allowed on instant vector, got "
              + subquery.expr().type().internal()
              + " instead");
    }
    return null;
  }

  @Override
  public Void aggregate(AggregateExpr aggregate) {
    require(aggregate.expr(), ValueType.VECTOR, "aggregation expression");
    aggregate
        .parameter()
        .ifPresent(
            parameter -> require(parameter, parameterType(aggregate), "aggregation parameter"));
    return null;
  }

  private static ValueType parameterType(AggregateExpr aggregate) {
    return aggregate
        .aggregator()
        .map(op -> op == Aggregator.COUNT_VALUES ? ValueType.STRING : ValueType.SCALAR)
        .orElse(ValueType.UNKNOWN);
  }

  @Override
  public Void paren(ParenExpr paren) {
    return paren.expr().accept(this);
  }

  @Override
  public Void unary(UnaryExpr unary) {
    unary.expr().accept(this);
    if (!BinaryCheck.isScalarOrVector(unary.expr())) {
      complain(
          unary.span(),
          "unary expression only allowed on expressions of type scalar or instant vector, got "
              + GoText.quote(unary.expr().type().documented()));
    }
    return null;
  }

  /** Chains of operators are long, so their left side is walked without recursion. */
  @Override
  public Void binary(BinaryExpr binary) {
    Deque<BinaryExpr> chain = new ArrayDeque<>();
    Expr first = binary;
    while (first instanceof BinaryExpr inner) {
      chain.push(inner);
      first = inner.left();
    }
    first.accept(this);
    for (BinaryExpr each : chain) {
      each.right().accept(this);
      binaries.check(each, each.matching().orElseGet(() -> idle.get(each)));
    }
    return null;
  }

  @Override
  public Void call(Call call) {
    call.function().ifPresent(function -> check(call, function));
    if (call.function().isEmpty()) {
      call.args().forEach(arg -> arg.accept(this));
    }
    return null;
  }

  private void check(Call call, Function function) {
    checkCount(call, function);
    boolean info = function.name().equals("info") && call.args().size() > 1;
    if (info) {
      checkInfo(call, call.args().get(1));
    }
    int wanted = function.arguments().size();
    for (int i = 0; i < call.args().size(); i++) {
      if (i >= wanted && function.variadic() == 0) {
        break;
      }
      Expr arg = call.args().get(i);
      if (info && i == 1 && arg instanceof VectorSelector selector) {
        check(selector, false);
      } else {
        require(
            arg,
            function.arguments().get(Math.min(i, wanted - 1)),
            "call to function " + GoText.quote(function.name()));
      }
    }
  }

  private void checkCount(Call call, Function function) {
    int wanted = function.arguments().size();
    int found = call.args().size();
    int least = function.variadic() == 0 ? wanted : wanted - 1;
    int most = function.variadic() < 0 ? Integer.MAX_VALUE : least + function.variadic();
    if (found >= least && found <= most) {
      return;
    }
    String bound = function.variadic() == 0 ? "" : found < least ? "at least " : "at most ";
    complain(
        call.span(),
        "expected "
            + bound
            + (found < least ? least : most)
            + " argument(s) in call to "
            + GoText.quote(function.name())
            + ", got "
            + found);
  }

  private void checkInfo(Call call, Expr selector) {
    if (!selector.type().fits(ValueType.VECTOR)) {
      complain(
          call.span(),
          "expected type instant vector in call to function \"info\", got "
              + selector.type().documented());
    }
    if (!(selector instanceof VectorSelector named)) {
      complain(selector.span(), "expected label selectors only");
    } else if (!named.name().isEmpty()) {
      complain(selector.span(), "expected label selectors only, got vector selector instead");
    }
  }
}
