package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.time.Duration;

/**
 * What happens where points are missing.
 *
 * @param <P> what the words return a changed copy of
 */
public interface GapWords<P> extends FieldSettings<P> {

  /** Joins points over all gaps. */
  default P spanNulls() {
    return field("custom.spanNulls", Json.of(true));
  }

  /** Joins points over gaps up to this long. */
  default P spanNulls(Duration longest) {
    return field("custom.spanNulls", Json.of(longest.toMillis()));
  }

  /** Breaks lines where two points are further apart than this. */
  default P insertNulls(Duration longest) {
    return field("custom.insertNulls", Json.of(longest.toMillis()));
  }
}
