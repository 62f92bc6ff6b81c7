package com.example.checkout;

import static com.example.checkout.CheckoutContract.GATEWAY;
import static com.example.checkout.CheckoutOwners.PAYMENTS;
import static com.example.checkout.CheckoutOwners.about;
import static io.panelwright.dsl.Annotation.annotation;
import static io.panelwright.dsl.DashboardLink.link;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.Panels.bargauge;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.query.QueryPatterns.whileUp;
import static io.panelwright.dsl.variable.Variables.query;

import io.panelwright.dsl.Annotation;
import io.panelwright.dsl.DashboardLink;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.panel.States;
import io.panelwright.dsl.query.QueryPatterns;
import io.panelwright.dsl.variable.Variable;

/**
 * The payments of the providers selected in {@code $provider}, on the system selected in {@code
 * $ds}.
 */
final class PaymentSection {

  private PaymentSection() {}

  static Section payments() {
    return section(
            "Payments ($ds)",
            PAYMENTS,
            gateway(),
            settlementAge(),
            refusals(),
            latency(),
            share(),
            firingAlerts(),
            perMinute(),
            providers(),
            refusalReasons())
        .key("payments");
  }

  /** Uses a metric that exists before the first payment. */
  static Variable provider() {
    return query("provider", PAYMENTS.labelValues("payments_provider_up", "provider"))
        .label("Provider")
        .description("Filters the payment panels.")
        .refreshOnTimeRange()
        .includeAll(".*");
  }

  private static final String FAILURES =
      """
      sum(increase(payments_total{result="failed", provider=~"$provider"}[1m])) > 0
        unless sum(increase(payments_total{result="failed", provider=~"$provider"}[1m] offset 1m)) > 0""";

  static Annotation failures() {
    return annotation("Failed payments", Color.RED, PAYMENTS.query(FAILURES))
        .title("Failed payments")
        .step("1m")
        .only("payments/per-minute");
  }

  static DashboardLink providersLink() {
    return link("Payment providers", CheckoutContract.PROVIDERS.path())
        .keepTime()
        .includeVariables();
  }

  private static Panel gateway() {
    return StatPanels.jobState("Payment gateway", PAYMENTS, GATEWAY)
        .key("gateway")
        .description(about("Whether the gateway answers its scrapes.", GATEWAY));
  }

  private static Panel settlementAge() {
    return StatPanels.measure(
            "Oldest settlement",
            Units.SECONDS,
            GATEWAY,
            PAYMENTS
                .query(
                    """
                    max(time() - max by (provider) (
                      payments_last_settlement_timestamp_seconds{provider=~"$provider"}))""")
                .instant(),
            "no settlement yet")
        .key("settlement-age")
        .thresholds(Thresholds.base(Color.GREEN).step(3600, Color.YELLOW).step(7200, Color.RED))
        .description(about("Age of the last settlement of the provider that is latest.", GATEWAY));
  }

  private static Panel refusals() {
    return StatPanels.count(
            "Refusals (5m)",
            Units.NUMBER,
            PAYMENTS,
            GATEWAY,
            "sum(increase(payments_refusals_total{provider=~\"$provider\"}[5m]))")
        .key("refusals")
        .decimals(0)
        .description(about("Refused payments of the last five minutes.", GATEWAY));
  }

  private static Panel latency() {
    return StatPanels.measure(
            "Payment p95 (5m)",
            Units.SECONDS,
            GATEWAY,
            QueryPatterns.quantile(
                PAYMENTS, 0.95, "payments_seconds_bucket{provider=~\"$provider\"}", "5m"),
            "no payments")
        .key("latency")
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .description(about("95 of 100 payments take at most this long.", GATEWAY));
  }

  private static Panel share() {
    return StatPanels.measure(
            "Failure share (5m)",
            Units.RATIO,
            GATEWAY,
            QueryPatterns.share(
                PAYMENTS,
                "sum(increase(payments_total{result=\"failed\", provider=~\"$provider\"}[5m]))",
                "sum(increase(payments_total{provider=~\"$provider\"}[5m]))"),
            "no payments")
        .key("failure-share")
        .decimals(1)
        .description(about("Failures among the payments of the last five minutes.", GATEWAY));
  }

  private static Panel firingAlerts() {
    return stat("Firing alerts", Units.NUMBER, QueryPatterns.firingAlerts(PAYMENTS))
        .key("firing-alerts")
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.RED))
        .mappings(States.noAnswer())
        .description(about("Alerts that fire on the chosen server.", GATEWAY));
  }

  private static final String PER_MINUTE =
      """
      60 * sum by (result) (rate(payments_total{provider=~"$provider"}[5m]))""";

  private static Panel perMinute() {
    return timeseries(
            "Payments per minute by result",
            Units.COUNTS_PER_MINUTE,
            whileUp(GATEWAY, PAYMENTS.query(PER_MINUTE).legend("{{result}}")))
        .key("per-minute")
        .noValue("no payments, or the gateway is down")
        .description(about("Payments, by result, measured over five minutes.", GATEWAY))
        .width(8);
  }

  private static final String PROVIDERS_UP =
      """
      min by (provider) (payments_provider_up{provider=~"$provider"})""";

  private static Panel providers() {
    return stateTimeline(
            "Providers", Units.NUMBER, PAYMENTS.query(PROVIDERS_UP).legend("{{provider}}"))
        .mappings(ServerSection.upOrDown())
        .showValue(VisibilityMode.NEVER)
        .description(about("Whether each provider answers the gateway.", GATEWAY))
        .width(8);
  }

  private static final String REASONS =
      """
      60 * sum by (reason) (rate(payments_refusals_total{provider=~"$provider"}[5m]))""";

  private static Panel refusalReasons() {
    return bargauge(
            "Refusals per minute by reason",
            Units.COUNTS_PER_MINUTE,
            whileUp(GATEWAY, PAYMENTS.query(REASONS).legend("{{reason}}").instant()))
        .key("refusal-reasons")
        .min(0)
        .noValue("no refusals, or the gateway is down")
        .description(about("Refusals, by reason, measured over five minutes.", GATEWAY))
        .width(8);
  }
}
