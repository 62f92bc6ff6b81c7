package io.panelwright.export;

import io.panelwright.contract.Contract;
import io.panelwright.format.DashboardFormat;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ExampleTeam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Dashboards and requests of the tests of this package. */
final class ExportSamples {

  static final Contract CONTRACT = ExampleTeam.contract();

  /** Texts that YAML, Terraform, Helm, kubectl or a shell treat as syntax. */
  static final List<String> HOSTILE =
      List.of(
          "yes",
          "1e3",
          "null",
          "0x10",
          "2026-11-28",
          "~",
          "a: b # c",
          "- x",
          "{{ .Values.x }}",
          "\"quoted\" and 'quoted'",
          "${var.x} %{if true} $${y} $",
          "back\\slash",
          "line\none",
          "carriage\r\nreturn",
          "tab\there",
          " leading and trailing ",
          "Überwachung 交易 🚀",
          "next\u0085line \u2028 \ufeff",
          "<script>&amp;</script>");

  private ExportSamples() {}

  /** A dashboard in a format, with a title and a panel of this title. */
  static ExportedDashboard dashboard(String uid, String title, DashboardFormat format) {
    JsonObject spec =
        Json.object()
            .with("title", title)
            .with("panels", Json.array(Json.object().with("title", title).with("type", "text")));
    return new ExportedDashboard(
        uid,
        title,
        switch (format) {
          case CLASSIC -> spec.with("uid", uid);
          case V1, V2 ->
              Json.object()
                  .with("apiVersion", "dashboard.grafana.app/" + format.id())
                  .with("kind", "Dashboard")
                  .with("metadata", Json.object().with("name", uid))
                  .with("spec", spec);
        });
  }

  static ExportRequest request(ExportForm form, ExportedDashboard... dashboards) {
    return ExportRequest.of(form, List.of(dashboards), List.of(CONTRACT));
  }

  static ExportRequest inFolder(ExportRequest request, String path, String uid) {
    return new ExportRequest(
        request.form(),
        request.dashboards(),
        request.contracts(),
        FolderPath.of(Optional.ofNullable(path), Optional.ofNullable(uid)),
        request.kubernetes(),
        request.provisioning());
  }

  static ExportRequest with(ExportRequest request, KubernetesSettings kubernetes) {
    return new ExportRequest(
        request.form(),
        request.dashboards(),
        request.contracts(),
        request.folder(),
        kubernetes,
        request.provisioning());
  }

  /** Settings with a value for every option. */
  static KubernetesSettings everySetting() {
    return new KubernetesSettings(
        Optional.of("monitoring"),
        "shop-",
        Map.of("team", "checkout"),
        "example.com/folder",
        Map.of("grafana", "main"),
        Optional.of("1h30m"),
        OptionalInt.of(10));
  }

  /** The text of the only file with this name. */
  static String file(Export export, String path) {
    return export.files().stream()
        .filter(file -> file.path().equals(path))
        .map(ExportFile::text)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no "
                        + path
                        + " in "
                        + export.files().stream().map(ExportFile::path).toList()));
  }
}
