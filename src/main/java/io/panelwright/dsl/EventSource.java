package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** From where a part of an {@link Annotation}'s mark is taken. */
public final class EventSource extends JsonForm {

  private EventSource(JsonObject json) {
    super(json);
  }

  /** From a field of the answer. */
  public static EventSource field(String name) {
    return new EventSource(Json.object().with("source", "field").with("value", name));
  }

  /** Always this text. */
  public static EventSource text(String text) {
    return new EventSource(Json.object().with("source", "text").with("value", text));
  }

  /** From nowhere: the mark has no such part. */
  public static EventSource skip() {
    return new EventSource(Json.object().with("source", "skip"));
  }

  /** Only what this regular expression finds. */
  public EventSource regex(String regex) {
    return new EventSource(json().with("regex", regex));
  }
}
