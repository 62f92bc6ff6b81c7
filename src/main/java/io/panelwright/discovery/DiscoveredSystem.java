package io.panelwright.discovery;

import java.util.List;

/**
 * What one or more sources contain.
 *
 * @param servers one for each Prometheus, or one for each scrape
 * @param notes what could not be read completely, one sentence each, in the order of the servers
 */
public record DiscoveredSystem(List<DiscoveredServer> servers, List<String> notes) {

  public DiscoveredSystem {
    servers = List.copyOf(servers);
    notes = List.copyOf(notes);
  }
}
