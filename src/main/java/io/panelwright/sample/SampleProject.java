package io.panelwright.sample;

import static io.panelwright.contract.Label.closed;
import static io.panelwright.contract.Metric.counter;
import static io.panelwright.contract.Metric.gauge;
import static io.panelwright.contract.Metric.histogram;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.ExternalDashboard;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Label;
import io.panelwright.contract.MetricUnit;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.contract.SeriesPresence;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The contract and the dashboard of a shop. */
public final class SampleProject implements DashboardProvider {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(15);
  private static final Datasource DATASOURCE =
      Datasource.of("sample", Datasource.Settings.proxied(SCRAPE_INTERVAL)).asDefault();
  private static final PrometheusServer SERVER = new PrometheusServer("main", 9090, DATASOURCE);

  static final Label RESULT = closed("result", "paid", "declined");

  static final Producer SHOP =
      new Producer(
          "shop",
          8080,
          "shop",
          SERVER,
          List.of(
              counter("shop_orders_total", SeriesPresence.AFTER_FIRST_EVENT, RESULT)
                  .help("Orders, by result."),
              histogram(
                      "shop_checkout_seconds",
                      MetricUnit.SECONDS,
                      List.of(.1, .5, 1., 5.),
                      SeriesPresence.AFTER_FIRST_EVENT)
                  .help("Duration of a checkout."),
              gauge("shop_carts", MetricUnit.COUNT, SeriesPresence.ALWAYS).help("Open carts."),
              gauge(
                      "shop_last_order_timestamp_seconds",
                      MetricUnit.UNIX_TIME,
                      SeriesPresence.ALWAYS)
                  .help("Time of the last order.")));

  private static final DatasourceBinding BINDING = new DatasourceBinding.Pinned(DATASOURCE);

  static final Domain TRAFFIC =
      Domain.of("Shop", BINDING, SHOP)
          .recordingRules(
              RecordingRule.of(
                  "result:shop_orders:rate5m",
                  SERVER,
                  "sum by (result) (rate(shop_orders_total[5m]))"));

  /** The server itself. */
  static final Domain MONITORING = Domain.of("Server", BINDING);

  /** The server that a reader chooses. */
  static final Domain CHOSEN =
      Domain.of(
          "Chosen server",
          new DatasourceBinding.Variable(
              "ds",
              "Datasource",
              "The Prometheus of the targets",
              DATASOURCE,
              List.of(DATASOURCE)));

  /** A dashboard of another team. */
  static final ExternalDashboard DETAILS = ExternalDashboard.of("shop-details");

  static final Contract CONTRACT =
      new Contract(
          "Sample",
          new Contract.Stack(
              new GrafanaServer(3000), List.of(SERVER), List.of(DATASOURCE), SCRAPE_INTERVAL),
          List.of(TRAFFIC, MONITORING, CHOSEN),
          List.of(
              new AlertRule(
                  "ShopDown",
                  SERVER,
                  "up{job=\"shop\"} == 0",
                  Duration.ofMinutes(1),
                  "The shop does not answer its scrapes.")),
          List.of(
              new ComposeProject(
                  "shop",
                  List.of(9090, 3000),
                  List.of(List.of("compose.yml")),
                  Optional.empty(),
                  Optional.empty())),
          List.of(DETAILS));

  @Override
  public Contract contract() {
    return CONTRACT;
  }

  @Override
  public List<Dashboard> dashboards() {
    return List.of(SampleDashboard.shop());
  }

  /** The name of a resource of this package, and its content. */
  public enum Resource {
    /** A file that adds panels to the dashboard. */
    PANELS("panels.yaml"),
    /** A dashboard with findings of many rules. */
    FAULTY("faulty.json");

    private final String file;

    Resource(String file) {
      this.file = file;
    }

    /** The name of the file in a project. */
    public String file() {
      return file;
    }

    /** The content of the file. */
    public byte[] content() {
      try (InputStream in = SampleProject.class.getResourceAsStream(file)) {
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("resource " + file + " cannot be read", e);
      }
    }
  }
}
