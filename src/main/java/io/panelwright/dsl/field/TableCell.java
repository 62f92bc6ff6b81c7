package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.dsl.panel.TableFieldOptions;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;

/** The cell type of a table column. */
public final class TableCell extends JsonValue {

  /** Styles of a bar in a cell. */
  public enum Bar implements JsonEnum {
    BASIC,
    GRADIENT,
    LCD
  }

  /** Styles of the number beside a bar. */
  public enum BarValue implements JsonEnum {
    COLOR,
    HIDDEN,
    TEXT
  }

  private TableCell(JsonObject json) {
    super(json);
  }

  private static TableCell of(String type) {
    return new TableCell(Json.object().with("type", type));
  }

  /** A cell type chosen by Grafana. */
  public static TableCell auto() {
    return of("auto");
  }

  /** Text in the color of the value. */
  public static TableCell coloredText() {
    return of("color-text");
  }

  /** A background in the color of the value. */
  public static TableCell coloredBackground() {
    return new TableCell(of("color-background").json().with("mode", "basic"));
  }

  /** A background for the whole row, in the color of this cell's value. */
  public static TableCell coloredRow() {
    return new TableCell(coloredBackground().json().with("applyToRow", true));
  }

  /** A bar whose length is the value. */
  public static TableCell bar(Bar bar) {
    return new TableCell(of("gauge").json().with("mode", bar.json()));
  }

  /** A small graph of a series. */
  public static TableCell sparkline() {
    return of("sparkline");
  }

  /** The field's data links as cell content. */
  public static TableCell links() {
    return of("data-links");
  }

  /** The image at the URL in the value. */
  public static TableCell image() {
    return of("image");
  }

  /** The value as JSON. */
  public static TableCell jsonView() {
    return of("json-view");
  }

  /** Each item of the value on a colored background. */
  public static TableCell pill() {
    return of("pill");
  }

  /** The value as Markdown. */
  public static TableCell markdown() {
    return of("markdown");
  }

  /** The field's actions as cell content. */
  public static TableCell actions() {
    return of("actions");
  }

  /** A location as text. */
  public static TableCell geo() {
    return of("geo");
  }

  /** A cell drawn by a plugin. */
  public static TableCell custom() {
    return of("custom");
  }

  /** Draws a gradient, for colored backgrounds. */
  public TableCell gradient() {
    return with("mode", Json.of("gradient"));
  }

  /** Sets the style of the number, for bars. */
  public TableCell barValue(BarValue value) {
    return with("valueDisplayMode", value.json());
  }

  /** Sets the alternative text, for images. */
  public TableCell alternative(String text) {
    return with("alt", Json.of(text));
  }

  /** Sets the tooltip, for images. */
  public TableCell title(String text) {
    return with("title", Json.of(text));
  }

  /** Hides the number, for sparklines. */
  public TableCell hideValue() {
    return with("hideValue", Json.of(true));
  }

  /** Adapts the row height to the text, for Markdown. */
  public TableCell dynamicHeight() {
    return with("dynamicHeight", Json.of(true));
  }

  /** Wraps long texts; Grafana before 12.2, see {@link TableFieldOptions#wrapText}. */
  public TableCell wrapText() {
    return with("wrapText", Json.of(true));
  }

  /** Sets a field option of time series such as {@code lineWidth}, for sparklines. */
  public TableCell sparkline(String path, Json value) {
    return with(path, value);
  }

  private TableCell with(String path, Json value) {
    return new TableCell(json().withAt(path, value));
  }
}
