package io.panelwright.promql;

/**
 * A label in {@code by}, {@code without}, {@code on}, {@code ignoring} or {@code group_left}.
 *
 * @param text can contain variables
 * @param quoted whether it is one label, whatever the values of its variables; false without
 *     variables
 */
public record LabelName(String text, boolean quoted, Span span) {

  /** A label without quotes. */
  public static LabelName bare(String text, Span span) {
    return new LabelName(text, false, span);
  }

  /** A label in quotes. */
  static LabelName quoted(String text, Span span) {
    return new LabelName(text, GrafanaVariables.containsAny(text), span);
  }
}
