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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reports syntax that is newer than the target version, according to Prometheus' changelog. */
final class VersionChecker implements Expr.Visitor<Void> {

  private static final PrometheusVersion MIXED_NUMBERS = new PrometheusVersion(2, 54);
  private static final PrometheusVersion ANY_NAME = new PrometheusVersion(3, 0);
  private static final PrometheusVersion COMPUTED_DURATIONS = new PrometheusVersion(3, 4);
  private static final PrometheusVersion RANGE_BOUNDARY = new PrometheusVersion(3, 7);
  private static final PrometheusVersion FILL = new PrometheusVersion(3, 10);
  private static final PrometheusVersion TRIM = new PrometheusVersion(3, 11);

  private final String text;
  private final PrometheusVersion target;
  private final List<ParseError> errors = new ArrayList<>();

  private VersionChecker(String text, PrometheusVersion target) {
    this.text = text;
    this.target = target;
  }

  /** The errors in the order of the text. */
  static List<ParseError> check(String text, Expr expr, PrometheusVersion target) {
    if (target.compareTo(PrometheusVersion.NEWEST) >= 0) {
      return List.of();
    }
    var check = new VersionChecker(text, target);
    expr.walk().forEach(each -> each.accept(check));
    check.errors.sort(Comparator.comparingInt(error -> error.span().start()));
    return check.errors;
  }

  private void requireVersion(PrometheusVersion version, Span span, String what) {
    if (target.compareTo(version) < 0) {
      errors.add(
          new ParseError(
              span, what + " needs Prometheus " + version + " or newer; the target is " + target));
    }
  }

  private void checkName(Span span) {
    if ("\"'`".indexOf(text.charAt(span.start())) >= 0) {
      requireVersion(ANY_NAME, span, "a name in quotes");
    }
  }

  private void checkLabels(List<LabelName> labels) {
    for (LabelName label : labels) {
      checkName(label.span());
      if (label.span().substringOf(text).indexOf(':') > 0) {
        requireVersion(ANY_NAME, label.span(), "a colon in a label's name");
      }
    }
  }

  private void checkDuration(Expr expr, String what) {
    if (expr instanceof NumberLiteral number && !number.duration()) {
      requireVersion(MIXED_NUMBERS, number.span(), what + " without a unit");
    }
    if (expr instanceof DurationExpr computed) {
      requireVersion(COMPUTED_DURATIONS, computed.span(), "a computed span of time");
    }
  }

  private void checkModifiers(Modifiers modifiers, Span span) {
    modifiers.offset().ifPresent(offset -> checkDuration(offset, "an offset"));
    if (modifiers.at().isPresent() && modifiers.at().get() instanceof Modifiers.At.Time time) {
      if (Character.isLetter(text.charAt(time.span().end() - 1))) {
        requireVersion(MIXED_NUMBERS, time.span(), "a span of time as a number");
      }
    }
    if (modifiers.rangeBoundary() != Modifiers.RangeBoundary.PLAIN) {
      requireVersion(RANGE_BOUNDARY, span, "\"anchored\" and \"smoothed\"");
    }
  }

  @Override
  public Void numberLiteral(NumberLiteral number) {
    if (number.duration()) {
      requireVersion(MIXED_NUMBERS, number.span(), "a span of time as a number");
    } else if (number.span().substringOf(text).indexOf('_') >= 0) {
      requireVersion(MIXED_NUMBERS, number.span(), "a number with underscores");
    }
    return null;
  }

  @Override
  public Void stringLiteral(StringLiteral string) {
    return null;
  }

  @Override
  public Void vectorSelector(VectorSelector selector) {
    selector.matchers().forEach(matcher -> checkName(matcher.span()));
    checkModifiers(selector.modifiers(), selector.span());
    return null;
  }

  @Override
  public Void matrixSelector(MatrixSelector matrix) {
    checkDuration(matrix.range(), "a range");
    return null;
  }

  @Override
  public Void subquery(SubqueryExpr subquery) {
    checkDuration(subquery.range(), "a range");
    subquery.step().ifPresent(step -> checkDuration(step, "a step"));
    checkModifiers(subquery.modifiers(), subquery.span());
    return null;
  }

  @Override
  public Void aggregate(AggregateExpr aggregate) {
    checkLabels(aggregate.grouping().labels());
    aggregate
        .aggregator()
        .filter(Aggregator::isExperimental)
        .ifPresent(op -> requireVersion(MIXED_NUMBERS, aggregate.span(), op.text() + "()"));
    return null;
  }

  @Override
  public Void binary(BinaryExpr binary) {
    if (binary.op() == BinaryOp.TRIM_LOWER || binary.op() == BinaryOp.TRIM_UPPER) {
      requireVersion(TRIM, binary.span(), "the operator " + binary.op().text());
    }
    binary
        .matching()
        .ifPresent(
            matching -> {
              checkLabels(matching.labels());
              checkLabels(matching.include());
              if (matching.hasFill()) {
                requireVersion(FILL, binary.span(), "fill()");
              }
            });
    return null;
  }

  @Override
  public Void unary(UnaryExpr unary) {
    return null;
  }

  @Override
  public Void paren(ParenExpr paren) {
    return null;
  }

  @Override
  public Void call(Call call) {
    call.function()
        .ifPresent(
            function -> requireVersion(function.since(), call.span(), function.name() + "()"));
    return null;
  }

  @Override
  public Void duration(DurationExpr duration) {
    return null;
  }

  @Override
  public Void variable(VariableExpr variable) {
    return null;
  }
}
