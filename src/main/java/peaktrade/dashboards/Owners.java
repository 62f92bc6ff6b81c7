package peaktrade.dashboards;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.Owner;

/** The domains of Peak_Trade, as sections and queries use them. */
final class Owners {

  private static final Contract CONTRACT = PeakTradeContract.contract();

  /** Asks {@code $ds}. */
  static final Owner AI = Owner.of(CONTRACT, PeakTradeContract.AI_LIVE_DOMAIN);

  static final Owner SHADOW = Owner.of(CONTRACT, PeakTradeContract.SHADOW_DOMAIN);
  static final Owner WEB = Owner.of(CONTRACT, PeakTradeContract.WEB_DOMAIN);
  static final Owner TRADING = Owner.of(CONTRACT, PeakTradeContract.TRADING_DOMAIN);

  /** Prometheus "local" itself, on :9092. */
  static final Owner LOCAL_STACK = Owner.of(CONTRACT, PeakTradeContract.LOCAL_STACK);

  /** The AI Live Prometheus itself, on :9094, whatever {@code $ds} says. */
  static final Owner AI_STACK = Owner.of(CONTRACT, PeakTradeContract.AI_LIVE_STACK);

  /** Prometheus "observability" itself, on :9095. */
  static final Owner OBSERVABILITY_STACK =
      Owner.of(CONTRACT, PeakTradeContract.OBSERVABILITY_STACK);

  /** Whatever server is picked in {@code $ds}. */
  static final Owner CHOSEN = Owner.of(CONTRACT, PeakTradeContract.CHOSEN_STACK);

  private Owners() {}
}
