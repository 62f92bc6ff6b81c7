package io.panelwright.promql;

/** A version of Prometheus, such as 2.42. */
public record PrometheusVersion(int major, int minor) implements Comparable<PrometheusVersion> {

  /** The version whose language the parser implements. */
  public static final PrometheusVersion NEWEST = new PrometheusVersion(3, 14);

  /**
   * Parses a text such as {@code 2.42} or {@code 3.14.0}.
   *
   * @throws IllegalArgumentException if the text is not a version
   */
  public static PrometheusVersion parse(String text) {
    if (!text.matches("[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no version of Prometheus: expected one such as 2.42 or 3.14.0");
    }
    String[] parts = text.split("\\.");
    return new PrometheusVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Override
  public int compareTo(PrometheusVersion other) {
    return major != other.major ? major - other.major : minor - other.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
