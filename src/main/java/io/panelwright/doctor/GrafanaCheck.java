package io.panelwright.doctor;

import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaDatasource;
import io.panelwright.client.grafana.StoredDashboard;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.Cause.Assessment;
import io.panelwright.doctor.check.Cause.Evidence;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares a dashboard with Grafana's dashboard of the same uid. */
public final class GrafanaCheck {

  private static final String UNAVAILABLE = "grafana-unavailable";
  private static final int MAX_NAMES = 3;

  /** Members that Grafana assigns, and panels, which are compared one by one. */
  private static final Set<String> ASSIGNED_MEMBERS =
      Set.of("id", "version", "panels", "iteration", "schemaVersion");

  private GrafanaCheck() {}

  /** Checks the dashboard and the datasources of its panels. */
  public static GrafanaReport check(Grafana grafana, DashboardDocument document) {
    GrafanaReport report = compareDashboard(grafana, document);
    // An account that cannot read the dashboard cannot list datasources either.
    if (report.causes().stream().anyMatch(cause -> cause.code().equals(UNAVAILABLE))) {
      return report;
    }
    List<Cause> causes = new ArrayList<>(report.causes());
    findMissingDatasource(grafana, document).ifPresent(causes::add);
    return new GrafanaReport(report.state(), causes);
  }

  /** Ignores failures, because listing datasources needs more permissions than dashboards. */
  private static Optional<Cause> findMissingDatasource(
      Grafana grafana, DashboardDocument document) {
    Optional<List<GrafanaDatasource>> datasources = grafana.datasources().value();
    if (datasources.isEmpty()) {
      return Optional.empty();
    }
    List<String> names =
        datasources.get().stream().flatMap(d -> Stream.of(d.uid(), d.name())).distinct().toList();
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
                "grafana-datasource-missing",
                Assessment.FAULT,
                "Grafana has no datasource \"" + String.join("\", \"", missing) + "\"",
                List.of(
                    new Evidence(
                        grafana.url() + "/api/datasources",
                        names.isEmpty() ? "none" : String.join(", ", names))),
                "provision a datasource with this uid, then restart Grafana"));
  }

  private static Stream<String> datasources(PanelView panel) {
    return Stream.concat(
            panel.datasource().stream(),
            panel.targets().stream().flatMap(target -> target.datasource().stream()))
        .map(DatasourceRef::uid);
  }

  private static GrafanaReport compareDashboard(Grafana grafana, DashboardDocument document) {
    String url = grafana.url() + "/api/dashboards/uid/" + document.uid();
    ApiResult<Optional<StoredDashboard>> result = grafana.dashboard(document.uid());
    if (result.failure().isPresent()) {
      RequestFailure failure = result.failure().get();
      return report(
          "not available",
          new Cause(
              UNAVAILABLE,
              Assessment.FAULT,
              "Grafana: " + failure.message(),
              List.of(new Evidence(url, failure.detail())),
              next(failure)));
    }
    return result
        .value()
        .flatMap(Function.identity())
        .map(stored -> compare(grafana, document, stored, url))
        .orElseGet(() -> missing(document, url));
  }

  private static NextStep next(RequestFailure failure) {
    return failure.status() == 401
        ? NextStep.of("set GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD, in the environment")
        : failure.step();
  }

  private static GrafanaReport compare(
      Grafana grafana, DashboardDocument document, StoredDashboard stored, String url) {
    DashboardFile.ReadResult read = DashboardFile.read(url, stored.json().toString());
    if (read.file().isEmpty()) {
      Finding finding = read.findings().get(0);
      return report(
          "not readable",
          new Cause(
              "grafana-dashboard-unreadable",
              Assessment.FAULT,
              "Grafana's dashboard cannot be read: " + finding.message(),
              List.of(new Evidence(url, finding.message())),
              finding.hint()));
    }
    List<String> differing = differences(document, read.file().get().document());
    if (differing.isEmpty()) {
      return new GrafanaReport(
          "shows this dashboard (version " + stored.version() + ")", List.of());
    }
    String names = ShortList.format(differing, MAX_NAMES);
    return report(
        "shows another dashboard",
        new Cause(
            "grafana-dashboard-differs",
            Assessment.FAULT,
            "Grafana's dashboard differs from the file in: " + names,
            List.of(new Evidence(url, "version " + stored.version() + ", differs in: " + names)),
            nextStep(grafana, stored)));
  }

  /**
   * How Grafana gets the dashboard. It reads a provisioned file again only if the file has changed,
   * even with a reload; a dashboard that a user saved in Grafana stays until then.
   */
  private static NextStep nextStep(Grafana grafana, StoredDashboard stored) {
    if (stored.provisioned().isEmpty()) {
      return NextStep.of(
          "Grafana does not provision it from a file: save the file's dashboard there, or delete"
              + " Grafana's and provision the file");
    }
    String path = stored.provisioned().get().path();
    if (stored.provisioned().get().editable()) {
      return NextStep.of(
          "if a user saved it in Grafana, take the change over first; then change the provisioned "
              + path
              + " (an empty line at its end is enough), since Grafana reads only a changed file");
    }
    return NextStep.run(
        "copy the file to the provisioned "
            + path
            + "; Grafana reads it within 10 s by default, at once with",
        "curl",
        "-u",
        "ADMIN",
        "-X",
        "POST",
        grafana.url() + "/api/admin/provisioning/dashboards/reload");
  }

  private static GrafanaReport missing(DashboardDocument document, String url) {
    return report(
        "has no such dashboard",
        new Cause(
            "grafana-dashboard-missing",
            Assessment.FAULT,
            "Grafana has no dashboard with the uid \"" + document.uid() + "\"",
            List.of(new Evidence(url, "404")),
            "copy the file to the folder of provisioned dashboards"));
  }

  private static GrafanaReport report(String state, Cause cause) {
    return new GrafanaReport(state, List.of(cause));
  }

  /** The names of the differences: titles of panels, and keys of other members. */
  static List<String> differences(DashboardDocument ours, DashboardDocument stored) {
    Map<String, Json> ourParts = parts(ours);
    Map<String, Json> storedParts = parts(stored);
    List<String> names = new ArrayList<>();
    Stream.concat(ourParts.keySet().stream(), storedParts.keySet().stream())
        .distinct()
        .filter(key -> !Objects.equals(ourParts.get(key), storedParts.get(key)))
        .forEach(names::add);
    return names;
  }

  /** Panels and members by name, without the numbers that Grafana assigns. */
  private static Map<String, Json> parts(DashboardDocument document) {
    // In one version, so that files for two versions of Grafana are equal.
    DashboardDocument canonical = ClassicSaveModelConverter.convert(document, Profile.DEFAULT);
    Map<String, Json> parts = new LinkedHashMap<>();
    for (PanelView panel : canonical.panels()) {
      JsonObject json =
          panel.isRow()
              ? panel.json().without("id").without("panels")
              : panel.json().without("pluginVersion");
      String name = "\"" + panel.title() + "\"";
      parts.merge(name, json, (a, b) -> new JsonArray(List.of(a, b)));
    }
    canonical
        .json()
        .members()
        .forEach(
            (key, value) -> {
              if (!ASSIGNED_MEMBERS.contains(key)) {
                parts.put(key, value);
              }
            });
    return parts;
  }
}
