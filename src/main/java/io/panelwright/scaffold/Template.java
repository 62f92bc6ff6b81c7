package io.panelwright.scaffold;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text resource with placeholders such as {@code @NAME@}. */
final class Template {

  private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");

  private Template() {}

  /**
   * Returns the text with values in place of the placeholders.
   *
   * @throws IllegalStateException if the template has a placeholder without value, or a value is
   *     not used
   */
  static String fill(String resource, Map<String, String> values) {
    Set<String> unused = new HashSet<>(values.keySet());
    Matcher matcher = PLACEHOLDER.matcher(read(resource));
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String value = values.get(matcher.group(1));
      if (value == null) {
        throw new IllegalStateException(resource + " has an unknown " + matcher.group());
      }
      unused.remove(matcher.group(1));
      matcher.appendReplacement(text, Matcher.quoteReplacement(value));
    }
    if (!unused.isEmpty()) {
      throw new IllegalStateException(resource + " does not have " + unused);
    }
    return matcher.appendTail(text).toString();
  }

  private static String read(String resource) {
    try (InputStream in = Template.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("this jar lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
