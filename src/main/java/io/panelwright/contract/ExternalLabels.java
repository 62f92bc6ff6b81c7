package io.panelwright.contract;

import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Explains queries with a label that is an external label of a server, not a label of series. */
public final class ExternalLabels {

  /** The next step for an author. */
  public static final String HINT =
      "remove it: Prometheus adds external labels to alerts, federation and remote write only";

  private ExternalLabels() {}

  /** The reason why the series of an expression have no such label, as {@link #explain}. */
  public static Optional<String> explain(String label, Expr series, Contract contract) {
    List<PrometheusServer> servers =
        series
            .walk()
            .filter(VectorSelector.class::isInstance)
            .flatMap(selector -> contract.owners((VectorSelector) selector).servers().stream())
            .distinct()
            .toList();
    return explain(label, servers.isEmpty() ? contract.stack().servers() : servers);
  }

  /**
   * The reason why series have no such label; empty if it is not an external label of these
   * servers, or if it is a label of series because one of them is a global view.
   */
  public static Optional<String> explain(String label, Collection<PrometheusServer> servers) {
    List<PrometheusServer> labeled =
        servers.stream()
            .filter(
                server -> server.externalLabels().stream().anyMatch(l -> l.name().equals(label)))
            .toList();
    boolean isLabelOfSeries = labeled.stream().anyMatch(one -> one.datasource().isGlobalView());
    return labeled.stream()
        .filter(server -> !isLabelOfSeries)
        .findFirst()
        .map(
            server ->
                "\""
                    + label
                    + "\" is an external label of "
                    + server.describe()
                    + "; it is not part of the series there");
  }
}
