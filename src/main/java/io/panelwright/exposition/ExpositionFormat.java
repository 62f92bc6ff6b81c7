package io.panelwright.exposition;

import java.util.Locale;

/** The text formats, which differ in few lines. */
public enum ExpositionFormat {
  /** Prometheus text format 0.0.4 and 1.0.0. */
  PROMETHEUS,
  /** OpenMetrics 1.0, whose last line is {@code # EOF}. */
  OPEN_METRICS;

  /** The formats that the parser reads, as a header {@code Accept}. */
  public static final String ACCEPT =
      "application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

  private static final String END = "# EOF";

  /** The format of a response with this content type; Prometheus' own without one. */
  public static ExpositionFormat ofContentType(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/openmetrics-text")
        ? OPEN_METRICS
        : PROMETHEUS;
  }

  /** The format of a file: OpenMetrics if it ends with {@code # EOF}. */
  public static ExpositionFormat ofText(String text) {
    return text.stripTrailing().endsWith(END) ? OPEN_METRICS : PROMETHEUS;
  }
}
