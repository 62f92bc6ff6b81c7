package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeDashboard.Provisioning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * A Grafana server on loopback that keeps dashboards, folders and their history in memory, and
 * behaves as the recordings of a real server show. {@link #close} fails after a request to an
 * endpoint that the server does not have, and if a fault was not used.
 */
public final class FakeGrafana implements AutoCloseable {

  private static final List<String> PANEL_TYPES =
      List.of(
          "alertlist",
          "annolist",
          "barchart",
          "bargauge",
          "candlestick",
          "canvas",
          "dashlist",
          "datagrid",
          "debug",
          "flamegraph",
          "gauge",
          "geomap",
          "gettingstarted",
          "heatmap",
          "histogram",
          "live",
          "logs",
          "news",
          "nodeGraph",
          "piechart",
          "stat",
          "state-timeline",
          "status-history",
          "table",
          "text",
          "timeseries",
          "traces",
          "trend",
          "welcome",
          "xychart");

  /** Where the server stores dashboards. */
  public enum Storage {
    /** SQL tables, the default of 12.2. */
    LEGACY,
    /** Unified storage, as in 13. */
    UNIFIED
  }

  private final FakeStore store;
  private final FakeRouter router;
  private final FakeFaults faults = new FakeFaults();
  private final FakeHttpServer http;

  private FakeGrafana(FakeStore store) {
    this.store = store;
    this.router = new FakeRouter(store);
    this.http = FakeHttpServer.start(router, faults);
  }

  /** Starts a server with the datasources {@code prom_local_9092}, {@code prom_ai_live_9094}. */
  public static FakeGrafana start(Storage storage) {
    FakeStore store = new FakeStore(storage);
    store.panelTypes.addAll(PANEL_TYPES);
    return new FakeGrafana(store).datasource("prom_local_9092").datasource("prom_ai_live_9094");
  }

  /** Its URL. */
  public String url() {
    return "http://127.0.0.1:" + http.port();
  }

  /** A token with the role Viewer, Editor or Admin. */
  public String token(String role) {
    return FakeAccount.token(role);
  }

  /** Adds a Prometheus datasource with this uid and name. */
  public FakeGrafana datasource(String uid) {
    return configure(
        () ->
            store.datasources.add(
                FakeJson.object(
                    "id",
                    store.datasources.size() + 1,
                    "uid",
                    uid,
                    "orgId",
                    1,
                    "name",
                    uid,
                    "type",
                    "prometheus",
                    "typeName",
                    "Prometheus",
                    "typeLogoUrl",
                    "public/plugins/prometheus/img/prometheus_logo.svg",
                    "access",
                    "proxy",
                    "url",
                    "http://localhost:9092",
                    "user",
                    "",
                    "database",
                    "",
                    "basicAuth",
                    false,
                    "isDefault",
                    store.datasources.isEmpty(),
                    "jsonData",
                    FakeJson.object("httpMethod", "POST"),
                    "readOnly",
                    true)));
  }

  /** Removes a datasource. */
  public FakeGrafana withoutDatasource(String uid) {
    return configure(
        () -> store.datasources.removeIf(d -> d.string("uid").orElseThrow().equals(uid)));
  }

  /** Adds a panel plugin. */
  public FakeGrafana panelPlugin(String id) {
    return configure(() -> store.panelTypes.add(id));
  }

  /** Makes the server resemble a release: 12, the default, or 13. */
  public FakeGrafana release(int release) {
    return configure(() -> store.release = release);
  }

  /** Limits the number of dashboards. */
  public FakeGrafana quota(int dashboards) {
    return configure(() -> store.quota = OptionalInt.of(dashboards));
  }

  /** The shortest refresh interval, such as {@code 10s}; 5 seconds without it. */
  public FakeGrafana minRefresh(String interval) {
    return configure(() -> store.minRefresh = interval);
  }

  /** Keeps only so many versions of each dashboard from now on. */
  public FakeGrafana keepVersions(int versions) {
    return configure(() -> store.keptVersions = versions);
  }

  /** Removes all versions of a dashboard but the newest ones, as Grafana's cleanup does. */
  public FakeGrafana pruneHistory(String uid, int kept) {
    return configure(() -> store.prune(store.dashboard(uid).orElseThrow(), kept));
  }

  /** New folders refuse so many saves of accounts that did not create them. */
  public FakeGrafana refuseInNewFolders(int saves) {
    return configure(() -> store.refusalsOfNewFolders = saves);
  }

  /** New folders are closed to accounts that did not create them for a time. */
  public FakeGrafana closeNewFolders(Duration time) {
    return configure(() -> store.refusalNanos = time.toNanos());
  }

  /** Grafana changes dashboards when it stores them. */
  public FakeGrafana migrateOnSave(UnaryOperator<JsonObject> migration) {
    return configure(() -> store.migration = migration);
  }

  /** Converts between classic dashboards and v2, as 13 does. */
  public FakeGrafana conversions(
      UnaryOperator<JsonObject> toV2, UnaryOperator<JsonObject> toClassic) {
    return configure(
        () -> {
          store.toV2 = Optional.of(toV2);
          store.toClassic = Optional.of(toClassic);
        });
  }

  /** Lets a file of a dashboard provider own a dashboard. */
  public FakeGrafana provisioned(String uid, boolean allowUiUpdates) {
    return configure(
        () ->
            store.dashboard(uid).orElseThrow().provisioning =
                allowUiUpdates ? Provisioning.OPEN : Provisioning.LOCKED);
  }

  /** Lets something go wrong with the next request. */
  public FakeGrafana fault(FakeFault fault) {
    return fault("", fault);
  }

  /** Lets something go wrong with the next request that begins like {@code POST /api}. */
  public FakeGrafana fault(String beginning, FakeFault fault) {
    faults.add(beginning, fault);
    return this;
  }

  /** Runs an action before the next request that begins like {@code POST /api}. */
  public FakeGrafana before(String beginning, Runnable action) {
    faults.addHook(beginning, action);
    return this;
  }

  private FakeGrafana configure(Runnable change) {
    synchronized (router) {
      change.run();
    }
    return this;
  }

  /** The browser of a person, who is the administrator. */
  public FakeBrowser browser() {
    return new FakeBrowser(router);
  }

  /** Saves a dashboard as a person does in the browser: with the version that was read. */
  public void saveInBrowser(String uid, JsonObject dashboard, String message) {
    browser().save(uid, dashboard, message);
  }

  /** The stored dashboard; empty object if there is none. */
  public JsonObject stored(String uid) {
    synchronized (router) {
      return store.dashboard(uid).map(ClassicDashboardRoutes::content).orElse(FakeJson.object());
    }
  }

  /** The folder of a dashboard; empty for the root. */
  public String folderOf(String uid) {
    synchronized (router) {
      return store.dashboard(uid).map(FakeDashboard::folderUid).orElse("");
    }
  }

  /** The messages of the history of a dashboard, newest first. */
  public List<String> messages(String uid) {
    synchronized (router) {
      List<String> messages = new ArrayList<>();
      store.dashboard(uid).ifPresent(d -> d.history.forEach(v -> messages.add(0, v.message())));
      return messages;
    }
  }

  /** The uids of all dashboards, in the order of their creation. */
  public List<String> dashboards() {
    synchronized (router) {
      return List.copyOf(store.dashboards.keySet());
    }
  }

  /** All requests, such as {@code GET /api/health}, in order. */
  public List<String> requests() {
    return http.requests();
  }

  /** The largest number of requests that were served at the same time. */
  public int maxConcurrentRequests() {
    return http.maxConcurrentRequests();
  }

  /** Forgets the requests so far. */
  public FakeGrafana clearRequests() {
    http.clearRequests();
    return this;
  }

  @Override
  public void close() {
    http.close();
    List<String> unknown = router.unknown();
    List<String> unused = faults.unused();
    if (!unknown.isEmpty() || !unused.isEmpty()) {
      throw new AssertionError("unknown endpoints: " + unknown + "; unused faults: " + unused);
    }
  }
}
