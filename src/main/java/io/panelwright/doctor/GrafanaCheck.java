package io.panelwright.doctor;

import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Cause.Weight;
import io.panelwright.doctor.cause.Proof;
import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import io.panelwright.grafana.Grafana;
import io.panelwright.grafana.GrafanaDatasource;
import io.panelwright.grafana.LiveDashboard;
import io.panelwright.http.Failure;
import io.panelwright.http.Reply;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares a dashboard with what Grafana shows under its uid. */
public final class GrafanaCheck {

  private static final String SILENT = "grafana-silent";
  private static final int MOST_NAMES = 3;

  private GrafanaCheck() {}

  /** What Grafana says of this dashboard, and of the datasources that it asks. */
  public static GrafanaReport of(Grafana grafana, DashboardDocument document) {
    GrafanaReport shown = shown(grafana, document);
    // Who may not see the dashboard may not list datasources either.
    if (shown.causes().stream().anyMatch(cause -> cause.code().equals(SILENT))) {
      return shown;
    }
    List<Cause> causes = new ArrayList<>(shown.causes());
    withoutDatasource(grafana, document).ifPresent(causes::add);
    return new GrafanaReport(shown.state(), causes);
  }

  /** Listing datasources takes more rights than seeing dashboards: no answer proves nothing. */
  private static Optional<Cause> withoutDatasource(Grafana grafana, DashboardDocument document) {
    Optional<List<GrafanaDatasource>> known = grafana.datasources().value();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        known.get().stream().flatMap(d -> Stream.of(d.uid(), d.name())).distinct().toList();
    List<String> missing =
        document.panels().stream()
            .flatMap(GrafanaCheck::datasources)
            .filter(uid -> !uid.contains("$") && !uid.startsWith("-- ") && !uid.equals("grafana"))
            .filter(uid -> !names.contains(uid))
            .distinct()
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Cause(
                "grafana-without-datasource",
                Weight.FAULT,
                "Grafana has no datasource \"" + String.join("\", \"", missing) + "\"",
                List.of(
                    new Proof(
                        grafana.url() + "/api/datasources",
                        names.isEmpty() ? "none" : String.join(", ", names))),
                "provision it with this uid, then restart Grafana"));
  }

  private static Stream<String> datasources(PanelView panel) {
    return Stream.concat(
            panel.datasource().stream(),
            panel.targets().stream().flatMap(target -> target.datasource().stream()))
        .map(DatasourceRef::uid);
  }

  private static GrafanaReport shown(Grafana grafana, DashboardDocument document) {
    String asked = grafana.url() + "/api/dashboards/uid/" + document.uid();
    Reply<Optional<LiveDashboard>> reply = grafana.dashboard(document.uid());
    if (reply.failure().isPresent()) {
      Failure failure = reply.failure().get();
      return report(
          "no answer",
          new Cause(
              SILENT,
              Weight.FAULT,
              "Grafana: " + failure.message(),
              List.of(new Proof(asked, failure.detail())),
              failure.next()));
    }
    return reply
        .value()
        .flatMap(found -> found)
        .map(live -> compared(grafana, document, live, asked))
        .orElseGet(() -> missing(document, asked));
  }

  private static GrafanaReport compared(
      Grafana grafana, DashboardDocument document, LiveDashboard live, String asked) {
    List<String> differing = differences(document, new DashboardDocument(live.json()));
    if (differing.isEmpty()) {
      return new GrafanaReport("shows this dashboard (version " + live.version() + ")", List.of());
    }
    String names =
        String.join(", ", differing.subList(0, Math.min(MOST_NAMES, differing.size())))
            + (differing.size() > MOST_NAMES
                ? " and " + (differing.size() - MOST_NAMES) + " more"
                : "");
    return report(
        "shows another dashboard",
        new Cause(
            "grafana-shows-another",
            Weight.FAULT,
            "Grafana shows an older or other dashboard than the file; it differs in: " + names,
            List.of(new Proof(asked, "version " + live.version() + ", differs in: " + names)),
            "have it read again: curl -u USER -X POST "
                + grafana.url()
                + "/api/admin/provisioning/dashboards/reload; else restart Grafana"));
  }

  private static GrafanaReport missing(DashboardDocument document, String asked) {
    return report(
        "has no such dashboard",
        new Cause(
            "grafana-without-dashboard",
            Weight.FAULT,
            "Grafana has no dashboard with the uid \"" + document.uid() + "\"",
            List.of(new Proof(asked, "404")),
            "put the file into the folder that Grafana is provisioned from"));
  }

  private static GrafanaReport report(String state, Cause cause) {
    return new GrafanaReport(state, List.of(cause));
  }

  /** Names of what differs: panels by their titles, and whatever else by its key. */
  static List<String> differences(DashboardDocument ours, DashboardDocument live) {
    Map<String, Json> mine = parts(ours);
    Map<String, Json> theirs = parts(live);
    List<String> names = new ArrayList<>();
    Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(
            key -> !Optional.ofNullable(mine.get(key)).equals(Optional.ofNullable(theirs.get(key))))
        .forEach(names::add);
    return names;
  }

  /** Grafana counts saves and numbers dashboards and rows anew; that is nobody's change. */
  private static Map<String, Json> parts(DashboardDocument document) {
    DashboardDocument canonical = Canonical.of(document);
    Map<String, Json> parts = new LinkedHashMap<>();
    for (PanelView panel : canonical.panels()) {
      JsonObject json = panel.isRow() ? panel.json().without("id").without("panels") : panel.json();
      String name = "\"" + panel.title() + "\"";
      parts.merge(name, json, (a, b) -> new JsonArray(List.of(a, b)));
    }
    canonical
        .json()
        .members()
        .forEach(
            (key, value) -> {
              if (!List.of("id", "version", "panels", "iteration").contains(key)) {
                parts.put(key, value);
              }
            });
    return parts;
  }
}
