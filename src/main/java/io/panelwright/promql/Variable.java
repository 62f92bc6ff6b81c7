package io.panelwright.promql;

import java.util.Optional;

/**
 * A Grafana variable in a text: {@code $x}, {@code ${x}}, {@code ${x.field:format}}, {@code
 * [[x:format]]}.
 *
 * @param text as written
 * @param field behind a dot, such as {@code text}
 * @param format behind a colon, such as {@code regex}
 */
public record Variable(
    String name, Optional<String> field, Optional<String> format, String text, Span span) {

  /** Whether Grafana itself gives its value: {@code __interval}, {@code __range} and so on. */
  public boolean isBuiltIn() {
    return name.startsWith("__");
  }
}
