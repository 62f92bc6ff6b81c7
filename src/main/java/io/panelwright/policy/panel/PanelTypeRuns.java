package io.panelwright.policy.panel;

import io.panelwright.policy.Example;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A panel's type still exists: Angular panels do not run since Grafana 12. */
final class PanelTypeRuns implements Policy {

  /** What Grafana makes of panels that are gone (PanelModel.ts, autoMigrateAngular). */
  private static final Map<String, String> SUCCESSORS =
      Map.of(
          "graph", "timeseries",
          "table-old", "table",
          "singlestat", "stat",
          "grafana-singlestat-panel", "stat",
          "grafana-piechart-panel", "piechart",
          "grafana-worldmap-panel", "geomap",
          "natel-discrete-panel", "state-timeline",
          "heatmap-new", "heatmap");

  /** Angular plugins that never became anything else. */
  private static final List<String> GONE =
      List.of(
          "blackmirror1-singlestat-math-panel",
          "btplc-status-dot-panel",
          "btplc-trend-box-panel",
          "digiapulssi-breadcrumb-panel",
          "mtanda-heatmap-epoch-panel",
          "mtanda-histogram-panel",
          "natel-plotly-panel",
          "neocat-cal-heatmap-panel",
          "petrslavotinek-carpetplot-panel",
          "pr0ps-trackmap-panel",
          "savantly-heatmap-panel",
          "snuids-radar-panel",
          "vonage-status-panel",
          "yesoreyeram-boomtable-panel",
          "yesoreyeram-boomtheme-panel");

  private static final Rule RULE =
      Rule.warning(
          "panel-type-removed",
          "the panel's type is no longer in Grafana",
          """
          Grafana 12 runs no Angular panels. Some it replaces when it loads the dashboard, with a loss
          of settings that nobody sees coming; of the others it shows an error. Open the dashboard
          once in the new version, look whether the panel still says what it should, and save it.
          """,
          Example.panel(
              """
              {"type": "graph"}
              """),
          Example.panel(
              """
              {"type": "timeseries"}
              """));

  @Override
  public Rule rule() {
    return RULE;
  }

  /** Whether this rule has something to say about a type. */
  static boolean isRemoved(String type) {
    return SUCCESSORS.containsKey(type) || GONE.contains(type);
  }

  @Override
  public void check(Subject subject, Report report) {
    for (Placed panel : subject.panels()) {
      String type = panel.view().type();
      if (isRemoved(type)) {
        Optional<String> successor = Optional.ofNullable(SUCCESSORS.get(type));
        report.add(
            Report.of(
                this,
                panel.where().at("type"),
                "\"" + type + "\" is no longer in Grafana" + becomes(successor),
                "make it a " + successor.orElse("panel of another type")));
      }
    }
  }

  private static String becomes(Optional<String> successor) {
    return successor.map(next -> ", which shows a " + next + " instead").orElse("");
  }
}
