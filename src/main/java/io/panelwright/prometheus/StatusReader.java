package io.panelwright.prometheus;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonBoolean;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the data of every answer but a query's. What came with a later version may be missing. */
final class StatusReader {

  private StatusReader() {}

  static List<String> strings(Json data) {
    return array(data).strings().toList();
  }

  static List<Labels> series(Json data) {
    return array(data).objects().map(StatusReader::labels).toList();
  }

  static BuildInfo buildInfo(Json data) {
    JsonObject info = object(data);
    String version =
        info.string("version").orElseThrow(() -> new MalformedException("expected a version"));
    return new BuildInfo(version, info.string("application"));
  }

  static RuntimeInfo runtimeInfo(Json data) {
    JsonObject info = object(data);
    return new RuntimeInfo(
        info.string("startTime").flatMap(Times::instant),
        info.string("storageRetention").filter(text -> !text.isBlank()),
        info.get("reloadConfigSuccess")
            .filter(JsonBoolean.class::isInstance)
            .map(JsonBoolean.TRUE::equals));
  }

  static Map<String, String> flags(Json data) {
    return texts(object(data));
  }

  static String configuration(Json data) {
    return object(data)
        .string("yaml")
        .orElseThrow(() -> new MalformedException("expected a configuration as YAML"));
  }

  static TsdbStatus tsdb(Json data) {
    JsonObject head = object(data).object("headStats");
    return new TsdbStatus(
        head.integer("numSeries").orElseThrow(() -> new MalformedException("expected numSeries")),
        head.integer("minTime").flatMap(Times::millis),
        head.integer("maxTime").flatMap(Times::millis));
  }

  static List<Target> targets(Json data) {
    return object(data).array("activeTargets").objects().map(StatusReader::target).toList();
  }

  private static Target target(JsonObject target) {
    return new Target(
        labels(target.object("labels")),
        text(target, "scrapePool"),
        text(target, "scrapeUrl"),
        health(text(target, "health")),
        text(target, "lastError"),
        target.string("lastScrape").flatMap(Times::instant),
        target.string("scrapeInterval").flatMap(Times::duration));
  }

  private static Target.Health health(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "up" -> Target.Health.UP;
      case "down" -> Target.Health.DOWN;
      default -> Target.Health.UNKNOWN;
    };
  }

  static Map<String, List<MetricMetadata>> metadata(Json data) {
    Map<String, List<MetricMetadata>> all = new LinkedHashMap<>();
    object(data)
        .members()
        .forEach(
            (metric, entries) ->
                all.put(metric, array(entries).objects().map(StatusReader::metadata).toList()));
    return all;
  }

  private static MetricMetadata metadata(JsonObject entry) {
    return new MetricMetadata(text(entry, "type"), text(entry, "help"), text(entry, "unit"));
  }

  static List<TargetMetadata> targetMetadata(Json data) {
    return array(data)
        .objects()
        .map(
            entry ->
                new TargetMetadata(
                    labels(entry.object("target")), text(entry, "metric"), metadata(entry)))
        .toList();
  }

  static List<RuleGroup> rules(Json data) {
    return object(data)
        .array("groups")
        .objects()
        .map(
            group ->
                new RuleGroup(
                    text(group, "name"),
                    text(group, "file"),
                    group.array("rules").objects().map(StatusReader::rule).toList()))
        .toList();
  }

  private static Rule rule(JsonObject rule) {
    return new Rule(
        text(rule, "type").equals("alerting") ? Rule.Kind.ALERTING : Rule.Kind.RECORDING,
        text(rule, "name"),
        text(rule, "query"),
        labels(rule.object("labels")),
        text(rule, "health"),
        text(rule, "lastError"),
        rule.string("state"));
  }

  static List<Alert> alerts(Json data) {
    return object(data)
        .array("alerts")
        .objects()
        .map(
            alert ->
                new Alert(
                    labels(alert.object("labels")),
                    text(alert, "state"),
                    alert.string("activeAt").flatMap(Times::instant)))
        .toList();
  }

  private static Labels labels(JsonObject labels) {
    return new Labels(texts(labels));
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonString text) {
                texts.put(name, text.value());
              }
            });
    return texts;
  }

  private static String text(JsonObject object, String key) {
    return object.string(key).orElse("");
  }

  private static JsonObject object(Json data) {
    if (data instanceof JsonObject object) {
      return object;
    }
    throw new MalformedException("expected an object, found " + data.kind());
  }

  /** Some servers write an empty list as {@code null}. */
  private static JsonArray array(Json data) {
    if (data instanceof JsonArray array) {
      return array;
    }
    if (data instanceof JsonNull) {
      return Json.array();
    }
    throw new MalformedException("expected a list, found " + data.kind());
  }
}
