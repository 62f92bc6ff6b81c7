package io.panelwright.contract;

import java.util.List;

/**
 * A part of the system with one owner and one datasource.
 *
 * @param name what people call it; {@code panels.yaml} uses it, too
 * @param datasource what its queries ask
 * @param producers whose metrics belong to it; none for a domain that only watches servers
 */
public record Domain(String name, DatasourceChoice datasource, List<Producer> producers) {

  public Domain {
    producers = List.copyOf(producers);
  }

  /** A domain of these producers. */
  public static Domain of(String name, DatasourceChoice datasource, Producer... producers) {
    return new Domain(name, datasource, List.of(producers));
  }
}
