package io.panelwright.contract;

import io.panelwright.promql.analysis.SeriesInfo;
import java.util.List;
import java.util.Optional;

/** The owner of a series: of a producer's metric, or of a recording rule. */
public sealed interface SeriesOwner permits Ownership, RecordedSeries {

  /** The name of the metric or rule. */
  String name();

  /** The domain that queries the series. */
  Domain domain();

  /** The server that stores the series. */
  PrometheusServer server();

  /** The reason in one sentence. */
  String reason();

  /** All labels that the series can have; empty if others are possible. */
  Optional<List<String>> possibleLabels(String series);

  /** The possible values of a label; empty if any value is possible or the label is absent. */
  List<String> values(String label);

  /** As {@link #values}, of labels that the target of the series determines only. */
  List<String> targetValues(String label);

  /** The facts of the series for the analysis of queries. */
  SeriesInfo seriesInfo(String series);
}
