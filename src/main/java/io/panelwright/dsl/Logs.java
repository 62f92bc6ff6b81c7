package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Log lines ({@code logs}). */
public final class Logs extends QueryPanel<Logs> implements LogWords<Logs> {

  /** Which lines count as the same. */
  public enum Dedup implements Word {
    NONE,
    EXACT,
    NUMBERS,
    SIGNATURE
  }

  /** Where the details of a line are shown. */
  public enum Details implements Word {
    INLINE,
    SIDEBAR
  }

  /** Size of lines' text. */
  public enum FontSize implements Word {
    DEFAULT,
    SMALL
  }

  /** How precisely times are written. */
  public enum Resolution implements Word {
    MILLISECONDS("ms"),
    NANOSECONDS("ns");

    private final String word;

    Resolution(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
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

  /** Shows the labels of lines. */
  public Logs showLabels() {
    return option("showLabels", Json.of(true));
  }

  /** Shows the labels that all lines have. */
  public Logs showCommonLabels() {
    return option("showCommonLabels", Json.of(true));
  }

  /** Breaks long lines. */
  public Logs wrapLines() {
    return option("wrapLogMessage", Json.of(true));
  }

  /** Lays JSON out over several lines. */
  public Logs prettifyJson() {
    return option("prettifyLogMessage", Json.of(true));
  }

  /** Asks for more lines when one scrolls to the end. */
  public Logs infiniteScrolling() {
    return option("enableInfiniteScrolling", Json.of(true));
  }

  /** Lines are to be looked at only. */
  public Logs noInteractions() {
    return option("noInteractions", Json.of(true));
  }

  /** Puts fields of unbroken lines into columns; Grafana 13 and later. */
  public Logs unwrappedColumns() {
    return option("unwrappedColumns", Json.of(true));
  }

  /** Whether the lines around one can be asked for. */
  public Logs showLogContextToggle(boolean shown) {
    return option("showLogContextToggle", Json.of(shown));
  }

  /** Whether the level of lines is shown; Grafana 13 and later. */
  public Logs showLevel(boolean shown) {
    return option("showLevel", Json.of(shown));
  }

  /** Whether OpenTelemetry's attributes are shown; Grafana 13 and later. */
  public Logs showLogAttributes(boolean shown) {
    return option("showLogAttributes", Json.of(shown));
  }

  /** Whether fields can be chosen at the side; Grafana 13 and later. */
  public Logs showFieldSelector(boolean shown) {
    return option("showFieldSelector", Json.of(shown));
  }

  /** Whether parts of lines are coloured. */
  public Logs syntaxHighlighting(boolean shown) {
    return option("syntaxHighlighting", Json.of(shown));
  }

  /** Which lines are shown once only: the same ones, but for numbers, but for words. */
  public Logs dedup(Dedup dedup) {
    return option("dedupStrategy", dedup.json());
  }

  /** Where the details of a line are shown. */
  public Logs details(Details place) {
    return option("detailsMode", place.json());
  }

  /** Size of lines' text. */
  public Logs fontSize(FontSize size) {
    return option("fontSize", size.json());
  }

  /** How precisely times are written. */
  public Logs timestampResolution(Resolution resolution) {
    return option("timestampResolution", resolution.json());
  }

  /** Under which name a reader's choices are kept in the browser. */
  public Logs controlsStorageKey(String key) {
    return option("controlsStorageKey", Json.of(key));
  }
}
