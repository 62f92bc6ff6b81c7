package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;

/** Log lines as a table; Grafana 13 and later ({@code logstable}). */
public final class LogsTable extends QueryPanel<LogsTable> implements LogOptions<LogsTable> {

  LogsTable(PanelSpec spec) {
    super(spec);
  }

  @Override
  LogsTable with(PanelSpec spec) {
    return new LogsTable(spec);
  }

  /** Wraps long texts. */
  public LogsTable wrapText() {
    return option("wrapText", Json.of(true));
  }

  /** Offers to copy a link to a line. */
  public LogsTable showCopyLogLink() {
    return option("showCopyLogLink", Json.of(true));
  }

  /** Highlights the line with this id. */
  public LogsTable permalinkedLogId(String id) {
    return option("permalinkedLogId", Json.of(id));
  }

  /** Sets the width of the field selector in pixels. */
  public LogsTable fieldSelectorWidth(int pixels) {
    return option(
        "fieldSelectorWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "width")));
  }

  /** Sets the width of a line's details in pixels. */
  public LogsTable logDetailsWidth(int pixels) {
    return option("logDetailsWidth", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "width")));
  }
}
