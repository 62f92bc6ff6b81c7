package io.panelwright.preview;

import io.panelwright.dashboard.V2DashboardView;
import io.panelwright.grafana.interpolation.VariableInterpolator;
import io.panelwright.grafana.interpolation.VariableValue;
import io.panelwright.json.JsonObject;
import io.panelwright.paneldata.LiveDashboard;
import io.panelwright.paneldata.LiveDashboard.PanelRequest;
import io.panelwright.panelquery.TimeRange;
import io.panelwright.preview.DashboardPage.PageTime;
import io.panelwright.show.layout.PageLayout;
import io.panelwright.show.model.AnnotationLayer;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.show.model.PixelSize;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dashboard in one view, with data of its servers. */
final class LiveView implements DashboardView {

  /** The keys of panels do not depend on the width. */
  private static final int ANY_WIDTH = 1280;

  /** The range of a dashboard that has none, or one that is no time range. */
  private static final String DEFAULT_FROM = "now-6h";

  private static final String DEFAULT_TO = "now";

  private static final List<String> CROSSHAIRS = List.of("default", "crosshair", "tooltip");

  private final LiveDashboard dashboard;
  private final JsonObject json;
  private final Optional<V2DashboardView> tabs;
  private final Optional<String> note;
  private final String from;
  private final String to;
  private final LiveDashboard.View view;

  /**
   * A view of a dashboard.
   *
   * @param tabs the v2 form of the dashboard, which has tabs and automatic grids
   */
  LiveView(
      LiveDashboard dashboard,
      Optional<V2DashboardView> tabs,
      ViewRequest request,
      Optional<String> note) {
    this.dashboard = dashboard;
    this.tabs = tabs;
    this.json = dashboard.document().json();
    this.note = note;
    ZoneId zone = LiveDashboard.zone(dashboard.document(), request.zone().orElse(ZoneOffset.UTC));
    var ranges =
        new RequestedRange(LiveDashboard.timeSettings(dashboard.document(), request.now(), zone));
    String savedFrom = json.object("time").string("from").orElse(DEFAULT_FROM);
    String savedTo = json.object("time").string("to").orElse(DEFAULT_TO);
    boolean isUsable = ranges.isRange(savedFrom, savedTo);
    this.from = request.from().orElse(isUsable ? savedFrom : DEFAULT_FROM);
    this.to = request.to().orElse(isUsable ? savedTo : DEFAULT_TO);
    TimeRange range = ranges.parse(from, to);
    this.view = new LiveDashboard.View(range, request.selected(), zone, request.theme());
  }

  @Override
  public DashboardPage page(int width) {
    VariableInterpolator interpolator = dashboard.interpolator(view);
    List<AnnotationLayer> layers = dashboard.annotationSwitches(view);
    return new DashboardPage(
        dashboard.document().uid(),
        interpolator.interpolateTitle(dashboard.document().title()),
        frames(width, layers).sections(),
        dashboard.variables(view),
        links(interpolator),
        layers,
        time(),
        CROSSHAIRS.get((int) Math.max(0, Math.min(2, json.integer("graphTooltip").orElse(0L)))),
        note.stream().toList());
  }

  private PageFrames frames(int width, List<AnnotationLayer> layers) {
    int pageWidth = width + 2 * PageLayout.PAGE_PADDING;
    Map<String, VariableValue> values = dashboard.variableValues(view);
    PageLayout layout =
        tabs.map(v2 -> PageLayout.of(v2, values, pageWidth))
            .orElseGet(() -> PageLayout.of(dashboard.document(), values, pageWidth));
    return new PageFrames(layout, dashboard.interpolator(view), layers);
  }

  private PageTime time() {
    return new PageTime(
        from,
        to,
        view.range().from().toEpochMilli(),
        view.range().to().toEpochMilli(),
        json.string("refresh").orElse(""),
        view.zone().equals(ZoneOffset.UTC) ? "UTC" : view.zone().getId());
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
    return frames(ANY_WIDTH, List.of())
        .panel(key)
        .map(panel -> new PanelRequest(panel.panel(), panel.repeated(), size))
        .map(request -> dashboard.displays(List.of(request), view).get(0));
  }

  @Override
  public List<AnnotationLayer> annotations() {
    return dashboard.annotations(view);
  }
}
