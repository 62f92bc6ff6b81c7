package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A query of {@link CloudWatch}. */
public final class CloudWatchQuery extends DatasourceQuery<CloudWatchQuery> {

  /** Query languages of CloudWatch Logs. */
  public enum LogsLanguage implements JsonEnum {
    /** Logs Insights query language. */
    CWLI,
    /** OpenSearch PPL. */
    PPL,
    /** OpenSearch SQL. */
    SQL;

    @Override
    public String id() {
      return name();
    }
  }

  /** Classes of log groups. */
  public enum LogGroupClass implements JsonEnum {
    STANDARD,
    INFREQUENT_ACCESS;

    @Override
    public String id() {
      return name();
    }
  }

  /** Filters of suppressed anomalies. */
  public enum Suppression implements JsonEnum {
    ALL,
    SUPPRESSED,
    UNSUPPRESSED;

    @Override
    public String id() {
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

  /** Sets the label of each series; may use CloudWatch's {@code ${PROP('Dim.InstanceId')}}. */
  public CloudWatchQuery label(String format) {
    return with("label", Json.of(format));
  }

  /** Sets the id used in metric math; must start with a lower-case letter. */
  public CloudWatchQuery id(String name) {
    return with("id", Json.of(name));
  }

  /** Selects series whose dimension has one of these values; {@code *} for any value. */
  public CloudWatchQuery dimension(String name, String... values) {
    JsonObject dimensions = json().object("dimensions");
    return with("dimensions", dimensions.with(name, Json.strings(List.of(values))));
  }

  /** Also matches series that have further dimensions. */
  public CloudWatchQuery matchLoosely() {
    return with("matchExact", Json.of(false));
  }

  /** Sets the interval between points, such as {@code 5m} or {@code auto}. */
  public CloudWatchQuery period(String period) {
    return with("period", Json.of(period));
  }

  /** Sets the AWS account to query, or {@code all}. */
  public CloudWatchQuery account(String id) {
    return with("accountId", Json.of(id));
  }

  /** Sets several AWS accounts, for logs. */
  public CloudWatchQuery accounts(String... ids) {
    return with("selectedAccountIds", Json.strings(List.of(ids)));
  }

  /** Sets the deprecated form of {@link #label}, which some dashboards still contain. */
  public CloudWatchQuery alias(String pattern) {
    return with("alias", Json.of(pattern));
  }

  /** Sets the state of the query builder for {@link CloudWatch#sql}, as in Grafana's JSON. */
  public CloudWatchQuery builder(JsonObject sql) {
    return with("metricEditorMode", Json.of(0)).with("sql", sql);
  }

  /** Sets the language of a logs query; by default that of Logs Insights. */
  public CloudWatchQuery language(LogsLanguage language) {
    return with("queryLanguage", language.json());
  }

  /** Selects log groups by name prefix instead of by name; Grafana 13 and later. */
  public CloudWatchQuery logGroupPrefixes(String... prefixes) {
    return with("logGroupPrefixes", Json.strings(List.of(prefixes)))
        .with("logsQueryScope", Json.of("namePrefix"));
  }

  /** Selects all log groups instead of named ones; Grafana 13 and later. */
  public CloudWatchQuery allLogGroups() {
    return with("logsQueryScope", Json.of("allLogGroups"));
  }

  /** Selects log groups by name; Grafana's default. */
  public CloudWatchQuery namedLogGroups() {
    return with("logsQueryScope", Json.of("logGroupName"));
  }

  /** Limits the query to log groups of a class. */
  public CloudWatchQuery logGroupClass(LogGroupClass groupClass) {
    return with("logGroupClass", groupClass.json());
  }

  /** Adds a data source to a logs query in an OpenSearch language. */
  public CloudWatchQuery logDataSource(String name, String type) {
    var all = new ArrayList<>(json().array("logDataSources").items());
    all.add(Json.object().with("name", name).with("type", type));
    return with("logDataSources", new JsonArray(all));
  }

  /** Sets the fields that a logs query groups by; Grafana derives them from the query. */
  public CloudWatchQuery statsGroups(String... fields) {
    return with("statsGroups", Json.strings(List.of(fields)));
  }

  /** Queries log lines instead of anomalies; Grafana's default. */
  public CloudWatchQuery insights() {
    return with("logsMode", Json.of("Insights"));
  }

  /** Sets the deprecated names of log groups, which some dashboards still contain. */
  public CloudWatchQuery logGroupNames(String... names) {
    return with("logGroupNames", Json.strings(List.of(names)));
  }

  /** Filters anomalies by whether they are suppressed. */
  public CloudWatchQuery suppression(Suppression suppression) {
    return with("suppressionState", suppression.json());
  }

  /** Selects alarms by name prefix, for {@link CloudWatch#alarms}. */
  public CloudWatchQuery alarmNamePrefix(String prefix) {
    return with("alarmNamePrefix", Json.of(prefix)).with("prefixMatching", Json.of(true));
  }

  /** Selects alarms by the name prefix of their actions, for {@link CloudWatch#alarms}. */
  public CloudWatchQuery actionPrefix(String prefix) {
    return with("actionPrefix", Json.of(prefix)).with("prefixMatching", Json.of(true));
  }
}
