package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Prices over time: opening, highest, lowest and closing ({@code candlestick}). */
public final class Candlestick extends NumberPanel<Candlestick>
    implements AnnotationWords<Candlestick>,
        GraphTooltipWords<Candlestick>,
        GraphWords<Candlestick>,
        LegendWords<Candlestick> {

  /** What is drawn. */
  public enum Mode implements Word {
    CANDLES("candles"),
    CANDLES_AND_VOLUME("candles+volume"),
    VOLUME("volume");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How prices are drawn. */
  public enum Style implements Word {
    CANDLES("candles"),
    OHLC_BARS("ohlcbars");

    private final String word;

    Style(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What closing prices are compared with. */
  public enum ColorStrategy implements Word {
    OPEN("open-close"),
    CLOSE_BEFORE("close-close");

    private final String word;

    ColorStrategy(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Candlestick(PanelSpec spec) {
    super(spec);
  }

  @Override
  Candlestick with(PanelSpec spec) {
    return new Candlestick(spec);
  }

  /** What is drawn. */
  public Candlestick mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** How prices are drawn. */
  public Candlestick style(Style style) {
    return option("candleStyle", style.json());
  }

  /** What closing prices are compared with, to colour them. */
  public Candlestick colorStrategy(ColorStrategy strategy) {
    return option("colorStrategy", strategy.json());
  }

  /** Colour of prices that rose. */
  public Candlestick upColor(Color color) {
    return option("colors.up", Json.of(color.value()));
  }

  /** Colour of prices that fell. */
  public Candlestick downColor(Color color) {
    return option("colors.down", Json.of(color.value()));
  }

  /** Colour of prices that stayed. */
  public Candlestick flatColor(Color color) {
    return option("colors.flat", Json.of(color.value()));
  }

  /** The field of opening prices, where its name does not tell. */
  public Candlestick openField(String name) {
    return option("fields.open", Json.of(name));
  }

  /** The field of highest prices, where its name does not tell. */
  public Candlestick highField(String name) {
    return option("fields.high", Json.of(name));
  }

  /** The field of lowest prices, where its name does not tell. */
  public Candlestick lowField(String name) {
    return option("fields.low", Json.of(name));
  }

  /** The field of closing prices, where its name does not tell. */
  public Candlestick closeField(String name) {
    return option("fields.close", Json.of(name));
  }

  /** The field of volumes, where its name does not tell. */
  public Candlestick volumeField(String name) {
    return option("fields.volume", Json.of(name));
  }

  /** Also draws the fields that are no prices. */
  public Candlestick includeAllFields() {
    return option("includeAllFields", Json.of(true));
  }
}
