package io.panelwright.preview;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import io.panelwright.panelquery.DatasourceServers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Datasources without servers: their data is empty, or invented. */
public final class OfflineServers {

  private static final String URL = "http://offline.invalid";

  private OfflineServers() {}

  /** Datasources without data. */
  public static DatasourceServers none(Optional<Contract> contract) {
    return servers(contract, new OfflinePrometheus(URL, (promql, times) -> List.of()));
  }

  /**
   * Datasources with invented data: the same for the same queries and times.
   *
   * @param contract its closed sets of label values are the labels of the series
   */
  public static DatasourceServers simulated(Optional<Contract> contract) {
    Map<String, List<String>> labels = new LinkedHashMap<>();
    contract.ifPresent(known -> known.metrics().forEach(metric -> addLabels(metric, labels)));
    return servers(contract, new OfflinePrometheus(URL, new InventedSeries(labels)));
  }

  private static void addLabels(Metric metric, Map<String, List<String>> labels) {
    for (Label label : metric.labels()) {
      List<String> values = labels.computeIfAbsent(label.name(), name -> new ArrayList<>());
      label.values().stream().filter(value -> !values.contains(value)).forEach(values::add);
    }
  }

  private static DatasourceServers servers(
      Optional<Contract> contract, OfflinePrometheus prometheus) {
    var servers = new DatasourceServers(url -> prometheus);
    contract.ifPresent(known -> servers.with(known, server -> URL));
    return servers.withDefault(URL);
  }
}
