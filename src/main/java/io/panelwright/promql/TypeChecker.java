package io.panelwright.promql;

import io.panelwright.promql.Expr.AggregateExpr;
import io.panelwright.promql.Expr.BinaryExpr;
import io.panelwright.promql.Expr.Call;
import io.panelwright.promql.Expr.DurationExpr;
import io.panelwright.promql.Expr.MatrixSelector;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Expr.ParenExpr;
import io.panelwright.promql.Expr.StringLiteral;
import io.panelwright.promql.Expr.SubqueryExpr;
import io.panelwright.promql.Expr.UnaryExpr;
import io.panelwright.promql.Expr.VariableExpr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Checks the operand and argument types; errors and their order are those of Prometheus (checkAST
 * in promql/parser/parse.go).
 */
final class TypeChecker implements Expr.Visitor<Void> {

  private final Dialect dialect;
  private final Map<BinaryExpr, VectorMatching> unusedMatchings;
  private final TypeErrorCollector errors = new TypeErrorCollector();
  private final BinaryTypeChecker binaries;

  /**
   * A checker of the tree of a text.
   *
   * @param unusedMatchings matching clauses of operands that are not both vectors
   */
  TypeChecker(String text, Dialect dialect, Map<BinaryExpr, VectorMatching> unusedMatchings) {
    this.binaries = new BinaryTypeChecker(text, errors);
    this.dialect = dialect;
    this.unusedMatchings = unusedMatchings;
  }

  List<ParseError> check(Expr expr) {
    expr.accept(this);
    return errors.all();
  }

  private void addError(Span span, String message) {
    errors.add(span, message);
  }

  private void requireType(Expr expr, ValueType expected, String context) {
    expr.accept(this);
    if (!expr.type().isCompatibleWith(expected)) {
      addError(
          expr.span(),
          "expected type "
              + expected.documentedName()
              + " in "
              + context
              + ", got "
              + expr.type().documentedName());
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
  public Void variable(VariableExpr variable) {
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
          .filter(LabelMatcher::isOnName)
          .forEach(
              matcher ->
                  addError(
                      selector.span(),
                      "metric name must not be set twice: "
                          + GoStringQuoting.quote(selector.name())
                          + " or "
                          + GoStringQuoting.quote(matcher.value())));
    } else if (needsMatcher
        && selector.variableMatchers().isEmpty()
        && selector.matchers().stream().allMatch(this::mayMatchNothing)) {
      addError(selector.span(), "vector selector must contain at least one non-empty matcher");
    }
  }

  /**
   * Whether it matches series without the label; assumed to be false for a value with variables.
   */
  private boolean mayMatchNothing(LabelMatcher matcher) {
    return !dialect.hasVariable(matcher.value()) && matcher.matches("");
  }

  @Override
  public Void matrixSelector(MatrixSelector matrix) {
    return matrix.selector().accept(this);
  }

  @Override
  public Void subquery(SubqueryExpr subquery) {
    subquery.expr().accept(this);
    if (!subquery.expr().type().isCompatibleWith(ValueType.VECTOR)) {
      addError(
          subquery.span(),
          "subquery is only allowed on instant vector, got "
              + subquery.expr().type().internalName()
              + " instead");
    }
    return null;
  }

  @Override
  public Void aggregate(AggregateExpr aggregate) {
    requireType(aggregate.expr(), ValueType.VECTOR, "aggregation expression");
    aggregate
        .parameter()
        .ifPresent(
            parameter -> requireType(parameter, parameterType(aggregate), "aggregation parameter"));
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
    if (!BinaryTypeChecker.isScalarOrVector(unary.expr())) {
      addError(
          unary.span(),
          "unary expression only allowed on expressions of type scalar or instant vector, got "
              + GoStringQuoting.quote(unary.expr().type().documentedName()));
    }
    return null;
  }

  /** Walks the left side iteratively, because chains of operators are long. */
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
      binaries.check(each, each.matching().orElseGet(() -> unusedMatchings.get(each)));
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
    int declared = function.arguments().size();
    for (int i = 0; i < call.args().size(); i++) {
      if (i >= declared && function.variadic() == 0) {
        break;
      }
      Expr arg = call.args().get(i);
      if (info && i == 1 && arg instanceof VectorSelector selector) {
        check(selector, false);
      } else {
        requireType(
            arg,
            function.arguments().get(Math.min(i, declared - 1)),
            "call to function " + GoStringQuoting.quote(function.name()));
      }
    }
  }

  private void checkCount(Call call, Function function) {
    int declared = function.arguments().size();
    int actual = call.args().size();
    int min = function.variadic() == 0 ? declared : declared - 1;
    int max = function.variadic() < 0 ? Integer.MAX_VALUE : min + function.variadic();
    if (actual >= min && actual <= max) {
      return;
    }
    String bound = function.variadic() == 0 ? "" : actual < min ? "at least " : "at most ";
    addError(
        call.span(),
        "expected "
            + bound
            + (actual < min ? min : max)
            + " argument(s) in call to "
            + GoStringQuoting.quote(function.name())
            + ", got "
            + actual);
  }

  private void checkInfo(Call call, Expr selector) {
    if (!selector.type().isCompatibleWith(ValueType.VECTOR)) {
      addError(
          call.span(),
          "expected type instant vector in call to function \"info\", got "
              + selector.type().documentedName());
    }
    if (!(selector instanceof VectorSelector named)) {
      addError(selector.span(), "expected label selectors only");
    } else if (!named.name().isEmpty()) {
      addError(selector.span(), "expected label selectors only, got vector selector instead");
    }
  }
}
