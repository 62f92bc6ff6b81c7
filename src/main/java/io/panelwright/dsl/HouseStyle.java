package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What panels look like where their author says nothing: sizes, options and field options. */
public final class HouseStyle {

  private static final PanelStyle PLAIN = new PanelStyle(12, 8, Json.object(), Json.object());

  /** Grafana's own default turns red at 80, whatever is counted. Colour must mean something. */
  private static final JsonObject CALM = Thresholds.base(Color.TEXT).json();

  private final Map<String, PanelStyle> byType;

  private HouseStyle(Map<String, PanelStyle> byType) {
    this.byType = byType;
  }

  /**
   * The look of one type of panel.
   *
   * @param width in columns of 24
   * @param height in units of the grid
   * @param options values by path below {@code options}
   * @param fields values by path below {@code fieldConfig.defaults}
   */
  public record PanelStyle(int width, int height, JsonObject options, JsonObject fields) {

    /** Sets a panel option. */
    public PanelStyle option(String path, Json value) {
      return new PanelStyle(width, height, options.with(path, value), fields);
    }

    /** Sets a field option. */
    public PanelStyle field(String path, Json value) {
      return new PanelStyle(width, height, options, fields.with(path, value));
    }

    /** Another size. */
    public PanelStyle size(int columns, int units) {
      boolean fine =
          Check.that(
              columns >= 1 && columns <= 24 && units >= 1,
              "grid",
              "size " + columns + " x " + units + ": expected 1 to 24 columns and 1 unit or more",
              "give a size that the grid has");
      return fine ? new PanelStyle(columns, units, options, fields) : this;
    }
  }

  /** The style that all dashboards have unless they choose another. */
  public static HouseStyle standard() {
    PanelStyle data = PLAIN.field("thresholds", CALM);
    PanelStyle byValue = data.field("color", ColorMode.THRESHOLDS.json());
    return new HouseStyle(Map.of())
        .with(
            "timeseries",
            data.option("legend.calcs", Json.strings(List.of("lastNotNull", "max")))
                .option("legend.displayMode", Json.of("table"))
                .option("tooltip.mode", Json.of("multi"))
                .option("tooltip.sort", Json.of("desc"))
                .field("custom.fillOpacity", Json.of(10))
                .field("custom.axisSoftMin", Json.of(0))
                .field("custom.showPoints", Json.of("never")))
        .with("stat", byValue.size(4, 4).option("graphMode", Json.of("none")))
        .with("gauge", byValue.size(6, 6))
        .with("bargauge", byValue.size(12, 8).option("orientation", Json.of("horizontal")))
        .with("table", byValue.size(12, 8))
        .with("state-timeline", byValue.size(24, 6))
        .with("status-history", byValue.size(24, 6))
        .with("trend", data)
        .with("candlestick", data)
        .with("xychart", data)
        .with("barchart", data)
        .with("histogram", data)
        .with("geomap", data.size(12, 12))
        .with("canvas", data.size(12, 12))
        .with("logs", PLAIN.size(24, 10))
        .with("logstable", PLAIN.size(24, 10))
        .with("traces", PLAIN.size(24, 12))
        .with("nodeGraph", PLAIN.size(24, 12))
        .with("flamegraph", PLAIN.size(24, 12))
        .with("alertlist", PLAIN.size(8, 8))
        .with("annolist", PLAIN.size(8, 8))
        .with("news", PLAIN.size(8, 8))
        .with("text", PLAIN.size(12, 6))
        .with("dashlist", PLAIN.size(8, 8));
  }

  /** No style: panels look as Grafana makes them. */
  public static HouseStyle none() {
    return new HouseStyle(Map.of());
  }

  /** This style with another look for one type of panel. */
  public HouseStyle with(String type, PanelStyle style) {
    var changed = new LinkedHashMap<>(byType);
    changed.put(type, style);
    return new HouseStyle(changed);
  }

  /** The look of a type of panel; a plain one for types that this style does not mention. */
  public PanelStyle of(String type) {
    return byType.getOrDefault(type, PLAIN);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HouseStyle that && byType.equals(that.byType);
  }

  @Override
  public int hashCode() {
    return byType.hashCode();
  }
}
