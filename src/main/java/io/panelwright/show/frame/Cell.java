package io.panelwright.show.frame;

import io.panelwright.json.Json;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonNumber;
import io.panelwright.json.JsonString;
import java.util.List;

/** One value of a field. */
public sealed interface Cell {

  /** No value: {@code null} in a frame. */
  Cell NULL = new NullCell();

  /** A value that was never set; Grafana's code treats it unlike {@code null} in a few places. */
  Cell UNDEFINED = new UndefinedCell();

  /** A number; in a time field the milliseconds since the epoch. May be NaN or infinite. */
  record NumberCell(double value) implements Cell {}

  /** A string. */
  record StringCell(String value) implements Cell {}

  /** A boolean. */
  record BooleanCell(boolean value) implements Cell {}

  /** An array or an object. */
  record JsonCell(Json value) implements Cell {}

  /** An array of values, such as the result of the reducer {@code allValues}; not copied. */
  record ListCell(List<Cell> cells) implements Cell {}

  /** Nested frames. */
  record FramesCell(List<DataFrame> frames) implements Cell {

    public FramesCell {
      frames = List.copyOf(frames);
    }
  }

  /** See {@link #NULL}. */
  record NullCell() implements Cell {}

  /** See {@link #UNDEFINED}. */
  record UndefinedCell() implements Cell {}

  /** A number. */
  static Cell of(double value) {
    return new NumberCell(value);
  }

  /** A string. */
  static Cell of(String value) {
    return new StringCell(value);
  }

  /** A boolean. */
  static Cell of(boolean value) {
    return new BooleanCell(value);
  }

  /** The value of a JSON text: a number, string, boolean or null, or else the JSON itself. */
  static Cell of(Json json) {
    if (json instanceof JsonNumber number) {
      return of(number.toDouble());
    }
    if (json instanceof JsonString string) {
      return of(string.value());
    }
    if (json instanceof JsonBoolean bool) {
      return of(bool.value());
    }
    return json instanceof JsonNull ? NULL : new JsonCell(json);
  }

  /** Whether there is no value. */
  default boolean isMissing() {
    return this instanceof NullCell || this instanceof UndefinedCell;
  }
}
