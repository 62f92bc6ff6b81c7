package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.query.Target;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Factories of panels. A panel of numbers requires a unit and a first query. */
public final class Panels {

  private Panels() {}

  /** Values over time. */
  public static TimeSeries timeseries(String title, Unit unit, Target first, Target... more) {
    return new TimeSeries(PanelSpec.of("timeseries", title, all(first, more))).unit(unit);
  }

  /** One big value for each series. */
  public static Stat stat(String title, Unit unit, Target first, Target... more) {
    return new Stat(PanelSpec.of("stat", title, all(first, more))).unit(unit);
  }

  /** A value on its scale, for each series; set a max. */
  public static Gauge gauge(String title, Unit unit, Target first, Target... more) {
    return new Gauge(PanelSpec.of("gauge", title, all(first, more))).unit(unit);
  }

  /** A bar for each series. */
  public static BarGauge bargauge(String title, Unit unit, Target first, Target... more) {
    return new BarGauge(PanelSpec.of("bargauge", title, all(first, more))).unit(unit);
  }

  /** Rows and columns; set an override for columns in other units. */
  public static Table table(String title, Unit unit, Target first, Target... more) {
    return new Table(PanelSpec.of("table", title, all(first, more))).unit(unit);
  }

  /** States over time. */
  public static StateTimeline stateTimeline(String title, Unit unit, Target first, Target... more) {
    return new StateTimeline(PanelSpec.of("state-timeline", title, all(first, more))).unit(unit);
  }

  /** A text in Markdown. */
  public static Text text(String title, String markdown) {
    return new Text(PanelSpec.of("text", title, List.of()))
        .option("content", Json.of(markdown.strip()));
  }

  /** A list of dashboards. */
  public static DashboardList dashboardList(String title) {
    return new DashboardList(PanelSpec.of("dashlist", title, List.of()));
  }

  /** States at regular intervals. */
  public static StatusHistory statusHistory(String title, Unit unit, Target first, Target... more) {
    return new StatusHistory(PanelSpec.of("status-history", title, all(first, more))).unit(unit);
  }

  /** Values over a numeric field instead of time. */
  public static Trend trend(String title, Unit unit, Target first, Target... more) {
    return new Trend(PanelSpec.of("trend", title, all(first, more))).unit(unit);
  }

  /** Prices over time. */
  public static Candlestick candlestick(String title, Unit unit, Target first, Target... more) {
    return new Candlestick(PanelSpec.of("candlestick", title, all(first, more))).unit(unit);
  }

  /** Points with two numeric coordinates. */
  public static XyChart xychart(String title, Unit unit, Target first, Target... more) {
    return new XyChart(PanelSpec.of("xychart", title, all(first, more))).unit(unit);
  }

  /** Bars by category. */
  public static BarChart barchart(String title, Unit unit, Target first, Target... more) {
    return new BarChart(PanelSpec.of("barchart", title, all(first, more))).unit(unit);
  }

  /** Shares of a whole. */
  public static PieChart piechart(String title, Unit unit, Target first, Target... more) {
    return new PieChart(PanelSpec.of("piechart", title, all(first, more))).unit(unit);
  }

  /** Counts of values. */
  public static Histogram histogram(String title, Unit unit, Target first, Target... more) {
    return new Histogram(PanelSpec.of("histogram", title, all(first, more))).unit(unit);
  }

  /**
   * Counts of values over time, as colors.
   *
   * @param unit of the value axis
   */
  public static Heatmap heatmap(String title, Unit unit, Target first, Target... more) {
    return new Heatmap(PanelSpec.of("heatmap", title, all(first, more)))
        .yAxis(HeatmapAxis.axis(unit));
  }

  /** A map; add layers. */
  public static Geomap geomap(String title, Unit unit, Target first, Target... more) {
    return new Geomap(PanelSpec.of("geomap", title, all(first, more))).unit(unit);
  }

  /** Shapes, texts and icons; add elements. */
  public static Canvas canvas(String title, Unit unit, Target first, Target... more) {
    return new Canvas(PanelSpec.of("canvas", title, all(first, more))).unit(unit);
  }

  /** Nodes and the edges between them. */
  public static NodeGraph nodeGraph(String title, Target first, Target... more) {
    return new NodeGraph(PanelSpec.of("nodeGraph", title, all(first, more)));
  }

  /** Log lines. */
  public static Logs logs(String title, Target first, Target... more) {
    return new Logs(PanelSpec.of("logs", title, all(first, more)));
  }

  /** Log lines as a table; Grafana 13 and later. */
  public static LogsTable logsTable(String title, Target first, Target... more) {
    return new LogsTable(PanelSpec.of("logstable", title, all(first, more)));
  }

  /** One trace, span by span. */
  public static Traces traces(String title, Target first, Target... more) {
    return new Traces(PanelSpec.of("traces", title, all(first, more)));
  }

  /** A profile of a program's run time. */
  public static FlameGraph flameGraph(String title, Unit unit, Target first, Target... more) {
    return new FlameGraph(PanelSpec.of("flamegraph", title, all(first, more))).unit(unit);
  }

  /** The data and state of a panel, for plugin developers. */
  public static Debug debug(String title, Unit unit, Target first, Target... more) {
    return new Debug(PanelSpec.of("debug", title, all(first, more))).unit(unit);
  }

  /** A news feed. */
  public static News news(String title) {
    return new News(PanelSpec.of("news", title, List.of()));
  }

  /** A list of annotations. */
  public static AnnotationsList annotationsList(String title) {
    return new AnnotationsList(PanelSpec.of("annolist", title, List.of()));
  }

  /** A list of alerts. */
  public static AlertList alertList(String title) {
    return new AlertList(PanelSpec.of("alertlist", title, List.of()));
  }

  /** Messages of a Grafana Live channel. */
  public static Live live(String title) {
    return new Live(PanelSpec.of("live", title, List.of()));
  }

  /** Grafana's welcome panel. */
  public static SimplePanel welcome(String title) {
    return new SimplePanel(PanelSpec.of("welcome", title, List.of()));
  }

  /** Grafana's list of first steps. */
  public static SimplePanel gettingStarted(String title) {
    return new SimplePanel(PanelSpec.of("gettingstarted", title, List.of()));
  }

  /**
   * A core panel, given by its plugin's id. Options and field options are checked against Grafana's
   * schema.
   */
  public static GenericPanel panel(String type, String title, Target... queries) {
    List<String> types = List.copyOf(GrafanaSchema.forProfile(Profile.DEFAULT).panels().keySet());
    ArgumentValidator.check(
        types.contains(type),
        "panel-type-unknown",
        () -> "unknown panel type \"" + type + "\"" + Suggestions.didYouMean(type, types),
        "use a core panel, or pluginPanel(…) for an installed plugin");
    return new GenericPanel(PanelSpec.of(type, title, List.of(queries)));
  }

  /** A panel of a plugin that is not part of Grafana; its options are not checked. */
  public static GenericPanel pluginPanel(
      String type, String pluginVersion, String title, Target... queries) {
    PanelSpec spec = PanelSpec.of(type, title, List.of(queries));
    return new GenericPanel(
        spec.withExtraMembers(
            new PanelSpec.ExtraMembers(
                spec.extraMembers().members(),
                spec.extraMembers().raw(),
                Optional.of(pluginVersion))));
  }

  /**
   * A panel of Grafana's library.
   *
   * @param name the library panel's name
   * @param uid the library panel's uid
   */
  public static LibraryPanel libraryPanel(String title, String name, String uid) {
    PanelSpec spec = PanelSpec.of("library-panel-ref", title, List.of());
    return new LibraryPanel(
        spec.withMember("libraryPanel", Json.object().with("name", name).with("uid", uid)));
  }

  private static List<Target> all(Target first, Target[] more) {
    var queries = new ArrayList<Target>();
    queries.add(first);
    queries.addAll(List.of(more));
    return queries;
  }
}
