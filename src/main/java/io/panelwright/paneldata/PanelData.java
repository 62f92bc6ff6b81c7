package io.panelwright.paneldata;

import io.panelwright.show.frame.QueryResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data of a panel.
 *
 * @param unsupported the datasources that are not reproduced
 * @param step the step of the first query
 */
record PanelData(List<QueryResponse> responses, List<String> unsupported, Duration step) {

  /** A panel without queries. */
  static final PanelData NONE = new PanelData(List.of(), List.of(), Duration.ZERO);

  PanelData {
    responses = List.copyOf(responses);
    unsupported = List.copyOf(unsupported);
  }

  /** The data of a query that failed before it was sent. */
  static PanelData error(String refId, String message) {
    return of(new QueryResponse(refId, List.of(), Optional.of(message), List.of()));
  }

  /** The data of one response. */
  static PanelData of(QueryResponse response) {
    return new PanelData(List.of(response), List.of(), Duration.ZERO);
  }

  /** The data of both. */
  PanelData plus(PanelData other) {
    return new PanelData(
        Stream.concat(responses.stream(), other.responses.stream()).toList(),
        Stream.concat(unsupported.stream(), other.unsupported.stream()).distinct().toList(),
        step.isZero() ? other.step : step);
  }
}
