package io.panelwright.promql.analysis;

import java.util.Objects;

/**
 * What values measure, such as bytes per second.
 *
 * @param per the span of time of a rate. {@code increase(x[1m])} is none: it has the measure of
 *     {@code x} and counts for its own range
 */
public record Quantity(Measure measure, Per per) {

  /** Nobody can tell. */
  public static final Quantity UNKNOWN = of(Measure.UNKNOWN);

  public Quantity {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(per, "per");
  }

  /** A measure that is no rate. */
  public static Quantity of(Measure measure) {
    return new Quantity(measure, Per.NOTHING);
  }

  /** A rate. */
  public static Quantity of(Measure measure, Per per) {
    return new Quantity(measure, per);
  }

  /** Whether anything is known. */
  public boolean isKnown() {
    return measure != Measure.UNKNOWN;
  }

  /** Whether it is this and no rate. */
  public boolean is(Measure other) {
    return measure == other && per == Per.NOTHING;
  }

  /** Whether it is a rate. */
  public boolean isRate() {
    return per != Per.NOTHING;
  }

  /** Seconds per second are a ratio. */
  Quantity reduced() {
    boolean cancels = isRate() && Scale.same(measure.seconds(), per.seconds());
    return cancels ? of(Measure.RATIO) : this;
  }

  /** In words, such as {@code bytes per second}. */
  public String text() {
    return (measure.text() + " " + per.text()).strip();
  }
}
