package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Amazon CloudWatch: metrics and logs of AWS. */
public final class CloudWatch extends ForeignDatasource {

  private static final String REF_ID = "CloudWatchVariableQueryEditor-VariableQuery";

  private CloudWatch(String uid) {
    super("cloudwatch", uid);
  }

  /**
   * The CloudWatch datasource with this uid.
   *
   * @param uid may be a datasource variable of the dashboard, {@code ${cloudwatch}}
   */
  public static CloudWatch datasource(String uid) {
    return new CloudWatch(uid);
  }

  /**
   * A metric.
   *
   * @param region such as {@code eu-central-1}, or {@code default}
   * @param namespace such as {@code AWS/EC2}
   * @param statistic such as {@code Average} or {@code p95}
   */
  public CloudWatchQuery metric(
      String region, String namespace, String metricName, String statistic) {
    return metrics(region)
        .with("matchExact", Json.of(true))
        .with("metricName", Json.of(metricName))
        .with("namespace", Json.of(namespace))
        .with("statistic", Json.of(statistic));
  }

  /** A formula on other queries, meant by their {@link CloudWatchQuery#id}. */
  public CloudWatchQuery math(String region, String expression) {
    return metrics(region)
        .with("expression", Json.of(Check.text(expression, "expression")))
        .with("metricEditorMode", Json.of(1));
  }

  /** A Metrics Insights query in SQL. */
  public CloudWatchQuery sql(String region, String sql) {
    return metrics(region)
        .with("metricEditorMode", Json.of(1))
        .with("metricQueryType", Json.of(1))
        .with("sqlExpression", Json.of(Check.text(sql, "query").strip()));
  }

  private CloudWatchQuery metrics(String region) {
    return asked("Metrics", region)
        .with("metricEditorMode", Json.of(0))
        .with("metricQueryType", Json.of(0));
  }

  /** A Logs Insights query on log groups. */
  public CloudWatchQuery logs(String region, String expression, LogGroup... groups) {
    return asked("Logs", region)
        .with("expression", Json.of(Check.text(expression, "query").strip()))
        .with("logGroups", groups(groups));
  }

  /** The anomalies of a detector, or of all when its name is empty. */
  public CloudWatchQuery anomalies(String region, String detectorArn) {
    return asked("Logs", region)
        .with("anomalyDetectionARN", Json.of(detectorArn))
        .with("logsMode", Json.of("Anomalies"));
  }

  /** For annotations: the alarms of a metric. */
  public CloudWatchQuery alarms(
      String region, String namespace, String metricName, String statistic) {
    return asked("Annotations", region)
        .with("metricName", Json.of(metricName))
        .with("namespace", Json.of(namespace))
        .with("statistic", Json.of(statistic));
  }

  private CloudWatchQuery asked(String mode, String region) {
    return new CloudWatchQuery(ask().with("id", "").with("queryMode", mode).with("region", region));
  }

  /**
   * What a variable asks.
   *
   * @param queryType such as {@code regions}, {@code namespaces}, {@code metrics}, {@code
   *     dimensionValues}
   * @param settings further members, such as {@code region} and {@code namespace}
   */
  public ForeignVariableQuery values(String queryType, JsonObject settings) {
    return offers(queryType, settings.with("queryType", queryType).with("refId", REF_ID));
  }

  private static JsonArray groups(LogGroup... groups) {
    return new JsonArray(List.of(groups).stream().<Json>map(LogGroup::json).toList());
  }

  /** A log group. */
  public static final class LogGroup extends JsonForm {

    private LogGroup(JsonObject json) {
      super(json);
    }

    /** The log group with this ARN. */
    public static LogGroup logGroup(String name, String arn) {
      return new LogGroup(Json.object().with("arn", arn).with("name", name));
    }

    /** The account that it is in, when that is another one. */
    public LogGroup account(String id, String label) {
      return new LogGroup(json().with("accountId", id).with("accountLabel", label));
    }
  }
}
