package io.panelwright.promql;

/** A version of Prometheus, such as 2.42. */
public record Version(int major, int minor) implements Comparable<Version> {

  /** Whose language is read here. */
  public static final Version NEWEST = new Version(3, 14);

  /**
   * The version of a text such as {@code 2.42} or {@code 3.14.0}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Version of(String text) {
    if (!text.matches("[0-9]{1,4}\\.[0-9]{1,4}(\\.[0-9]{1,4})?")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no version of Prometheus: expected one such as 2.42 or 3.14.0");
    }
    String[] parts = text.split("\\.");
    return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  @Override
  public int compareTo(Version other) {
    return major != other.major ? major - other.major : minor - other.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
