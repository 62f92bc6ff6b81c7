package io.panelwright.contract.exporter;

import java.util.regex.Pattern;

/** A pattern of metric or label names, in which {@code *} matches one or more characters. */
record NamePattern(Pattern regex) {

  static NamePattern of(String pattern) {
    String quoted = Pattern.quote(pattern);
    return new NamePattern(Pattern.compile(quoted.replace("*", "\\E[a-zA-Z0-9_:]+\\Q")));
  }

  /** Whether the text is a pattern and not a name. */
  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0;
  }

  boolean matches(String name) {
    return regex.matcher(name).matches();
  }
}
