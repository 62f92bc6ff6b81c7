package io.panelwright.doctor;

import io.panelwright.doctor.Doctor.Wanted;
import io.panelwright.doctor.cause.Cause;
import io.panelwright.doctor.cause.Facts;
import io.panelwright.document.DashboardDocument;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A dashboard of one panel, as a test wants it. */
record Lab(
    JsonObject target, String uid, List<JsonObject> variables, Map<String, List<String>> picked) {

  static final String PLATFORM = "shop-platform";

  /** An instant query of the server that scrapes the target "lab". */
  static Lab asks(String promql) {
    JsonObject target = Json.object().with("refId", "A").with("expr", promql).with("instant", true);
    return new Lab(target, PLATFORM, List.of(), Map.of());
  }

  Lab of(String datasource) {
    return new Lab(target, datasource, variables, picked);
  }

  Lab overTime() {
    return new Lab(target.with("instant", false).with("range", true), uid, variables, picked);
  }

  /** With a variable that a server is asked for. */
  Lab variable(String name, String query) {
    JsonObject variable =
        Json.object()
            .with("name", name)
            .with("type", "query")
            .with("datasource", Json.object().with("type", "prometheus").with("uid", uid))
            .with("query", query)
            .with("refresh", 1);
    return new Lab(target, uid, List.of(variable), picked);
  }

  Lab pick(String name, String value) {
    return new Lab(target, uid, variables, Map.of(name, List.of(value)));
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

  /** The causes of its one query, the likeliest first. */
  List<Cause> causes(Facts facts) {
    try (var doctor = new Doctor()) {
      var wanted = new Wanted(Duration.ofMinutes(15), picked, panel -> true);
      DashboardReport report =
          doctor.examine(document(), facts, wanted, GrafanaReport.NOT_ASKED, (done, all) -> {});
      return report.panels().get(0).queries().get(0).causes();
    }
  }
}
