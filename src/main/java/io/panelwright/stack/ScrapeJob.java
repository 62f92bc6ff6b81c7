package io.panelwright.stack;

import io.panelwright.contract.Label;
import io.panelwright.contract.Producer;
import io.panelwright.contract.ProducerTarget;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The scrape configuration of a producer's job: its port on this machine, otherwise its targets.
 *
 * @param ports of this machine
 */
record ScrapeJob(Producer producer, PortMapping ports) {

  private static final String INSTANCE = "instance";

  /** The jobs that a server scrapes; a job of several domains once, in the local stack first. */
  static List<Json> ofServer(PrometheusServer server, List<Producer> producers, PortMapping ports) {
    Map<String, Producer> byJob = new LinkedHashMap<>();
    for (Producer producer : producers) {
      if (producer.scrapedBy().equals(server)) {
        byJob.merge(producer.job(), producer, (one, two) -> one.hasPort() ? one : two);
      }
    }
    return byJob.values().stream().<Json>map(job -> new ScrapeJob(job, ports).json()).toList();
  }

  private JsonObject json() {
    return Json.object()
        .with("job_name", producer.job())
        .with("metrics_path", Producer.METRICS_PATH)
        .with("static_configs", new JsonArray(producer.hasPort() ? local() : remote()));
  }

  /** One target with the labels that the dashboards expect. */
  private List<Json> local() {
    Map<String, String> labels = sharedLabels();
    producer.targets().stream().limit(1).forEach(target -> labels.putAll(target.labels()));
    labels.remove(INSTANCE);
    return List.of(group(List.of(ports.target(producer)), labels));
  }

  /** Targets with the same labels are one group. */
  private List<Json> remote() {
    Map<Map<String, String>, List<String>> groups = new LinkedHashMap<>();
    for (ProducerTarget target : producer.targets()) {
      Map<String, String> labels = sharedLabels();
      labels.putAll(target.labels());
      groups.computeIfAbsent(labels, group -> new ArrayList<>()).add(target.address());
    }
    List<Json> all = new ArrayList<>();
    groups.forEach((labels, addresses) -> all.add(group(addresses, labels)));
    return all;
  }

  /**
   * Labels that all series of the job have, with their first value: a plain Prometheus adds neither
   * those of service discovery nor those of a global view.
   */
  private Map<String, String> sharedLabels() {
    Map<String, String> labels = new LinkedHashMap<>();
    producer.scrapedBy().seriesLabels().forEach(label -> addFirst(label, labels));
    producer.targetLabels().forEach(label -> addFirst(label, labels));
    labels.remove(INSTANCE);
    return labels;
  }

  static void addFirst(Label label, Map<String, String> labels) {
    label.values().stream().findFirst().ifPresent(value -> labels.put(label.name(), value));
  }

  private static JsonObject group(List<String> addresses, Map<String, String> labels) {
    JsonObject group = Json.object().with("targets", Json.strings(addresses));
    return labels.isEmpty() ? group : group.with("labels", object(labels));
  }

  static JsonObject object(Map<String, String> labels) {
    JsonObject object = Json.object();
    for (Map.Entry<String, String> label : labels.entrySet()) {
      object = object.with(label.getKey(), label.getValue());
    }
    return object;
  }
}
