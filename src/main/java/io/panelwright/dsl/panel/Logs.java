package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** Log lines ({@code logs}). */
public final class Logs extends QueryPanel<Logs> implements LogOptions<Logs> {

  /** Criteria for duplicate lines. */
  public enum Dedup implements JsonEnum {
    NONE,
    EXACT,
    NUMBERS,
    SIGNATURE
  }

  /** Places of a line's details. */
  public enum Details implements JsonEnum {
    INLINE,
    SIDEBAR
  }

  /** Font sizes of lines. */
  public enum FontSize implements JsonEnum {
    DEFAULT,
    SMALL
  }

  /** Resolutions of timestamps. */
  public enum Resolution implements JsonEnum {
    MILLISECONDS("ms"),
    NANOSECONDS("ns");

    private final String id;

    Resolution(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Logs(PanelSpec spec) {
    super(spec);
  }

  @Override
  Logs with(PanelSpec spec) {
    return new Logs(spec);
  }

  /** Shows the time of lines. */
  public Logs showTime() {
    return option("showTime", Json.of(true));
  }

  /** Shows the labels of each line. */
  public Logs showLabels() {
    return option("showLabels", Json.of(true));
  }

  /** Shows the labels that all lines have in common. */
  public Logs showCommonLabels() {
    return option("showCommonLabels", Json.of(true));
  }

  /** Wraps long lines. */
  public Logs wrapLines() {
    return option("wrapLogMessage", Json.of(true));
  }

  /** Formats JSON over several lines. */
  public Logs prettifyJson() {
    return option("prettifyLogMessage", Json.of(true));
  }

  /** Loads more lines at the end of the scroll area. */
  public Logs infiniteScrolling() {
    return option("enableInfiniteScrolling", Json.of(true));
  }

  /** Disables interactions with lines. */
  public Logs noInteractions() {
    return option("noInteractions", Json.of(true));
  }

  /** Aligns fields of unwrapped lines in columns; Grafana 13 and later. */
  public Logs unwrappedColumns() {
    return option("unwrappedColumns", Json.of(true));
  }

  /** Sets whether readers can load the lines around a line. */
  public Logs showLogContextToggle(boolean shown) {
    return option("showLogContextToggle", Json.of(shown));
  }

  /** Sets whether the level of lines is shown; Grafana 13 and later. */
  public Logs showLevel(boolean shown) {
    return option("showLevel", Json.of(shown));
  }

  /** Sets whether OpenTelemetry attributes are shown; Grafana 13 and later. */
  public Logs showLogAttributes(boolean shown) {
    return option("showLogAttributes", Json.of(shown));
  }

  /** Sets whether the field selector is shown; Grafana 13 and later. */
  public Logs showFieldSelector(boolean shown) {
    return option("showFieldSelector", Json.of(shown));
  }

  /** Sets whether lines have syntax highlighting. */
  public Logs syntaxHighlighting(boolean shown) {
    return option("syntaxHighlighting", Json.of(shown));
  }

  /**
   * Hides duplicate lines: equal lines, lines equal except for numbers, or with the same signature.
   */
  public Logs dedup(Dedup dedup) {
    return option("dedupStrategy", dedup.json());
  }

  /** Sets where the details of a line are shown. */
  public Logs details(Details placement) {
    return option("detailsMode", placement.json());
  }

  /** Sets the font size of lines. */
  public Logs fontSize(FontSize size) {
    return option("fontSize", size.json());
  }

  /** Sets the resolution of timestamps. */
  public Logs timestampResolution(Resolution resolution) {
    return option("timestampResolution", resolution.json());
  }

  /** Sets the key under which the browser stores the reader's choices. */
  public Logs controlsStorageKey(String key) {
    return option("controlsStorageKey", Json.of(key));
  }
}
