package io.panelwright.lint.rule.screen;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Ownership;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.promql.BinaryOp;
import io.panelwright.promql.Expr;
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
import java.util.List;
import java.util.Optional;

/**
 * Sketches the result of a query for a state of the system, without data: whether it is empty. What
 * is not known counts as a result that is not empty.
 */
final class ResultSketcher implements Expr.Visitor<ResultSketch> {

  /** A state of the system; nothing has happened since its producers started. */
  enum SystemState {
    /** All producers are up. */
    IDLE,
    /** All producers are down. */
    DOWN,
    /** The server scrapes nothing. */
    NOT_SCRAPED
  }

  private static final List<String> ALERTS = List.of("ALERTS", "ALERTS_FOR_STATE");
  private static final List<String> RATES = List.of("rate", "increase", "irate", "delta");
  private static final List<String> SAME_VALUE =
      List.of("label_replace", "label_join", "sort", "sort_desc", "last_over_time");

  private final Optional<Contract> contract;
  private final SystemState state;

  ResultSketcher(Optional<Contract> contract, SystemState state) {
    this.contract = contract;
    this.state = state;
  }

  @Override
  public ResultSketch numberLiteral(NumberLiteral number) {
    return ResultSketch.of(number.value());
  }

  @Override
  public ResultSketch stringLiteral(StringLiteral string) {
    return ResultSketch.ANY;
  }

  @Override
  public ResultSketch vectorSelector(VectorSelector selector) {
    String metric = selector.metric().orElse("");
    if (metric.equals("up")) {
      return switch (state) {
        case IDLE -> ResultSketch.of(1);
        case DOWN -> ResultSketch.of(0);
        case NOT_SCRAPED -> ResultSketch.EMPTY;
      };
    }
    if (ALERTS.contains(metric)) {
      return ResultSketch.EMPTY;
    }
    List<Ownership> owners =
        contract.map(known -> known.owners(selector).ownerships()).orElse(List.of());
    if (owners.isEmpty()) {
      return ResultSketch.ANY;
    }
    boolean exists =
        state == SystemState.IDLE
            && owners.stream()
                .anyMatch(owner -> owner.metric().presence() == SeriesPresence.ALWAYS);
    return exists ? ResultSketch.ANY : ResultSketch.EMPTY;
  }

  @Override
  public ResultSketch matrixSelector(MatrixSelector selector) {
    return selector.selector().accept(this);
  }

  @Override
  public ResultSketch subquery(SubqueryExpr subquery) {
    return subquery.expr().accept(this);
  }

  @Override
  public ResultSketch aggregate(AggregateExpr aggregate) {
    ResultSketch inner = aggregate.expr().accept(this);
    return switch (aggregate.op()) {
      case "group" -> inner.empty() ? inner : ResultSketch.of(1);
      case "min", "max", "avg", "topk", "bottomk" -> inner;
      case "sum" -> inner.is(0) ? inner : unknown(inner);
      default -> unknown(inner);
    };
  }

  @Override
  public ResultSketch binary(BinaryExpr binary) {
    ResultSketch left = binary.left().accept(this);
    ResultSketch right = binary.right().accept(this);
    if (binary.op() == BinaryOp.OR) {
      return left.empty() ? right : left;
    }
    if (binary.op() == BinaryOp.UNLESS) {
      return left;
    }
    if (left.empty() || right.empty()) {
      return ResultSketch.EMPTY;
    }
    if (binary.op() == BinaryOp.AND) {
      return left;
    }
    return binary.op().isComparison()
        ? compare(binary, left, right)
        : arithmetic(binary.op(), left, right);
  }

  private static ResultSketch compare(BinaryExpr binary, ResultSketch left, ResultSketch right) {
    if (left.value().isEmpty() || right.value().isEmpty()) {
      return binary.bool() ? ResultSketch.ANY : left;
    }
    boolean holds = holds(binary.op(), left.value().getAsDouble(), right.value().getAsDouble());
    if (binary.bool()) {
      return ResultSketch.of(holds ? 1 : 0);
    }
    return holds ? left : ResultSketch.EMPTY;
  }

  private static boolean holds(BinaryOp op, double left, double right) {
    return switch (op) {
      case EQL -> left == right;
      case NEQ -> left != right;
      case GTR -> left > right;
      case GTE -> left >= right;
      case LSS -> left < right;
      default -> left <= right;
    };
  }

  private static ResultSketch arithmetic(BinaryOp op, ResultSketch left, ResultSketch right) {
    if (op == BinaryOp.MUL && (left.is(0) || right.is(0))) {
      return ResultSketch.of(0);
    }
    if (left.value().isEmpty() || right.value().isEmpty()) {
      return ResultSketch.ANY;
    }
    double a = left.value().getAsDouble();
    double b = right.value().getAsDouble();
    return switch (op) {
      case ADD -> ResultSketch.of(a + b);
      case SUB -> ResultSketch.of(a - b);
      case MUL -> ResultSketch.of(a * b);
      case DIV -> ResultSketch.of(a / b);
      default -> ResultSketch.ANY;
    };
  }

  @Override
  public ResultSketch unary(UnaryExpr unary) {
    ResultSketch inner = unary.expr().accept(this);
    boolean negated = unary.op() == BinaryOp.SUB && inner.value().isPresent();
    return negated ? ResultSketch.of(-inner.value().getAsDouble()) : inner;
  }

  @Override
  public ResultSketch paren(ParenExpr paren) {
    return paren.expr().accept(this);
  }

  @Override
  public ResultSketch call(Call call) {
    if (call.is("vector") || call.is("scalar")) {
      ResultSketch inner = call.args().get(0).accept(this);
      return inner.empty() ? ResultSketch.of(Double.NaN) : inner;
    }
    if (call.is("absent") || call.is("absent_over_time")) {
      boolean present = !call.args().get(0).accept(this).empty();
      return present ? ResultSketch.EMPTY : ResultSketch.of(1);
    }
    List<ResultSketch> vectors =
        call.args().stream()
            .filter(argument -> !argument.children().isEmpty() || isSelector(argument))
            .map(argument -> argument.accept(this))
            .toList();
    if (vectors.stream().anyMatch(ResultSketch::empty)) {
      return ResultSketch.EMPTY;
    }
    boolean rate = RATES.stream().anyMatch(call::is) && state == SystemState.IDLE;
    if (rate) {
      return ResultSketch.of(0);
    }
    if (call.is("histogram_quantile") && vectors.stream().anyMatch(inner -> inner.is(0))) {
      return ResultSketch.of(Double.NaN);
    }
    boolean same = SAME_VALUE.stream().anyMatch(call::is) && vectors.size() == 1;
    return same ? vectors.get(0) : ResultSketch.ANY;
  }

  private static boolean isSelector(Expr argument) {
    return argument instanceof VectorSelector;
  }

  @Override
  public ResultSketch duration(DurationExpr duration) {
    return ResultSketch.ANY;
  }

  @Override
  public ResultSketch variable(VariableExpr variable) {
    return ResultSketch.ANY;
  }

  private static ResultSketch unknown(ResultSketch inner) {
    return inner.empty() ? inner : ResultSketch.ANY;
  }
}
