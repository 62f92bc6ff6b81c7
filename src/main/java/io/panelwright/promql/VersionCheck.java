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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what a target version of Prometheus does not know yet; its changelog says when what came.
 */
final class VersionCheck implements Expr.Visitor<Void> {

  private static final Version MIXED_NUMBERS = new Version(2, 54);
  private static final Version ANY_NAME = new Version(3, 0);
  private static final Version COMPUTED_DURATIONS = new Version(3, 4);
  private static final Version REACH = new Version(3, 7);
  private static final Version FILL = new Version(3, 10);
  private static final Version TRIM = new Version(3, 11);

  private final String text;
  private final Version target;
  private final List<ParseError> errors = new ArrayList<>();

  private VersionCheck(String text, Version target) {
    this.text = text;
    this.target = target;
  }

  /** What is too new, in the order of the text. */
  static List<ParseError> errors(String text, Expr expr, Version target) {
    if (target.compareTo(Version.NEWEST) >= 0) {
      return List.of();
    }
    var check = new VersionCheck(text, target);
    expr.walk().forEach(each -> each.accept(check));
    check.errors.sort(Comparator.comparingInt(error -> error.span().start()));
    return check.errors;
  }

  private void since(Version version, Span span, String what) {
    if (target.compareTo(version) < 0) {
      errors.add(
          new ParseError(
              span, what + " needs Prometheus " + version + " or newer; the target is " + target));
    }
  }

  private void name(Span span) {
    if ("\"'`".indexOf(text.charAt(span.start())) >= 0) {
      since(ANY_NAME, span, "a name in quotes");
    }
  }

  private void labels(List<LabelName> labels) {
    for (LabelName label : labels) {
      name(label.span());
      if (label.span().in(text).indexOf(':') > 0) {
        since(ANY_NAME, label.span(), "a colon in a label's name");
      }
    }
  }

  private void duration(Expr expr, String what) {
    if (expr instanceof NumberLiteral number && !number.duration()) {
      since(MIXED_NUMBERS, number.span(), what + " without a unit");
    }
    if (expr instanceof DurationExpr computed) {
      since(COMPUTED_DURATIONS, computed.span(), "a computed span of time");
    }
  }

  private void modifiers(Modifiers modifiers, Span span) {
    modifiers.offset().ifPresent(offset -> duration(offset, "an offset"));
    if (modifiers.at().isPresent() && modifiers.at().get() instanceof Modifiers.At.Time time) {
      if (Character.isLetter(text.charAt(time.span().end() - 1))) {
        since(MIXED_NUMBERS, time.span(), "a span of time as a number");
      }
    }
    if (modifiers.reach() != Modifiers.Reach.PLAIN) {
      since(REACH, span, "\"anchored\" and \"smoothed\"");
    }
  }

  @Override
  public Void numberLiteral(NumberLiteral number) {
    if (number.duration()) {
      since(MIXED_NUMBERS, number.span(), "a span of time as a number");
    } else if (number.span().in(text).indexOf('_') >= 0) {
      since(MIXED_NUMBERS, number.span(), "a number with underscores");
    }
    return null;
  }

  @Override
  public Void stringLiteral(StringLiteral string) {
    return null;
  }

  @Override
  public Void vectorSelector(VectorSelector selector) {
    selector.matchers().forEach(matcher -> name(matcher.span()));
    modifiers(selector.modifiers(), selector.span());
    return null;
  }

  @Override
  public Void matrixSelector(MatrixSelector matrix) {
    duration(matrix.range(), "a range");
    return null;
  }

  @Override
  public Void subquery(SubqueryExpr subquery) {
    duration(subquery.range(), "a range");
    subquery.step().ifPresent(step -> duration(step, "a step"));
    modifiers(subquery.modifiers(), subquery.span());
    return null;
  }

  @Override
  public Void aggregate(AggregateExpr aggregate) {
    labels(aggregate.grouping().labels());
    aggregate
        .aggregator()
        .filter(Aggregator::isExperimental)
        .ifPresent(op -> since(MIXED_NUMBERS, aggregate.span(), op.text() + "()"));
    return null;
  }

  @Override
  public Void binary(BinaryExpr binary) {
    if (binary.op() == BinaryOp.TRIM_LOWER || binary.op() == BinaryOp.TRIM_UPPER) {
      since(TRIM, binary.span(), "the operator " + binary.op().text());
    }
    binary
        .matching()
        .ifPresent(
            matching -> {
              labels(matching.labels());
              labels(matching.include());
              if (matching.fills()) {
                since(FILL, binary.span(), "fill()");
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
        .ifPresent(function -> since(function.since(), call.span(), function.name() + "()"));
    return null;
  }

  @Override
  public Void duration(DurationExpr duration) {
    return null;
  }

  @Override
  public Void hole(Hole hole) {
    return null;
  }
}
