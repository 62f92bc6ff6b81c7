package io.panelwright.contract;

import java.util.List;

/**
 * A part of the system with one owner and one datasource.
 *
 * @param name displayed name, also used in {@code panels.yaml}
 * @param datasource of its queries
 * @param producers of its metrics; empty for a domain that only monitors servers
 * @param recordingRules whose series it queries
 */
public record Domain(
    String name,
    DatasourceBinding datasource,
    List<Producer> producers,
    List<RecordingRule> recordingRules) {

  public Domain {
    producers = List.copyOf(producers);
    recordingRules = List.copyOf(recordingRules);
  }

  /** A domain without recording rules. */
  public Domain(String name, DatasourceBinding datasource, List<Producer> producers) {
    this(name, datasource, producers, List.of());
  }

  /** A domain with these producers. */
  public static Domain of(String name, DatasourceBinding datasource, Producer... producers) {
    return new Domain(name, datasource, List.of(producers));
  }

  /** This domain with these recording rules. */
  public Domain recordingRules(RecordingRule... rules) {
    return recordingRules(List.of(rules));
  }

  /** This domain with these recording rules. */
  public Domain recordingRules(List<RecordingRule> rules) {
    return new Domain(name, datasource, producers, rules);
  }
}
