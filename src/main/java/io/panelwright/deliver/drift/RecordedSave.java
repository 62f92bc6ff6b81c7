package io.panelwright.deliver.drift;

import io.panelwright.client.grafana.DashboardVersion;

/**
 * A save in the version history.
 *
 * @param number of the version
 * @param author login of the user; often {@code Anonymous} for tokens
 * @param created the time, as Grafana writes it
 * @param message of the user; empty for none
 */
public record RecordedSave(long number, String author, String created, String message) {

  static RecordedSave of(DashboardVersion version) {
    return new RecordedSave(
        version.number(), version.author(), version.created(), version.message());
  }

  /** Author and time for a reader, such as {@code alice, 2026-11-27T16:36:53Z}. */
  public String describe() {
    String name = author.isEmpty() ? "unknown user" : author;
    return created.isEmpty() ? name : name + ", " + created;
  }
}
