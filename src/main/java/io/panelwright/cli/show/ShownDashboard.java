package io.panelwright.cli.show;

import io.panelwright.cli.render.DashboardSelection;
import io.panelwright.dashboard.PanelView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.layout.PagePanel;
import io.panelwright.show.layout.PageSection;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The selected panels of a dashboard with what they show. */
record ShownDashboard(String title, TimeRange range, ZoneId zone, List<Section> sections) {

  /** A section; its title is empty above the first row. */
  record Section(String title, List<PanelDisplay> panels) {}

  ShownDashboard {
    sections = List.copyOf(sections);
  }

  /** Runs the queries of the selected panels. */
  static ShownDashboard load(
      LiveDashboard dashboard, LiveDashboard.View view, DashboardSelection selected, int width) {
    VariableInterpolator interpolator = dashboard.interpolator(view);
    List<String> titles = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    List<PanelRequest> requests = new ArrayList<>();
    for (PageSection section : dashboard.layout(view, width).sections()) {
      String title = title(interpolator, section);
      int before = requests.size();
      for (PagePanel panel : section.panels()) {
        boolean isShown =
            selected.isNamed(title)
                || isSelected(selected, panel.panel())
                || isSelected(selected, panel, interpolator);
        if (isShown) {
          var size = new PixelSize(panel.box().width(), panel.box().height());
          requests.add(new PanelRequest(panel.panel(), panel.repeated(), size));
        }
      }
      titles.add(title);
      sizes.add(requests.size() - before);
    }
    List<PanelDisplay> displays = dashboard.displays(requests, view);
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < titles.size(); i++) {
      int end = start + sizes.get(i);
      if (end > start) {
        sections.add(new Section(titles.get(i), displays.subList(start, end)));
      }
      start = end;
    }
    return new ShownDashboard(
        interpolator.interpolateTitle(dashboard.document().title()),
        view.range(),
        view.zone(),
        sections);
  }

  private static boolean isSelected(DashboardSelection selected, PanelView panel) {
    return selected.isSelected(panel.id().orElse(0L), panel.title());
  }

  private static boolean isSelected(
      DashboardSelection selected, PagePanel panel, VariableInterpolator interpolator) {
    return selected.isSelected(
        panel.panel().id().orElse(0L), interpolator.interpolateTitle(panel.panel().title()));
  }

  /** The title of a repeated section names its values. */
  private static String title(VariableInterpolator interpolator, PageSection section) {
    String title = section.title();
    for (var value : section.repeated().entrySet()) {
      title =
          title
              .replace("${" + value.getKey() + "}", value.getValue().text())
              .replace("$" + value.getKey(), value.getValue().text());
    }
    return interpolator.interpolateTitle(title);
  }

  /** The displays of all sections. */
  List<PanelDisplay> panels() {
    return sections.stream().flatMap(section -> section.panels().stream()).toList();
  }
}
