package io.panelwright.export;

import io.panelwright.contract.AlertRule;
import io.panelwright.contract.Contract;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The alert and recording rules of one Prometheus server, as in a rule file.
 *
 * <p>All rules are in one group: Prometheus evaluates a group in order, so that a rule reads what
 * the rules above it have recorded at the same time.
 */
public final class RuleGroups {

  private final Contract contract;
  private final PrometheusServer server;
  private final List<RecordingRule> recordingRules;
  private final List<AlertRule> alertRules;

  private RuleGroups(Contract contract, PrometheusServer server) {
    this.contract = contract;
    this.server = server;
    this.recordingRules =
        RuleOrder.sort(
            contract.recordingRules().stream()
                .filter(rule -> rule.evaluatedBy().equals(server))
                .toList());
    this.alertRules =
        contract.alerts().stream().filter(alert -> alert.evaluatedBy().equals(server)).toList();
  }

  /** The rules that a server evaluates. */
  public static RuleGroups of(Contract contract, PrometheusServer server) {
    return new RuleGroups(contract, server);
  }

  /** Whether the server evaluates no rules. */
  public boolean isEmpty() {
    return recordingRules.isEmpty() && alertRules.isEmpty();
  }

  /** The number of rules. */
  public int size() {
    return recordingRules.size() + alertRules.size();
  }

  /** The content of a rule file: {@code groups}. */
  public JsonObject json() {
    List<Json> rules = new ArrayList<>();
    recordingRules.forEach(rule -> rules.add(json(rule)));
    alertRules.forEach(alert -> rules.add(json(alert)));
    JsonObject group =
        Json.object()
            .with("name", contract.name() + " on " + server.name())
            .with("interval", duration(contract.stack().scrapeInterval()))
            .with("rules", new JsonArray(rules));
    return Json.object().with("groups", Json.array(group));
  }

  private static JsonObject json(RecordingRule rule) {
    JsonObject json =
        Json.object().with("record", rule.name()).with("expr", expression(rule.expression()));
    return rule.labels().isEmpty() ? json : json.with("labels", texts(rule.labels()));
  }

  private static JsonObject json(AlertRule alert) {
    JsonObject json =
        Json.object().with("alert", alert.name()).with("expr", expression(alert.expression()));
    if (!alert.duration().isZero()) {
      json = json.with("for", duration(alert.duration()));
    }
    if (!alert.labels().isEmpty()) {
      json = json.with("labels", texts(alert.labels()));
    }
    JsonObject annotations = Json.object();
    if (!alert.summary().isEmpty()) {
      annotations = annotations.with("summary", alert.summary());
    }
    for (Map.Entry<String, String> more : alert.annotations().entrySet()) {
      annotations = annotations.with(more.getKey(), more.getValue());
    }
    return annotations.isEmpty() ? json : json.with("annotations", annotations);
  }

  /** A text block ends with a line end, which a rule file does not need. */
  private static String expression(String promql) {
    return promql.stripTrailing();
  }

  private static JsonObject texts(Map<String, String> values) {
    JsonObject json = Json.object();
    for (Map.Entry<String, String> value : values.entrySet()) {
      json = json.with(value.getKey(), value.getValue());
    }
    return json;
  }

  /** A duration as Prometheus prints it, such as {@code 1h30m}; {@code 0s} for zero. */
  static String duration(Duration time) {
    var text = new StringBuilder();
    append(text, time.toHours(), "h");
    append(text, time.toMinutesPart(), "m");
    append(text, time.toSecondsPart(), "s");
    append(text, time.toMillisPart(), "ms");
    return text.isEmpty() ? "0s" : text.toString();
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }
}
