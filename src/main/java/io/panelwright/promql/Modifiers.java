package io.panelwright.promql;

import java.util.Objects;
import java.util.Optional;

/**
 * What follows a selector or subquery: {@code @ start() anchored offset 5m}.
 *
 * @param offset a {@link Expr.NumberLiteral} in seconds, a {@link Expr.DurationExpr} or a {@link
 *     Expr.Hole}
 * @param at the time at which it is evaluated, where it is fixed
 */
public record Modifiers(Optional<Expr> offset, Optional<At> at, Reach reach) {

  /** None at all. */
  public static final Modifiers NONE =
      new Modifiers(Optional.empty(), Optional.empty(), Reach.PLAIN);

  public Modifiers {
    Objects.requireNonNull(offset, "offset");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(reach, "reach");
  }

  /** How samples at the borders of a range are taken. */
  public enum Reach {
    PLAIN,
    ANCHORED,
    SMOOTHED
  }

  /** A fixed evaluation time. */
  public sealed interface At {

    /** As it is printed. */
    String text();

    /**
     * A time.
     *
     * @param milliseconds since 1970
     */
    record Time(long milliseconds, Span span) implements At {

      @Override
      public String text() {
        return GoText.fixed(milliseconds / 1000.0, 3);
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

  /** Those of an expression; empty for one that cannot have any. */
  static Optional<Modifiers> of(Expr expr) {
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
    return new Modifiers(Optional.of(expr), at, reach);
  }

  Modifiers withAt(At time) {
    return new Modifiers(offset, Optional.of(time), reach);
  }

  Modifiers withReach(Reach other) {
    return new Modifiers(offset, at, other);
  }
}
