package io.panelwright.promql;

import java.util.Objects;
import java.util.Optional;

/**
 * The modifiers of a selector or subquery: {@code @ start() anchored offset 5m}.
 *
 * @param offset a {@link Expr.NumberLiteral} in seconds, a {@link Expr.DurationExpr} or a {@link
 *     Expr.VariableExpr}
 * @param at the fixed evaluation time, if any
 */
public record Modifiers(Optional<Expr> offset, Optional<At> at, RangeBoundary rangeBoundary) {

  /** No modifiers. */
  public static final Modifiers NONE =
      new Modifiers(Optional.empty(), Optional.empty(), RangeBoundary.PLAIN);

  public Modifiers {
    Objects.requireNonNull(offset, "offset");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(rangeBoundary, "reach");
  }

  /** The treatment of samples at the boundaries of a range. */
  public enum RangeBoundary {
    PLAIN,
    ANCHORED,
    SMOOTHED
  }

  /** A fixed evaluation time. */
  public sealed interface At {

    /** The time in PromQL. */
    String text();

    /**
     * A timestamp.
     *
     * @param milliseconds since 1970
     */
    record Time(long milliseconds, Span span) implements At {

      @Override
      public String text() {
        return GoNumberFormat.formatFixed(milliseconds / 1000.0, 3);
      }
    }

    /** {@code start()}. */
    record Start() implements At {

      @Override
      public String text() {
        return "start()";
      }
    }

    /** {@code end()}. */
    record End() implements At {

      @Override
      public String text() {
        return "end()";
      }
    }

    /** A variable. */
    record Variable(String text) implements At {}
  }

  /** The modifiers of an expression; empty if it cannot have modifiers. */
  static Optional<Modifiers> find(Expr expr) {
    if (expr instanceof Expr.VectorSelector selector) {
      return Optional.of(selector.modifiers());
    }
    if (expr instanceof Expr.SubqueryExpr subquery) {
      return Optional.of(subquery.modifiers());
    }
    return expr instanceof Expr.MatrixSelector matrix
            && matrix.selector() instanceof Expr.VectorSelector selector
        ? Optional.of(selector.modifiers())
        : Optional.empty();
  }

  Modifiers withOffset(Expr expr) {
    return new Modifiers(Optional.of(expr), at, rangeBoundary);
  }

  Modifiers withAt(At time) {
    return new Modifiers(offset, Optional.of(time), rangeBoundary);
  }

  Modifiers withRangeBoundary(RangeBoundary other) {
    return new Modifiers(offset, at, other);
  }
}
