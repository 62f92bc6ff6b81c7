package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/**
 * Panels of log lines.
 *
 * @param <P> what the words return a changed copy of
 */
public interface LogWords<P> extends OptionWords<P> {

  /** Which lines come first. */
  enum Order implements Word {
    NEWEST_FIRST("Descending"),
    OLDEST_FIRST("Ascending");

    private final String word;

    Order(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Which lines come first. */
  default P sortOrder(Order order) {
    return option("sortOrder", order.json());
  }

  /** Shows these fields instead of whole lines. */
  default P displayedFields(String... names) {
    return option("displayedFields", Json.strings(List.of(names)));
  }

  /** Whether a click on a line shows its details. */
  default P enableLogDetails(boolean enabled) {
    return option("enableLogDetails", Json.of(enabled));
  }

  /** Whether buttons to sort and filter are shown. */
  default P showControls(boolean shown) {
    return option("showControls", Json.of(shown));
  }

  /** Whether lines can be downloaded; Grafana 13 and later. */
  default P allowDownload(boolean allowed) {
    return option("allowDownload", Json.of(allowed));
  }
}
