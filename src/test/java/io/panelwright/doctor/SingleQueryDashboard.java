package io.panelwright.doctor;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.Doctor.Selection;
import io.panelwright.doctor.check.Cause;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A dashboard with one panel and one query. */
record SingleQueryDashboard(
    JsonObject target, String uid, List<JsonObject> variables, Map<String, List<String>> selected) {

  static final String PLATFORM = "shop-platform";

  /** An instant query to the server that scrapes the target "lab". */
  static SingleQueryDashboard query(String promql) {
    JsonObject target = Json.object().with("refId", "A").with("expr", promql).with("instant", true);
    return new SingleQueryDashboard(target, PLATFORM, List.of(), Map.of());
  }

  SingleQueryDashboard withDatasource(String datasource) {
    return new SingleQueryDashboard(target, datasource, variables, selected);
  }

  SingleQueryDashboard overTime() {
    return new SingleQueryDashboard(
        target.with("instant", false).with("range", true), uid, variables, selected);
  }

  /** Adds a query variable. */
  SingleQueryDashboard variable(String name, String query) {
    JsonObject variable =
        Json.object()
            .with("name", name)
            .with("type", "query")
            .with("datasource", Json.object().with("type", "prometheus").with("uid", uid))
            .with("query", query)
            .with("refresh", 1);
    return new SingleQueryDashboard(target, uid, List.of(variable), selected);
  }

  SingleQueryDashboard select(String name, String value) {
    return new SingleQueryDashboard(target, uid, variables, Map.of(name, List.of(value)));
  }

  private DashboardDocument document() {
    JsonObject datasource = Json.object().with("type", "prometheus").with("uid", uid);
    JsonObject panel =
        Json.object()
            .with("id", 1)
            .with("type", "timeseries")
            .with("title", "Panel")
            .with("datasource", datasource)
            .with("targets", Json.array(target));
    return new DashboardDocument(
        Json.object()
            .with("uid", "lab")
            .with("title", "Lab")
            .with("panels", Json.array(panel))
            .with(
                "templating",
                Json.object().with("list", Json.array(variables.toArray(Json[]::new)))));
  }

  /** The causes of the query, the most likely first. */
  List<Cause> causes(DiagnosisInputs inputs) {
    try (var doctor = new Doctor()) {
      var selection = new Selection(Duration.ofMinutes(15), selected, panel -> true);
      DashboardReport report =
          doctor.diagnose(
              document(), inputs, selection, GrafanaReport.NOT_CHECKED, (done, all) -> {});
      return report.panels().get(0).queries().get(0).causes();
    }
  }
}
