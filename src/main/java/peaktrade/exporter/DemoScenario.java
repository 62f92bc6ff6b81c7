package peaktrade.exporter;

import static peaktrade.exporter.DemoMetrics.Series.of;

import peaktrade.dashboards.HttpMetrics;
import peaktrade.dashboards.LocalMetrics;

/** The series of the simulated producers: a quiet trading day with few orders and few errors. */
final class DemoScenario {

  private static final String WEB_SERVICE = "peak_trade_web";
  private static final String MODE = "shadow";
  private static final String EXCHANGE = "kraken";
  private static final String TREND = "trend_following";
  private static final String REVERSION = "mean_reversion";
  private static final String BTC = "BTC/EUR";
  private static final String ETH = "ETH/EUR";

  private DemoScenario() {}

  static DemoMetrics shadowMvs(long seed) {
    return new DemoMetrics(seed)
        .constant(LocalMetrics.SHADOW_UP, of(1, MODE, EXCHANGE))
        .counter(
            LocalMetrics.PIPELINE_EVENTS,
            of(2.0, MODE, "signal", EXCHANGE),
            of(0.9, MODE, "intent", EXCHANGE),
            of(0.8, MODE, "submit", EXCHANGE),
            of(0.78, MODE, "ack", EXCHANGE),
            of(0.7, MODE, "fill", EXCHANGE),
            of(0.06, MODE, "cancel", EXCHANGE),
            of(0.05, MODE, "risk_block", EXCHANGE),
            of(0.004, MODE, "error", EXCHANGE))
        .histogram(
            LocalMetrics.PIPELINE_LATENCY,
            0.06,
            of(0.8, MODE, "intent_to_submit", EXCHANGE),
            of(0.78, MODE, "submit_to_ack", EXCHANGE),
            of(0.7, MODE, "ack_to_fill", EXCHANGE),
            of(0.78, MODE, "intent_to_ack", EXCHANGE))
        .counter(
            LocalMetrics.PIPELINE_RISK_BLOCKS,
            of(0.04, MODE, "max_exposure"),
            of(0.01, MODE, "daily_loss"))
        .counter(LocalMetrics.FEED_GAPS, of(0.003, MODE, "trades"), of(0.001, MODE, "book"))
        .constant(
            LocalMetrics.RUN_STATE,
            of(1, MODE, "running"),
            of(0, MODE, "paused"),
            of(0, MODE, "stopped"));
  }

  static DemoMetrics web(long seed) {
    return new DemoMetrics(seed)
        .counter(
            LocalMetrics.WATCH_REQUESTS,
            of(1.2, "runs", "200"),
            of(0.6, "run_detail", "200"),
            of(0.02, "run_detail", "404"),
            of(2.0, "health", "200"),
            of(0.005, "runs", "500"))
        .histogram(
            LocalMetrics.WATCH_LATENCY,
            0.02,
            of(1.205, "runs"),
            of(0.62, "run_detail"),
            of(2.0, "health"))
        .counter(LocalMetrics.WATCH_READ_ERRORS, of(0.001))
        .counter(
            HttpMetrics.REQUESTS, of(1.8, "GET", "/runs", "200"), of(0.005, "GET", "/runs", "500"))
        .histogram(HttpMetrics.DURATION, 0.02, of(1.8, "GET", "/runs", "200"))
        .gauge(HttpMetrics.IN_FLIGHT, 0.5, of(2))
        .counter(
            HttpMetrics.LABELED_REQUESTS,
            of(1.8, WEB_SERVICE, "demo", "local", "GET", "/runs", "200"))
        .histogram(
            HttpMetrics.LABELED_DURATION,
            0.02,
            of(1.8, WEB_SERVICE, "demo", "local", "GET", "/runs", "200"))
        .gauge(HttpMetrics.LABELED_IN_FLIGHT, 0.5, of(2, WEB_SERVICE, "demo", "local"));
  }

  static DemoMetrics metricsd(long seed) {
    return new DemoMetrics(seed)
        .counter(
            LocalMetrics.SIGNALS,
            of(0.4, TREND, BTC, "buy"),
            of(0.3, TREND, BTC, "sell"),
            of(1.5, TREND, ETH, "hold"),
            of(0.5, REVERSION, ETH, "buy"),
            of(0.5, REVERSION, ETH, "sell"))
        .counter(
            LocalMetrics.ORDERS_APPROVED,
            of(0.5, TREND, BTC, EXCHANGE, "limit"),
            of(0.1, TREND, BTC, EXCHANGE, "market"),
            of(0.8, REVERSION, ETH, EXCHANGE, "limit"))
        .counter(
            LocalMetrics.ORDERS_BLOCKED,
            of(0.04, TREND, BTC, "max_exposure"),
            of(0.02, REVERSION, ETH, "cooldown"))
        .counter(
            LocalMetrics.STRATEGY_DECISIONS,
            of(0.6, TREND, "enter"),
            of(1.6, TREND, "hold"),
            of(0.8, REVERSION, "enter"),
            of(0.2, REVERSION, "exit"))
        .counter(
            LocalMetrics.STRATEGY_SIGNALS,
            of(0.4, TREND, "buy"),
            of(0.3, TREND, "sell"),
            of(1.5, TREND, "hold"),
            of(0.5, REVERSION, "buy"),
            of(0.5, REVERSION, "sell"))
        .gauge(
            LocalMetrics.GROSS_EXPOSURE, 0.3, of(12_000, TREND, "EUR"), of(7_500, REVERSION, "EUR"))
        .counter(
            LocalMetrics.RISK_CHECKS,
            of(1.4, "max_exposure", "pass"),
            of(0.04, "max_exposure", "block"),
            of(1.4, "daily_loss", "pass"),
            of(0.01, "daily_loss", "block"))
        .gauge(LocalMetrics.LIMIT_UTILIZATION, 0.4, of(0.55, "max_exposure"), of(0.2, "daily_loss"))
        .counter(LocalMetrics.RISK_BLOCKS, of(0.04, "max_exposure"), of(0.01, "daily_loss"));
  }
}
