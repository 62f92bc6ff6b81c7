package io.panelwright.contract;

import java.util.List;

/**
 * A part of the system with one owner and one datasource.
 *
 * @param name displayed name, also used in {@code panels.yaml}
 * @param datasource of its queries
 * @param producers of its metrics; empty for a domain that only monitors servers
 */
public record Domain(String name, DatasourceBinding datasource, List<Producer> producers) {

  public Domain {
    producers = List.copyOf(producers);
  }

  /** A domain with these producers. */
  public static Domain of(String name, DatasourceBinding datasource, Producer... producers) {
    return new Domain(name, datasource, List.of(producers));
  }
}
