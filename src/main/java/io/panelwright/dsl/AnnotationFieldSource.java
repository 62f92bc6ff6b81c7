package io.panelwright.dsl;

import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The source of a field of an {@link Annotation}'s events. */
public final class AnnotationFieldSource extends JsonValue {

  private AnnotationFieldSource(JsonObject json) {
    super(json);
  }

  /** A field of the query's response. */
  public static AnnotationFieldSource field(String name) {
    return new AnnotationFieldSource(Json.object().with("source", "field").with("value", name));
  }

  /** A fixed text. */
  public static AnnotationFieldSource text(String text) {
    return new AnnotationFieldSource(Json.object().with("source", "text").with("value", text));
  }

  /** No source: the event does not have the field. */
  public static AnnotationFieldSource skip() {
    return new AnnotationFieldSource(Json.object().with("source", "skip"));
  }

  /** Uses only the part that this regular expression matches. */
  public AnnotationFieldSource regex(String regex) {
    return new AnnotationFieldSource(json().with("regex", regex));
  }
}
