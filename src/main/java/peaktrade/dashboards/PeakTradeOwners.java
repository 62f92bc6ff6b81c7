package peaktrade.dashboards;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.query.Owner;

/** The owners of Peak_Trade's sections and queries. */
final class PeakTradeOwners {

  private static final Contract CONTRACT = PeakTradeContract.contract();

  /** Queries the datasource selected in {@code $ds}. */
  static final Owner AI = Owner.of(CONTRACT, PeakTradeContract.AI_LIVE_DOMAIN);

  static final Owner SHADOW = Owner.of(CONTRACT, PeakTradeContract.SHADOW_DOMAIN);
  static final Owner WEB = Owner.of(CONTRACT, PeakTradeContract.WEB_DOMAIN);
  static final Owner TRADING = Owner.of(CONTRACT, PeakTradeContract.TRADING_DOMAIN);

  /** The server Prometheus "local" itself, on :9092. */
  static final Owner LOCAL_STACK = Owner.of(CONTRACT, PeakTradeContract.LOCAL_STACK);

  /** The server Prometheus "AI Live" itself, on :9094, independent of {@code $ds}. */
  static final Owner AI_STACK = Owner.of(CONTRACT, PeakTradeContract.AI_LIVE_STACK);

  /** The server Prometheus "observability" itself, on :9095. */
  static final Owner OBSERVABILITY_STACK =
      Owner.of(CONTRACT, PeakTradeContract.OBSERVABILITY_STACK);

  /** The server selected in {@code $ds} itself. */
  static final Owner CHOSEN = Owner.of(CONTRACT, PeakTradeContract.CHOSEN_STACK);

  private PeakTradeOwners() {}
}
