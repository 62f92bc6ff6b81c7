package io.panelwright.show.frame;

import java.util.List;
import java.util.Optional;

/**
 * The response of a panel's query.
 *
 * @param frames the frames as Grafana's datasource creates them; may be present beside an error
 * @param error the error text that Grafana shows
 * @param notices warnings of the server
 */
public record QueryResponse(
    String refId, List<DataFrame> frames, Optional<String> error, List<String> notices) {

  public QueryResponse {
    frames = List.copyOf(frames);
    notices = List.copyOf(notices);
  }

  /** A copy with other frames. */
  public QueryResponse withFrames(List<DataFrame> frames) {
    return new QueryResponse(refId, frames, error, notices);
  }
}
