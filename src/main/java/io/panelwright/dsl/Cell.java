package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** How a table draws its cells. */
public final class Cell extends JsonForm {

  /** How a bar in a cell is drawn. */
  public enum Bar implements Word {
    BASIC,
    GRADIENT,
    LCD
  }

  /** How the number beside a bar is written. */
  public enum BarValue implements Word {
    COLOR,
    HIDDEN,
    TEXT
  }

  private Cell(JsonObject json) {
    super(json);
  }

  private static Cell of(String type) {
    return new Cell(Json.object().with("type", type));
  }

  /** As Grafana thinks fit. */
  public static Cell auto() {
    return of("auto");
  }

  /** Text in the colour of its value. */
  public static Cell coloredText() {
    return of("color-text");
  }

  /** A background in the colour of its value. */
  public static Cell coloredBackground() {
    return new Cell(of("color-background").json().with("mode", "basic"));
  }

  /** A row, all of it, in the colour of this cell's value. */
  public static Cell coloredRow() {
    return new Cell(coloredBackground().json().with("applyToRow", true));
  }

  /** A bar as long as its value. */
  public static Cell bar(Bar bar) {
    return new Cell(of("gauge").json().with("mode", bar.json()));
  }

  /** A small graph of a series. */
  public static Cell sparkline() {
    return of("sparkline");
  }

  /** The field's data links. */
  public static Cell links() {
    return of("data-links");
  }

  /** The picture at the value's address. */
  public static Cell image() {
    return of("image");
  }

  /** The value as JSON. */
  public static Cell jsonView() {
    return of("json-view");
  }

  /** Each item of the value on a small coloured ground. */
  public static Cell pill() {
    return of("pill");
  }

  /** The value as Markdown. */
  public static Cell markdown() {
    return of("markdown");
  }

  /** The field's actions. */
  public static Cell actions() {
    return of("actions");
  }

  /** A place on a map, as a text. */
  public static Cell geo() {
    return of("geo");
  }

  /** As a plugin draws it. */
  public static Cell custom() {
    return of("custom");
  }

  /** For grounds: from the value's colour to another shade of it. */
  public Cell gradient() {
    return with("mode", Json.of("gradient"));
  }

  /** For bars: how the number beside it is written. */
  public Cell barValue(BarValue value) {
    return with("valueDisplayMode", value.json());
  }

  /** For pictures: what people see, or hear, when there is none. */
  public Cell alternative(String text) {
    return with("alt", Json.of(text));
  }

  /** For pictures: what is shown while the pointer is on it. */
  public Cell title(String text) {
    return with("title", Json.of(text));
  }

  /** For sparklines: without the number. */
  public Cell hideValue() {
    return with("hideValue", Json.of(true));
  }

  /** For Markdown: rows are as high as their texts. */
  public Cell dynamicHeight() {
    return with("dynamicHeight", Json.of(true));
  }

  /** Breaks long texts; tables before 12.2, see {@link TableFieldWords#wrapText}. */
  public Cell wrapText() {
    return with("wrapText", Json.of(true));
  }

  /** For sparklines: a field option of time series, such as {@code lineWidth}. */
  public Cell sparkline(String path, Json value) {
    return with(path, value);
  }

  private Cell with(String path, Json value) {
    return new Cell(json().withAt(path, value));
  }
}
