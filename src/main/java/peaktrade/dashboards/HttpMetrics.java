package peaktrade.dashboards;

import static io.panelwright.contract.Label.open;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;
import static io.panelwright.contract.MetricUnit.COUNT;
import static io.panelwright.contract.MetricUnit.SECONDS;
import static io.panelwright.contract.SeriesPresence.AFTER_FIRST_EVENT;

import io.panelwright.contract.Label;
import io.panelwright.contract.Metric;
import java.util.List;

/**
 * The HTTP metrics of the web service. All may be absent: they exist only if the service's
 * instrumentation is switched on.
 */
public final class HttpMetrics {

  private static final Label METHOD = open("method");
  private static final Label ROUTE = open("route");
  private static final Label STATUS_CODE = open("status_code");
  private static final Label SERVICE = open("service");
  private static final Label ENV = open("env");
  private static final Label STACK = open("stack");
  private static final List<Double> BUCKETS =
      List.of(.005, .01, .025, .05, .1, .25, .5, 1., 2.5, 5., 10.);

  public static final Metric REQUESTS =
      counter("peak_trade_http_requests_total", AFTER_FIRST_EVENT, METHOD, ROUTE, STATUS_CODE)
          .help("HTTP requests, by method, route and status.");

  public static final Metric DURATION =
      histogram(
              "peak_trade_http_request_duration_seconds",
              SECONDS,
              BUCKETS,
              AFTER_FIRST_EVENT,
              METHOD,
              ROUTE,
              STATUS_CODE)
          .help("Response time of HTTP requests.");

  public static final Metric IN_FLIGHT =
      gauge("peak_trade_http_in_flight_requests", COUNT, AFTER_FIRST_EVENT)
          .help("HTTP requests in progress.");

  public static final Metric LABELED_REQUESTS =
      counter(
              "peak_trade_http_requests_total_labeled_total",
              AFTER_FIRST_EVENT,
              SERVICE,
              ENV,
              STACK,
              METHOD,
              ROUTE,
              STATUS_CODE)
          .help("HTTP requests, also by service, environment and stack.");

  public static final Metric LABELED_DURATION =
      histogram(
              "peak_trade_http_request_duration_seconds_labeled",
              SECONDS,
              BUCKETS,
              AFTER_FIRST_EVENT,
              SERVICE,
              ENV,
              STACK,
              METHOD,
              ROUTE,
              STATUS_CODE)
          .help("Response time of HTTP requests, also by service, environment and stack.");

  public static final Metric LABELED_IN_FLIGHT =
      gauge(
              "peak_trade_http_in_flight_requests_labeled",
              COUNT,
              AFTER_FIRST_EVENT,
              SERVICE,
              ENV,
              STACK)
          .help("HTTP requests in progress, by service, environment and stack.");

  static final List<Metric> ALL =
      List.of(REQUESTS, DURATION, IN_FLIGHT, LABELED_REQUESTS, LABELED_DURATION, LABELED_IN_FLIGHT);

  private HttpMetrics() {}
}
