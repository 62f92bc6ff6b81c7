package io.panelwright.testing.grafana;

import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.FakeStore.Save;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The versions of a dashboard in the classic API. */
final class ClassicHistoryRoutes implements FakeRoutes {

  private static final int DEFAULT_LIMIT = 1000;

  private final FakeStore store;
  private final ClassicSaveRoutes saves;

  ClassicHistoryRoutes(FakeStore store, ClassicSaveRoutes saves) {
    this.store = store;
    this.saves = saves;
  }

  @Override
  public Optional<FakeResponse> respond(FakeRequest request) {
    if (request.is("GET", "api", "dashboards", "uid", "*", "versions")) {
      return Optional.of(forWriter(request, this::list));
    }
    if (request.is("GET", "api", "dashboards", "uid", "*", "versions", "*")) {
      return Optional.of(forWriter(request, this::version));
    }
    return request.is("POST", "api", "dashboards", "uid", "*", "restore")
        ? Optional.of(forWriter(request, this::restore))
        : Optional.empty();
  }

  private interface HistoryRequest {
    FakeResponse respond(FakeDashboard dashboard, FakeRequest request);
  }

  private FakeResponse forWriter(FakeRequest request, HistoryRequest next) {
    if (!request.account().canWrite()) {
      return FakeResponse.denied("dashboards:write");
    }
    return store
        .dashboard(request.segment(3))
        .map(dashboard -> next.respond(dashboard, request))
        .orElseGet(() -> FakeResponse.error(404, "Dashboard not found"));
  }

  /** {@code start} is ignored; {@code continueToken} leads to the next page. */
  private FakeResponse list(FakeDashboard dashboard, FakeRequest request) {
    var page =
        FakeHistoryPage.of(
            store,
            dashboard,
            request.number("limit", DEFAULT_LIMIT),
            request.parameter("continueToken").orElse(""));
    List<JsonObject> versions =
        page.versions().stream().map(version -> listed(dashboard, version)).toList();
    return FakeResponse.ok(
        FakeJson.object("continueToken", page.next(), "versions", FakeJson.array(versions)));
  }

  /** The list hides the message of version 1. */
  private JsonObject listed(FakeDashboard dashboard, FakeVersion version) {
    JsonObject json = json(dashboard, version);
    return version.number() == 1
        ? json.with("message", "Initial save").with("createdBy", version.author().shownName())
        : json;
  }

  private JsonObject json(FakeDashboard dashboard, FakeVersion version) {
    boolean isUnresolved = !store.isLegacy() && version.number() == 1;
    return FakeJson.object(
        "id", version.number(),
        "dashboardId", dashboard.id,
        "uid", dashboard.uid,
        "parentVersion", version.number() - 1,
        "restoredFrom", version.restoredFrom(),
        "version", version.number(),
        "created", version.time(),
        "message", version.message(),
        "data",
            FakeJson.sortedObject(
                version.content().with("uid", dashboard.uid).with("version", version.number())),
        "createdBy", isUnresolved ? "Anonymous" : version.author().shownName());
  }

  private Optional<FakeVersion> find(FakeDashboard dashboard, long number) {
    List<FakeVersion> newestFirst = new ArrayList<>(dashboard.history);
    Collections.reverse(newestFirst);
    return newestFirst.stream().filter(version -> version.number() == number).findFirst();
  }

  private FakeResponse version(FakeDashboard dashboard, FakeRequest request) {
    String number = request.segment(5);
    return find(dashboard, Long.parseLong(number))
        .map(version -> FakeResponse.ok(json(dashboard, version)))
        .orElseGet(
            () ->
                FakeResponse.error(
                    500,
                    "Dashboard version " + number + " not found for dashboardId " + dashboard.id));
  }

  private FakeResponse restore(FakeDashboard dashboard, FakeRequest request) {
    long number = request.json().flatMap(body -> body.integer("version")).orElse(0L);
    Optional<FakeVersion> version = find(dashboard, number);
    if (version.isEmpty()) {
      return FakeResponse.error(404, "Dashboard version not found");
    }
    Save save =
        Save.classic(dashboard.folderUid(), "Restored from version " + number, request.account())
            .restoring(number);
    return saves.saved(dashboard.uid, store.save(dashboard.uid, version.get().content(), save));
  }
}
