package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * A Grafana server on loopback that keeps dashboards, folders and their history in memory, and
 * behaves as the recordings of a real server show. An endpoint that it does not have fails the test
 * in {@link #close}.
 */
public final class FakeGrafana implements AutoCloseable {

  /** Where the server stores dashboards. */
  public enum Storage {
    /** SQL tables, the default of 12.2. */
    LEGACY,
    /** Unified storage, as in 13. */
    UNIFIED
  }

  private FakeGrafana() {}

  /** Starts a server with the datasources {@code prom_local_9092}, {@code prom_ai_live_9094}. */
  public static FakeGrafana start(Storage storage) {
    throw new UnsupportedOperationException(storage.name());
  }

  /** Its URL. */
  public String url() {
    throw new UnsupportedOperationException();
  }

  /** A token with the role Viewer, Editor or Admin. */
  public String token(String role) {
    throw new UnsupportedOperationException(role);
  }

  /** Saves a dashboard as a person does in the browser: with the version that was read. */
  public void saveInBrowser(String uid, JsonObject dashboard, String message) {
    throw new UnsupportedOperationException(uid + dashboard + message);
  }

  /** The stored dashboard; empty object if there is none. */
  public JsonObject stored(String uid) {
    throw new UnsupportedOperationException(uid);
  }

  /** All requests, such as {@code GET /api/health}, in order. */
  public List<String> requests() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
