package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.show.field.FrameMatchers;
import io.panelwright.show.field.ValueMatchers;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.CellConverter;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.text.EcmaScriptRegex;
import java.util.function.Predicate;

/** Matchers of frames and values in options; what Grafana cannot apply is an error. */
final class Matchers {

  private Matchers() {}

  /**
   * A matcher of frames: {@code id} and {@code options}.
   *
   * @throws TransformerException if there is no such matcher, or its expression is not valid
   */
  static Predicate<DataFrame> ofFrames(TransformerOptions matcher) {
    String id = matcher.text("id", "");
    if (id.equals("byName")) {
      requireRegex(EcmaScriptRegex.ofGrafana(matcher.text("options", "")).isPresent(), matcher);
    }
    return FrameMatchers.of(matcher.json()).orElseThrow(() -> unknown(id, "byRefId or byName"));
  }

  /** The frames of queries: {@code A}, {@code A|B} or {@code /A|B/}. */
  static Predicate<DataFrame> ofQueries(String pattern) {
    return ofFrames(
        new TransformerOptions(Json.object().with("id", "byRefId").with("options", pattern)));
  }

  /**
   * A matcher of values: {@code id} and {@code options}.
   *
   * @throws TransformerException if there is no such matcher, or its expression is not valid
   */
  static Predicate<Cell> ofValues(TransformerOptions matcher) {
    String id = matcher.text("id", "");
    if (id.equals("regex")) {
      String regex = CellConverter.text(matcher.options("options").cell("value"));
      requireRegex(EcmaScriptRegex.of(regex, "").isPresent(), matcher);
    }
    return ValueMatchers.of(matcher.json()).orElseThrow(() -> unknown(id, "equal or greater"));
  }

  static TransformerException unknown(String id, String known) {
    return new TransformerException("the matcher \"" + id + "\" is unknown: use " + known);
  }

  private static void requireRegex(boolean isValid, TransformerOptions matcher) {
    if (!isValid) {
      throw new TransformerException(
          "the regular expression of the matcher is not valid: " + matcher.json());
    }
  }
}
