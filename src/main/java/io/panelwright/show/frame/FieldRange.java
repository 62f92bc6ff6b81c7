package io.panelwright.show.frame;

/**
 * The values at 0 % and 100 % of a field.
 *
 * @param min NaN if it is unknown
 * @param max NaN if it is unknown
 * @param delta the distance of the two; 0 for an unknown end
 */
public record FieldRange(double min, double max, double delta) {

  /** The range between two numbers. */
  public static FieldRange of(double min, double max) {
    return new FieldRange(min, max, max - min);
  }
}
