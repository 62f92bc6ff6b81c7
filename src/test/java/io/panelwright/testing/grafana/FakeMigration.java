package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.Optional;

/** The migration of classic dashboards to the newest schema version, which v1 does. */
final class FakeMigration {

  private static final long FIRST = 28;

  private FakeMigration() {}

  /** The newest schema version of a release. */
  static long latest(int release) {
    return release >= 13 ? 42 : 41;
  }

  /** Why the server cannot migrate a dashboard. */
  static Optional<String> failure(JsonObject spec, int release) {
    long version = spec.integer("schemaVersion").orElse(0L);
    long latest = latest(release);
    if (version > latest) {
      return Optional.of(
          "schema migration from version "
              + version
              + " to "
              + latest
              + " failed: schema version not migrated to target version");
    }
    return version <= FIRST
        ? Optional.of(
            "dashboard schema version "
                + version
                + " cannot be migrated to latest version "
                + latest
                + " - migration path only exists for versions greater than "
                + FIRST)
        : Optional.empty();
  }
}
