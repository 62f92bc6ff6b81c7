package io.panelwright.stack;

import io.panelwright.contract.Contract;
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
    JsonObject global =
        Json.object().with("scrape_interval", interval).with("evaluation_interval", interval);
    Map<String, String> externalLabels = externalLabels(server);
    if (!externalLabels.isEmpty()) {
      global = global.with("external_labels", ScrapeJob.object(externalLabels));
    }
    JsonObject configuration = Json.object().with("global", global);
    if (!RuleGroups.of(contract, server).isEmpty()) {
      configuration = configuration.with("rule_files", Json.strings(List.of(rules(server))));
    }
    return configuration.with(
        "scrape_configs", new JsonArray(ScrapeJob.ofServer(server, contract.producers(), ports)));
  }

  /** Those of a plain Prometheus; those of a global view are labels of the targets. */
  private static Map<String, String> externalLabels(PrometheusServer server) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (!server.datasource().isGlobalView()) {
      server.externalLabels().forEach(label -> ScrapeJob.addFirst(label, labels));
    }
    return labels;
  }

  /** Formats a duration in seconds, or in milliseconds if necessary. */
  static String seconds(Duration time) {
    return time.toMillisPart() == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
  }
}
