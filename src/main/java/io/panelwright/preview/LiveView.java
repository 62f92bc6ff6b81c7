package io.panelwright.preview;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.json.JsonObject;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.preview.DashboardPage.PageTime;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A dashboard in one view, with data of its servers. */
final class LiveView implements DashboardView {

  private static final List<String> CROSSHAIRS = List.of("default", "crosshair", "tooltip");

  private final LiveDashboard dashboard;
  private final JsonObject json;
  private final Optional<String> note;
  private final String from;
  private final String to;
  private final LiveDashboard.View view;

  LiveView(LiveDashboard dashboard, ViewRequest request, Optional<String> note) {
    this.dashboard = dashboard;
    this.json = dashboard.document().json();
    this.note = note;
    JsonObject time = json.object("time");
    this.from = request.from().or(() -> time.string("from")).orElse("now-6h");
    this.to = request.to().or(() -> time.string("to")).orElse("now");
    TimeRange range = RequestedRange.parse(from, to, request.now());
    this.view = new LiveDashboard.View(range, request.selected(), zone(request), request.theme());
  }

  /** The time zone of the dashboard, unless it is the browser's. */
  private ZoneId zone(ViewRequest request) {
    try {
      String name = json.string("timezone").orElse("browser");
      return name.isEmpty() || name.equals("browser")
          ? request.zone().orElse(ZoneId.of("UTC"))
          : ZoneId.of(name.equals("utc") ? "UTC" : name);
    } catch (DateTimeException e) {
      return request.zone().orElse(ZoneId.of("UTC"));
    }
  }

  @Override
  public DashboardPage page(int width) {
    DashboardDocument document = dashboard.document();
    VariableInterpolator interpolator = dashboard.interpolator(view);
    return new DashboardPage(
        document.uid(),
        interpolator.interpolateTitle(document.title()),
        new PageLayout(document, interpolator).sections(width),
        dashboard.variables(view),
        links(interpolator),
        List.of(),
        time(),
        CROSSHAIRS.get(
            (int) Math.max(0, Math.min(2, json.integer("graphTooltip").orElse(0L)))),
        note.stream().toList());
  }

  private PageTime time() {
    return new PageTime(
        from,
        to,
        view.range().from().toEpochMilli(),
        view.range().to().toEpochMilli(),
        json.string("refresh").orElse(""),
        view.zone().getId());
  }

  private List<DisplayLink> links(VariableInterpolator interpolator) {
    return json.array("links")
        .objects()
        .map(
            link ->
                new DisplayLink(
                    interpolator.interpolateTitle(link.string("title").orElse("")),
                    interpolator.interpolateText(link.string("url").orElse("")),
                    link.isTrue("targetBlank")))
        .toList();
  }

  @Override
  public Optional<PanelDisplay> display(String key, PixelSize size) {
    return new PageLayout(dashboard.document(), dashboard.interpolator(view))
        .panel(key)
        .map(panel -> dashboard.displays(List.of(PanelRequest.of(panel, size)), view).get(0));
  }

  @Override
  public List<AnnotationLayer> annotations() {
    return dashboard.annotations(view);
  }
}
