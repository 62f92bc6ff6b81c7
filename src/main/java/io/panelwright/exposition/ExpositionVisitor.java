package io.panelwright.exposition;

import java.util.Map;

/** Receives the lines of a scrape in their order. */
public interface ExpositionVisitor {

  /** The help text of a metric family, unescaped. */
  void help(String family, String text);

  /** The type of a metric family, in lower case, such as {@code counter}. */
  void type(String family, String type);

  /** The unit of a metric family in OpenMetrics, such as {@code seconds}. */
  void unit(String family, String unit);

  /**
   * A sample.
   *
   * @param series the name of its series, with suffixes such as {@code _bucket}
   * @param labels in the order of the text, unescaped
   */
  void sample(String series, Map<String, String> labels, double value);
}
