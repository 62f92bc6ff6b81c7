package io.panelwright.grafana.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A Grafana version for which dashboards are written. */
public enum Profile {
  GRAFANA_13_2("13.2"),
  GRAFANA_12_2("12.2"),
  /** Differs from 12.2 in schemaVersion and threshold base only. */
  GRAFANA_11("11"),
  /** Differs from 12.2 in schemaVersion and threshold base only. */
  GRAFANA_10("10");

  public static final Profile DEFAULT = GRAFANA_13_2;

  private final String id;

  Profile(String id) {
    this.id = id;
  }

  /** The version on the command line, such as {@code 13.2}. */
  public String id() {
    return id;
  }

  /** The profile with this {@link #id()}. */
  public static Optional<Profile> byId(String id) {
    return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
  }

  /** The {@link #id()}s of all profiles, newest first. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Profile::id).toList();
  }

  @Override
  public String toString() {
    return id;
  }
}
