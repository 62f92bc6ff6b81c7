package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A question to {@link CloudWatch}. */
public final class CloudWatchQuery extends ForeignQuery<CloudWatchQuery> {

  /** Languages of Logs Insights. */
  public enum LogsLanguage implements Word {
    /** Logs Insights' own. */
    CWLI,
    /** OpenSearch's piped language. */
    PPL,
    /** OpenSearch's SQL. */
    SQL;

    @Override
    public String word() {
      return name();
    }
  }

  /** Classes of log groups. */
  public enum LogGroupClass implements Word {
    STANDARD,
    INFREQUENT_ACCESS;

    @Override
    public String word() {
      return name();
    }
  }

  /** Which anomalies are told. */
  public enum Suppression implements Word {
    ALL,
    SUPPRESSED,
    UNSUPPRESSED;

    @Override
    public String word() {
      return name();
    }
  }

  CloudWatchQuery(Spec spec) {
    super(spec);
  }

  @Override
  CloudWatchQuery with(Spec spec) {
    return new CloudWatchQuery(spec);
  }

  /** How each series is called; may use CloudWatch's {@code ${PROP('Dim.InstanceId')}}. */
  public CloudWatchQuery label(String format) {
    return with("label", Json.of(format));
  }

  /** Its name in formulas; starts with a small letter. */
  public CloudWatchQuery id(String name) {
    return with("id", Json.of(name));
  }

  /** Only series whose dimension has one of these values; {@code *} for all of them. */
  public CloudWatchQuery dimension(String name, String... values) {
    JsonObject dimensions = json().object("dimensions");
    return with("dimensions", dimensions.with(name, Json.strings(List.of(values))));
  }

  /** Also series that have more dimensions than these. */
  public CloudWatchQuery matchLoosely() {
    return with("matchExact", Json.of(false));
  }

  /** Distance of two points, such as {@code 5m} or {@code auto}. */
  public CloudWatchQuery period(String period) {
    return with("period", Json.of(period));
  }

  /** The AWS account that is asked, or {@code all}. */
  public CloudWatchQuery account(String id) {
    return with("accountId", Json.of(id));
  }

  /** Several AWS accounts, for logs. */
  public CloudWatchQuery accounts(String... ids) {
    return with("selectedAccountIds", Json.strings(List.of(ids)));
  }

  /** Grafana's older word for {@link #label}, which some dashboards still carry. */
  public CloudWatchQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /** What the builder of {@link CloudWatch#sql} shows, as Grafana's JSON has it. */
  public CloudWatchQuery builder(JsonObject sql) {
    return with("metricEditorMode", Json.of(0)).with("sql", sql);
  }

  /** The language of a logs query; Logs Insights' own where nothing is said. */
  public CloudWatchQuery language(LogsLanguage language) {
    return with("queryLanguage", language.json());
  }

  /** Log groups whose names start so, in place of named ones; Grafana 13 and later. */
  public CloudWatchQuery logGroupPrefixes(String... prefixes) {
    return with("logGroupPrefixes", Json.strings(List.of(prefixes)))
        .with("logsQueryScope", Json.of("namePrefix"));
  }

  /** All log groups, in place of named ones; Grafana 13 and later. */
  public CloudWatchQuery allLogGroups() {
    return with("logsQueryScope", Json.of("allLogGroups"));
  }

  /** Named log groups; the way of a query that says nothing else. */
  public CloudWatchQuery namedLogGroups() {
    return with("logsQueryScope", Json.of("logGroupName"));
  }

  /** Only log groups of a class. */
  public CloudWatchQuery logGroupClass(LogGroupClass groupClass) {
    return with("logGroupClass", groupClass.json());
  }

  /** One more data source of a logs query in OpenSearch's languages. */
  public CloudWatchQuery logDataSource(String name, String type) {
    var all = new ArrayList<>(json().array("logDataSources").items());
    all.add(Json.object().with("name", name).with("type", type));
    return with("logDataSources", new JsonArray(all));
  }

  /** By which fields a logs query groups; Grafana reads them from the query itself. */
  public CloudWatchQuery statsGroups(String... fields) {
    return with("statsGroups", Json.strings(List.of(fields)));
  }

  /** A logs query finds lines, not anomalies; the way of a query that says nothing else. */
  public CloudWatchQuery insights() {
    return with("logsMode", Json.of("Insights"));
  }

  /** Grafana's older word for log groups, which some dashboards still carry. */
  public CloudWatchQuery logGroupNames(String... names) {
    return with("logGroupNames", Json.strings(List.of(names)));
  }

  /** Which anomalies are told. */
  public CloudWatchQuery suppression(Suppression suppression) {
    return with("suppressionState", suppression.json());
  }

  /** For {@link CloudWatch#alarms}: those whose name starts so. */
  public CloudWatchQuery alarmNamePrefix(String prefix) {
    return with("alarmNamePrefix", Json.of(prefix)).with("prefixMatching", Json.of(true));
  }

  /** For {@link CloudWatch#alarms}: those that have an action whose name starts so. */
  public CloudWatchQuery actionPrefix(String prefix) {
    return with("actionPrefix", Json.of(prefix)).with("prefixMatching", Json.of(true));
  }
}
