package peaktrade.dashboards;

import io.panelwright.contract.ComposeProject;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.ExternalDashboard;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerSimulator;
import io.panelwright.contract.PrometheusServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Peak_Trade's contract: servers, producers, domains and dashboards. */
public final class PeakTradeContract {

  private static final Duration SCRAPE_INTERVAL = Duration.ofSeconds(5);
  private static final Datasource.Settings PROXIED = Datasource.Settings.proxied(SCRAPE_INTERVAL);

  static final Datasource LOCAL_DATASOURCE = Datasource.of("prom_local_9092", PROXIED).asDefault();
  static final Datasource SHADOW_DATASOURCE = Datasource.of("prom_shadow_9093", PROXIED);
  static final Datasource AI_LIVE_DATASOURCE = Datasource.of("prom_ai_live_9094", PROXIED);
  static final Datasource OBSERVABILITY_DATASOURCE =
      Datasource.of("prom_observability_9095", PROXIED);

  private static final List<Datasource> DATASOURCES =
      List.of(LOCAL_DATASOURCE, SHADOW_DATASOURCE, AI_LIVE_DATASOURCE, OBSERVABILITY_DATASOURCE);

  static final PrometheusServer LOCAL_PROMETHEUS =
      new PrometheusServer("local", 9092, LOCAL_DATASOURCE);
  static final PrometheusServer AI_LIVE_PROMETHEUS =
      new PrometheusServer("AI Live", 9094, AI_LIVE_DATASOURCE);
  static final PrometheusServer OBSERVABILITY_PROMETHEUS =
      new PrometheusServer("observability", 9095, OBSERVABILITY_DATASOURCE);

  public static final Producer AI_LIVE_EXPORTER =
      new Producer("AI Live exporter", 9110, "ai_live", AI_LIVE_PROMETHEUS, AiLiveMetrics.ALL);
  public static final Producer SHADOW_MVS =
      new Producer(
          "Shadow MVS exporter", 9109, "shadow_mvs", LOCAL_PROMETHEUS, LocalMetrics.SHADOW_MVS);
  public static final Producer WEB =
      new Producer("peak_trade_web", 8000, "peak_trade_web", LOCAL_PROMETHEUS, LocalMetrics.WEB);
  public static final Producer METRICSD =
      new Producer(
          "peak_trade_metricsd",
          9111,
          "peak_trade_metricsd",
          LOCAL_PROMETHEUS,
          LocalMetrics.METRICSD);

  /** The datasource selected in {@code $ds}. */
  static final DatasourceBinding CHOSEN =
      new DatasourceBinding.Variable(
          "ds",
          "Datasource",
          "The Prometheus that the AI Live and fingerprint panels query",
          AI_LIVE_DATASOURCE,
          DATASOURCES);

  private static final DatasourceBinding LOCAL = new DatasourceBinding.Pinned(LOCAL_DATASOURCE);

  static final Domain AI_LIVE_DOMAIN = Domain.of("AI Live", CHOSEN, AI_LIVE_EXPORTER);
  static final Domain SHADOW_DOMAIN = Domain.of("Shadow", LOCAL, SHADOW_MVS);
  static final Domain WEB_DOMAIN = Domain.of("Web", LOCAL, WEB);
  static final Domain TRADING_DOMAIN =
      Domain.of("Signals, orders, strategy, risk", LOCAL, METRICSD);

  /** Domains of the Prometheus servers themselves, independent of their producers. */
  static final Domain LOCAL_STACK = Domain.of("Shadow stack", LOCAL);

  static final Domain AI_LIVE_STACK =
      Domain.of("AI Live ops", new DatasourceBinding.Pinned(AI_LIVE_DATASOURCE));
  static final Domain OBSERVABILITY_STACK =
      Domain.of("Observability", new DatasourceBinding.Pinned(OBSERVABILITY_DATASOURCE));

  /** The server selected in {@code $ds}. */
  static final Domain CHOSEN_STACK = Domain.of("Chosen datasource", CHOSEN);

  static final ExternalDashboard OPERATOR_SUMMARY =
      ExternalDashboard.of("peaktrade-operator-summary");
  static final ExternalDashboard OVERVIEW = ExternalDashboard.of("peaktrade-overview");
  static final ExternalDashboard SYSTEM_HEALTH = ExternalDashboard.of("peaktrade-system-health");
  static final ExternalDashboard CONTRACT_DETAILS =
      ExternalDashboard.of("peaktrade-contract-details", "metric");
  static final ExternalDashboard EXECUTION_WATCH_OVERVIEW =
      ExternalDashboard.of("peaktrade-execution-watch-overview");
  static final ExternalDashboard EXECUTION_WATCH_DETAILS =
      ExternalDashboard.of("peaktrade-execution-watch-details", "endpoint", "status");
  static final ExternalDashboard SHADOW_PIPELINE =
      ExternalDashboard.of("peaktrade-shadow-pipeline-mvs");
  static final ExternalDashboard MAIN_VS_SHADOW =
      ExternalDashboard.of("peaktrade-main-vs-shadow-overview");

  private static final String COMPOSE = "docs/webui/observability/DOCKER_COMPOSE_";
  private static final String PROMETHEUS_COMPOSE = COMPOSE + "PROMETHEUS_LOCAL.yml";
  private static final String GRAFANA_COMPOSE = COMPOSE + "GRAFANA_ONLY.yml";
  private static final String OVERRIDES = ".ops_local/compose_overrides/";

  private static final Contract CONTRACT = create();

  private PeakTradeContract() {}

  static Contract contract() {
    return CONTRACT;
  }

  private static Contract create() {
    return new Contract(
        "Peak_Trade",
        new Contract.Stack(
            new GrafanaServer(3000),
            List.of(LOCAL_PROMETHEUS, AI_LIVE_PROMETHEUS, OBSERVABILITY_PROMETHEUS),
            DATASOURCES,
            SCRAPE_INTERVAL),
        List.of(
            AI_LIVE_DOMAIN,
            SHADOW_DOMAIN,
            WEB_DOMAIN,
            TRADING_DOMAIN,
            LOCAL_STACK,
            AI_LIVE_STACK,
            OBSERVABILITY_STACK,
            CHOSEN_STACK),
        AiLiveAlerts.all(),
        projects(),
        dashboards(),
        simulators());
  }

  private static List<ProducerSimulator> simulators() {
    String events = ProducerSimulator.FOLDER + "/ai-events.jsonl";
    return List.of(
        new ProducerSimulator(
            "AI Live exporter",
            List.of("exporter", "ai-live", "--port", ProducerSimulator.PORT, "--events", events),
            List.of(AI_LIVE_EXPORTER)),
        new ProducerSimulator(
            "demo producers",
            List.of("exporter", "demo", "--port-offset", ProducerSimulator.OFFSET),
            List.of(SHADOW_MVS, WEB, METRICSD)),
        new ProducerSimulator(
            "sample events", List.of("exporter", "events", "--events", events), List.of()));
  }

  private static List<ComposeProject> projects() {
    return List.of(
        new ComposeProject(
            "peaktrade-shadow-mvs",
            List.of(9092, 3000),
            List.of(List.of(PROMETHEUS_COMPOSE, GRAFANA_COMPOSE)),
            Optional.empty(),
            Optional.empty()),
        new ComposeProject(
            "peaktrade-ai-live-ops",
            List.of(9094),
            List.of(
                List.of(OVERRIDES + "*{ai-live,ai_live}*.{yml,yaml}"), List.of(PROMETHEUS_COMPOSE)),
            Optional.of("AILIVE_PROJECT"),
            Optional.of("AILIVE_COMPOSE")),
        new ComposeProject(
            "peaktrade-observability",
            List.of(9095),
            List.of(
                List.of(OVERRIDES + "*{observability,obse}*.{yml,yaml}"),
                List.of(PROMETHEUS_COMPOSE)),
            Optional.of("OBSE_PROJECT"),
            Optional.of("OBSE_COMPOSE")));
  }

  private static List<ExternalDashboard> dashboards() {
    return List.of(
        ExternalDashboard.of("peaktrade-operator-home"),
        OPERATOR_SUMMARY,
        OVERVIEW,
        SYSTEM_HEALTH,
        CONTRACT_DETAILS,
        EXECUTION_WATCH_OVERVIEW,
        EXECUTION_WATCH_DETAILS,
        SHADOW_PIPELINE,
        MAIN_VS_SHADOW,
        ExternalDashboard.of("peaktrade-metrics-drift"),
        ExternalDashboard.of("peaktrade-labeled-local"));
  }
}
