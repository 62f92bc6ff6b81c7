package io.panelwright.dsl;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Defaults of panels: sizes, options and field options. */
public final class HouseStyle {

  private static final PanelStyle DEFAULT_STYLE =
      new PanelStyle(12, 8, Json.object(), Json.object());

  // Grafana's default turns red at 80, whatever the unit is; a color should have a meaning.
  private static final JsonObject NEUTRAL_THRESHOLDS = Thresholds.base(Color.TEXT).json();

  private static final HouseStyle STANDARD = makeStandard();

  private final Map<String, PanelStyle> byType;

  private HouseStyle(Map<String, PanelStyle> byType) {
    this.byType = byType;
  }

  /**
   * The defaults of one type of panel.
   *
   * @param width in columns of 24
   * @param height in grid units
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

    /** Sets the size. */
    public PanelStyle size(int columns, int units) {
      boolean valid =
          ArgumentValidator.check(
              columns >= 1 && columns <= 24 && units >= 1,
              "panel-outside-grid",
              "size " + columns + " x " + units + ": expected 1 to 24 columns and 1 unit or more",
              "use 1 to 24 columns and at least 1 unit");
      return valid ? new PanelStyle(columns, units, options, fields) : this;
    }
  }

  /** The default style of all dashboards. */
  public static HouseStyle standard() {
    return STANDARD;
  }

  private static HouseStyle makeStandard() {
    PanelStyle data = DEFAULT_STYLE.field("thresholds", NEUTRAL_THRESHOLDS);
    PanelStyle byValue = data.field("color", ColorMode.THRESHOLDS.json());
    // With the color mode "thresholds", Grafana merges states by threshold and ignores mappings.
    PanelStyle states = data.field("color", ColorMode.fixed(Color.TEXT).json());
    return new HouseStyle(Map.of())
        .with(
            "timeseries",
            data.option("legend.calcs", Json.strings(List.of("lastNotNull", "max")))
                .option("legend.displayMode", Json.of("table"))
                .option("legend.placement", Json.of("right"))
                .option("tooltip.mode", Json.of("multi"))
                .option("tooltip.sort", Json.of("desc"))
                .field("custom.fillOpacity", Json.of(10))
                .field("custom.axisSoftMin", Json.of(0))
                .field("custom.showPoints", Json.of("never")))
        .with("stat", byValue.size(4, 4).option("graphMode", Json.of("none")))
        .with("gauge", byValue.size(6, 6))
        .with("bargauge", byValue.size(12, 8).option("orientation", Json.of("horizontal")))
        .with("table", byValue.size(12, 8))
        .with("state-timeline", states.size(24, 6))
        .with("status-history", byValue.size(24, 6))
        .with("trend", data)
        .with("candlestick", data)
        .with("xychart", data)
        .with("barchart", data)
        .with("histogram", data)
        .with("geomap", data.size(12, 12))
        .with("canvas", data.size(12, 12))
        .with("logs", DEFAULT_STYLE.size(24, 10))
        .with("logstable", DEFAULT_STYLE.size(24, 10))
        .with("traces", DEFAULT_STYLE.size(24, 12))
        .with("nodeGraph", DEFAULT_STYLE.size(24, 12))
        .with("flamegraph", DEFAULT_STYLE.size(24, 12))
        .with("alertlist", DEFAULT_STYLE.size(8, 8))
        .with("annolist", DEFAULT_STYLE.size(8, 8))
        .with("news", DEFAULT_STYLE.size(8, 8))
        .with("text", DEFAULT_STYLE.size(12, 6))
        .with("dashlist", DEFAULT_STYLE.size(8, 8));
  }

  /** An empty style: panels have Grafana's defaults. */
  public static HouseStyle none() {
    return new HouseStyle(Map.of());
  }

  /** Replaces the defaults of one type of panel. */
  public HouseStyle with(String type, PanelStyle style) {
    var changed = new LinkedHashMap<>(byType);
    changed.put(type, style);
    return new HouseStyle(changed);
  }

  /** The defaults of a type of panel; only a size for types that this style does not contain. */
  public PanelStyle panelStyle(String type) {
    return byType.getOrDefault(type, DEFAULT_STYLE);
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
