package io.panelwright.contract;

import java.util.Collection;
import java.util.Optional;

/** Explains queries with a label that is an external label of a server, not a label of series. */
public final class ExternalLabels {

  /** The next step for an author. */
  public static final String HINT =
      "remove it: Prometheus adds external labels to alerts, federation and remote write only";

  private ExternalLabels() {}

  /**
   * The reason why series have no such label; empty if it is not an external label of these
   * servers, or if it is a label of series because the server is a global view.
   */
  public static Optional<String> explain(String label, Collection<PrometheusServer> servers) {
    return servers.stream()
        .filter(server -> !server.datasource().isGlobalView())
        .filter(server -> server.externalLabels().stream().anyMatch(l -> l.name().equals(label)))
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
