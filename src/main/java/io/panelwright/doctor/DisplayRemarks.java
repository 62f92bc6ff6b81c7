package io.panelwright.doctor;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.doctor.check.DiagnosisInputs;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.layout.PagePanel;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.Theme;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Remarks on what the panels of a dashboard show with live data, in a narrow browser. */
public final class DisplayRemarks {

  private static final int BROWSER_WIDTH = 1280;

  private DisplayRemarks() {}

  /**
   * The remarks on the panels of a report whose queries have data as expected; runs the queries of
   * these panels.
   *
   * @param range the length of the time range, which ends now
   * @param selected the values of variables, by name
   */
  public static List<String> collect(
      DashboardDocument document,
      DashboardReport report,
      DiagnosisInputs inputs,
      Duration range,
      Map<String, List<String>> selected) {
    Set<Long> healthy =
        report.panels().stream()
            .filter(panel -> panel.state() == PanelReport.State.OK)
            .map(panel -> panel.location().id())
            .collect(Collectors.toSet());
    List<PagePanel> panels =
        PageLayout.of(document, Map.of(), BROWSER_WIDTH).sections().stream()
            .flatMap(section -> section.panels().stream())
            .filter(panel -> healthy.contains(panel.panel().id().orElse(0L)))
            .toList();
    if (panels.isEmpty()) {
      return List.of();
    }
    var view =
        new LiveDashboard.View(
            TimeRange.endingAt(inputs.now(), range), selected, ZoneOffset.UTC, Theme.DARK);
    List<PanelDisplay> displays =
        LiveDashboard.of(document, inputs.servers())
            .displays(panels.stream().map(DisplayRemarks::request).toList(), view);
    List<String> remarks = new ArrayList<>();
    for (PanelDisplay display : displays) {
      DisplayCheck.check(display).forEach(r -> remarks.add("\"" + display.title() + "\" " + r));
    }
    return remarks;
  }

  private static PanelRequest request(PagePanel panel) {
    return new PanelRequest(
        panel.panel(), panel.repeated(), new PixelSize(panel.box().width(), panel.box().height()));
  }
}
