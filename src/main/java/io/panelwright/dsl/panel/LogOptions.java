package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/**
 * Options of panels with log lines.
 *
 * @param <P> the type that the methods return
 */
public interface LogOptions<P> extends PanelOptions<P> {

  /** Sort orders of log lines. */
  enum Order implements JsonEnum {
    NEWEST_FIRST("Descending"),
    OLDEST_FIRST("Ascending");

    private final String id;

    Order(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Sets the sort order of lines. */
  default P sortOrder(Order order) {
    return option("sortOrder", order.json());
  }

  /** Shows these fields instead of whole lines. */
  default P displayedFields(String... names) {
    return option("displayedFields", Json.strings(List.of(names)));
  }

  /** Sets whether a click on a line shows its details. */
  default P enableLogDetails(boolean enabled) {
    return option("enableLogDetails", Json.of(enabled));
  }

  /** Sets whether buttons to sort and filter are shown. */
  default P showControls(boolean shown) {
    return option("showControls", Json.of(shown));
  }

  /** Sets whether lines can be downloaded; Grafana 13 and later. */
  default P allowDownload(boolean allowed) {
    return option("allowDownload", Json.of(allowed));
  }
}
