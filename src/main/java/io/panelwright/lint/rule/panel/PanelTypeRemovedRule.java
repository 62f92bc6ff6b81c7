package io.panelwright.lint.rule.panel;

import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports Angular panel types, which Grafana 12 removed. */
final class PanelTypeRemovedRule implements Rule {

  /** Replacements of removed panel types (PanelModel.ts, autoMigrateAngular). */
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

  /** Angular plugins without a replacement. */
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

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "panel-type-removed",
          "Grafana no longer has the panel's type",
          """
          Grafana 12 does not run Angular panels. Some are replaced when the dashboard is loaded,
          with a loss of settings; the others show an error. Open the dashboard once in the new
          version, check the panel, and save it.
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
  public RuleMetadata metadata() {
    return RULE;
  }

  /** Whether Grafana removed a panel type. */
  static boolean isRemoved(String type) {
    return SUCCESSORS.containsKey(type) || GONE.contains(type);
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (LocatedPanel panel : context.panels()) {
      String type = panel.view().type();
      if (isRemoved(type)) {
        Optional<String> successor = Optional.ofNullable(SUCCESSORS.get(type));
        reporter.add(
            ViolationReporter.violation(
                this,
                panel.location().at("type"),
                "\"" + type + "\" was removed from Grafana" + becomes(successor),
                "change the type to " + successor.orElse("one that Grafana has")));
      }
    }
  }

  private static String becomes(Optional<String> successor) {
    return successor.map(next -> ", which shows the type " + next + " instead").orElse("");
  }
}
