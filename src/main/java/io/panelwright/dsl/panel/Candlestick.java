package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** Prices over time: opening, highest, lowest and closing ({@code candlestick}). */
public final class Candlestick extends NumericPanel<Candlestick>
    implements AnnotationOptions<Candlestick>,
        GraphTooltipOptions<Candlestick>,
        GraphFieldOptions<Candlestick>,
        LegendOptions<Candlestick> {

  /** Series to draw: candles, volume or both. */
  public enum Mode implements JsonEnum {
    CANDLES("candles"),
    CANDLES_AND_VOLUME("candles+volume"),
    VOLUME("volume");

    private final String id;

    Mode(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Styles of prices. */
  public enum Style implements JsonEnum {
    CANDLES("candles"),
    OHLC_BARS("ohlcbars");

    private final String id;

    Style(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Prices that closing prices are compared with. */
  public enum ColorStrategy implements JsonEnum {
    OPEN("open-close"),
    CLOSE_BEFORE("close-close");

    private final String id;

    ColorStrategy(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Candlestick(PanelSpec spec) {
    super(spec);
  }

  @Override
  Candlestick with(PanelSpec spec) {
    return new Candlestick(spec);
  }

  /** Sets whether candles, volume or both are drawn. */
  public Candlestick mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** Sets how prices are drawn. */
  public Candlestick style(Style style) {
    return option("candleStyle", style.json());
  }

  /** Sets the price that closing prices are compared with to choose their color. */
  public Candlestick colorStrategy(ColorStrategy strategy) {
    return option("colorStrategy", strategy.json());
  }

  /** Sets the color of rising prices. */
  public Candlestick upColor(Color color) {
    return option("colors.up", Json.of(color.value()));
  }

  /** Sets the color of falling prices. */
  public Candlestick downColor(Color color) {
    return option("colors.down", Json.of(color.value()));
  }

  /** Sets the color of unchanged prices. */
  public Candlestick flatColor(Color color) {
    return option("colors.flat", Json.of(color.value()));
  }

  /** Sets the field of opening prices, if Grafana cannot infer it from the field names. */
  public Candlestick openField(String name) {
    return option("fields.open", Json.of(name));
  }

  /** Sets the field of highest prices, if Grafana cannot infer it from the field names. */
  public Candlestick highField(String name) {
    return option("fields.high", Json.of(name));
  }

  /** Sets the field of lowest prices, if Grafana cannot infer it from the field names. */
  public Candlestick lowField(String name) {
    return option("fields.low", Json.of(name));
  }

  /** Sets the field of closing prices, if Grafana cannot infer it from the field names. */
  public Candlestick closeField(String name) {
    return option("fields.close", Json.of(name));
  }

  /** Sets the field of volumes, if Grafana cannot infer it from the field names. */
  public Candlestick volumeField(String name) {
    return option("fields.volume", Json.of(name));
  }

  /** Also draws fields that are not prices. */
  public Candlestick includeAllFields() {
    return option("includeAllFields", Json.of(true));
  }
}
