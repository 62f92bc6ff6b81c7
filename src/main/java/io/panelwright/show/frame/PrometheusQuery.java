package io.panelwright.show.frame;

/**
 * What Grafana's Prometheus datasource needs of a query to make frames of its result.
 *
 * @param expression the PromQL that was run, with all variables replaced
 * @param legendFormat empty for the names of the series, {@code __auto}, or a text with {@code
 *     {{label}}}
 * @param stepMillis the step of the query in milliseconds
 */
public record PrometheusQuery(
    String refId, String expression, String legendFormat, Format format, long stepMillis) {

  /** The value of {@code legendFormat} with which Grafana chooses the distinct labels. */
  static final String AUTO_LEGEND = "__auto";

  /** The shape of the frames. */
  public enum Format {
    TIME_SERIES,
    TABLE,
    HEATMAP;

    /** The format of a target; {@link #TIME_SERIES} for an unknown or missing name. */
    public static Format of(String name) {
      return switch (name) {
        case "table" -> TABLE;
        case "heatmap" -> HEATMAP;
        default -> TIME_SERIES;
      };
    }
  }

  boolean hasAutoLegend() {
    return legendFormat.equals(AUTO_LEGEND);
  }
}
