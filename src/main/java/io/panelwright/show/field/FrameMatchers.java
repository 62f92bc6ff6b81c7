package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.text.EcmaScriptRegex;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Grafana's frame matchers: whether a transformation applies to a frame. */
public final class FrameMatchers {

  private FrameMatchers() {}

  /**
   * A matcher as it is in a transformation's filter.
   *
   * @param matcher {@code id} and {@code options}
   * @return empty if Grafana has no matcher with this id
   */
  public static Optional<Predicate<DataFrame>> of(JsonObject matcher) {
    String options = matcher.string("options").orElse("");
    return switch (matcher.string("id").orElse("")) {
      case "byName" -> Optional.of(byName(options));
      case "byRefId" -> Optional.of(byRefId(options));
      default -> Optional.empty();
    };
  }

  private static Predicate<DataFrame> byName(String pattern) {
    Optional<EcmaScriptRegex> regex = EcmaScriptRegex.ofGrafana(pattern);
    return frame -> regex.filter(r -> r.test(frame.name().orElse(""))).isPresent();
  }

  /** A refId, several with a vertical bar between them, or an expression such as {@code /A|B/}. */
  private static Predicate<DataFrame> byRefId(String pattern) {
    if (EcmaScriptRegex.isDelimited(pattern)) {
      Optional<EcmaScriptRegex> regex = EcmaScriptRegex.ofGrafana(pattern);
      return frame ->
          regex
              .map(r -> r.test(frame.refId().orElse("")))
              .orElseGet(() -> frame.refId().equals(Optional.of(pattern)));
    }
    if (pattern.contains("|")) {
      return frame -> Arrays.asList(pattern.split("\\|", -1)).contains(frame.refId().orElse(""));
    }
    return frame -> frame.refId().equals(Optional.of(pattern));
  }
}
