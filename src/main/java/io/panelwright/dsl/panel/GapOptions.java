package io.panelwright.dsl.panel;

import io.panelwright.json.Json;
import java.time.Duration;

/**
 * Options for missing points.
 *
 * @param <P> the type that the methods return
 */
public interface GapOptions<P> extends FieldOptions<P> {

  /** Connects points over all gaps. */
  default P spanNulls() {
    return field("custom.spanNulls", Json.of(true));
  }

  /** Connects points over gaps up to this duration. */
  default P spanNulls(Duration longest) {
    return field("custom.spanNulls", Json.of(longest.toMillis()));
  }

  /** Breaks lines between points that are further apart than this duration. */
  default P insertNulls(Duration longest) {
    return field("custom.insertNulls", Json.of(longest.toMillis()));
  }
}
