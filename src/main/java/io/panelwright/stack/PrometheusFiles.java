package io.panelwright.stack;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.export.RuleGroups;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.text.Slug;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates the configuration of the contract's Prometheus servers. */
final class PrometheusFiles {

  static final String FOLDER = "prometheus/";

  private final Contract contract;
  private final PortMapping ports;

  PrometheusFiles(Contract contract, PortMapping ports) {
    this.contract = contract;
    this.ports = ports;
  }

  /** The files by path. */
  Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    for (PrometheusServer server : contract.stack().servers()) {
      String title = "Prometheus " + server.name();
      files.put(path(server), StackFiles.yaml(contract, title, configuration(server)));
      RuleGroups rules = RuleGroups.of(contract, server);
      if (!rules.isEmpty()) {
        files.put(FOLDER + rules(server), StackFiles.yaml(contract, title, rules.json()));
      }
    }
    return files;
  }

  static String path(PrometheusServer server) {
    return FOLDER + name(server) + ".yml";
  }

  static String rules(PrometheusServer server) {
    return name(server) + ".rules.yml";
  }

  /** The service name, such as {@code prometheus-ai-live}. */
  static String name(PrometheusServer server) {
    return "prometheus-" + Slug.of(server.name());
  }

  private JsonObject configuration(PrometheusServer server) {
    String interval = seconds(contract.stack().scrapeInterval());
    List<Json> jobs =
        contract.producers().stream()
            .filter(producer -> producer.scrapedBy().equals(server))
            .map(this::job)
            .toList();
    JsonObject configuration =
        Json.object()
            .with(
                "global",
                Json.object()
                    .with("scrape_interval", interval)
                    .with("evaluation_interval", interval));
    if (!RuleGroups.of(contract, server).isEmpty()) {
      configuration = configuration.with("rule_files", Json.strings(List.of(rules(server))));
    }
    return configuration.with("scrape_configs", new JsonArray(jobs));
  }

  private Json job(Producer producer) {
    JsonObject targets =
        Json.object().with("targets", Json.strings(List.of(ports.target(producer))));
    return Json.object()
        .with("job_name", producer.job())
        .with("metrics_path", Producer.METRICS_PATH)
        .with("static_configs", Json.array(targets));
  }

  /** Formats a duration in seconds, or in milliseconds if necessary. */
  static String seconds(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}
