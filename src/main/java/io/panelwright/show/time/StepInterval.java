package io.panelwright.show.time;

/**
 * The step of a query.
 *
 * @param millis its length
 * @param text such as {@code 15s}
 */
public record StepInterval(double millis, String text) {

  /**
   * Calculates the step for a number of points.
   *
   * @param points how many points the range has
   * @param minimum the shortest step, such as {@code 15s}; empty for none
   * @throws IllegalArgumentException if the minimum is no interval
   */
  public static StepInterval of(TimeSpan range, double points, String minimum) {
    double shortest = minimum.isEmpty() ? 1 : IntervalText.parse(minimum).toMillis();
    double exact = (range.toMillis() - range.fromMillis()) / points;
    double step = StepRounding.inBrowser(exact);
    double millis = shortest > step ? shortest : step;
    return new StepInterval(millis, IntervalText.ofSeconds(millis / 1000));
  }
}
