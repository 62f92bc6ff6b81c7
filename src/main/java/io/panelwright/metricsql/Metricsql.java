package io.panelwright.metricsql;

import io.panelwright.promql.ParseError;
import io.panelwright.promql.Span;
import java.util.List;
import java.util.Optional;

/**
 * The result of parsing a text as MetricsQL.
 *
 * @param error the first syntax error; empty if the text is valid
 * @param extensions the constructs that PromQL lacks, in text order; empty if there is an error
 * @param selectors the series selectors without their modifiers, in text order; without templates
 */
public record Metricsql(
    Optional<ParseError> error, List<Extension> extensions, List<Span> selectors) {

  public Metricsql {
    extensions = List.copyOf(extensions);
    selectors = List.copyOf(selectors);
  }

  /**
   * A construct that PromQL lacks.
   *
   * @param name such as {@code function topk_last}
   */
  public record Extension(String name, Span span) {}

  /** Parses a query. Accepts any text and never throws. */
  public static Metricsql parse(String text) {
    return MetricsqlParser.parse(text);
  }

  /** Whether there is no error. */
  public boolean isValid() {
    return error.isEmpty();
  }
}
