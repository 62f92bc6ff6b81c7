package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Log lines as a table; Grafana 13 and later ({@code logstable}). */
public final class LogsTable extends QueryPanel<LogsTable> implements LogWords<LogsTable> {

  LogsTable(PanelSpec spec) {
    super(spec);
  }

  @Override
  LogsTable with(PanelSpec spec) {
    return new LogsTable(spec);
  }

  /** Breaks long texts. */
  public LogsTable wrapText() {
    return option("wrapText", Json.of(true));
  }

  /** Offers to copy a link to a line. */
  public LogsTable showCopyLogLink() {
    return option("showCopyLogLink", Json.of(true));
  }

  /** The line that is marked. */
  public LogsTable permalinkedLogId(String id) {
    return option("permalinkedLogId", Json.of(id));
  }

  /** Width of the list of fields in pixels. */
  public LogsTable fieldSelectorWidth(int pixels) {
    return option("fieldSelectorWidth", Json.of(Check.atLeast(0, pixels, "width")));
  }

  /** Width of a line's details in pixels. */
  public LogsTable logDetailsWidth(int pixels) {
    return option("logDetailsWidth", Json.of(Check.atLeast(0, pixels, "width")));
  }
}
