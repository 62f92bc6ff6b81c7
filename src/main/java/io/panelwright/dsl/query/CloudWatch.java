package io.panelwright.dsl.query;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Amazon CloudWatch: metrics and logs of AWS. */
public final class CloudWatch extends BaseDatasource {

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
   * A metric query.
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

  /**
   * A metric math expression on other queries, which it names by their {@link CloudWatchQuery#id}.
   */
  public CloudWatchQuery math(String region, String expression) {
    return metrics(region)
        .with("expression", Json.of(ArgumentValidator.requireText(expression, "expression")))
        .with("metricEditorMode", Json.of(1));
  }

  /** A Metrics Insights query in SQL. */
  public CloudWatchQuery sql(String region, String sql) {
    return metrics(region)
        .with("metricEditorMode", Json.of(1))
        .with("metricQueryType", Json.of(1))
        .with("sqlExpression", Json.of(ArgumentValidator.requireText(sql, "query").strip()));
  }

  /** A metric query that contains only these members, as editors before Grafana 8 wrote it. */
  public CloudWatchQuery minimalMetric(
      String region, String namespace, String metricName, String statistic) {
    return new CloudWatchQuery(
        newQuery()
            .with("metricName", metricName)
            .with("namespace", namespace)
            .with("region", region)
            .with("statistic", statistic));
  }

  private CloudWatchQuery metrics(String region) {
    return createQuery("Metrics", region)
        .with("metricEditorMode", Json.of(0))
        .with("metricQueryType", Json.of(0));
  }

  /** A Logs Insights query on log groups. */
  public CloudWatchQuery logs(String region, String expression, LogGroup... groups) {
    return createQuery("Logs", region)
        .with("expression", Json.of(ArgumentValidator.requireText(expression, "query").strip()))
        .with("logGroups", groups(groups));
  }

  /** The anomalies of a detector, or of all detectors if {@code detectorArn} is empty. */
  public CloudWatchQuery anomalies(String region, String detectorArn) {
    return createQuery("Logs", region)
        .with("anomalyDetectionARN", Json.of(detectorArn))
        .with("logsMode", Json.of("Anomalies"));
  }

  /** The alarms of a metric, for annotations. */
  public CloudWatchQuery alarms(
      String region, String namespace, String metricName, String statistic) {
    return createQuery("Annotations", region)
        .with("metricName", Json.of(metricName))
        .with("namespace", Json.of(namespace))
        .with("statistic", Json.of(statistic));
  }

  private CloudWatchQuery createQuery(String mode, String region) {
    return new CloudWatchQuery(
        newQuery().with("id", "").with("queryMode", mode).with("region", region));
  }

  /**
   * A query for a variable.
   *
   * @param queryType such as {@code regions}, {@code namespaces}, {@code metrics}, {@code
   *     dimensionValues}
   * @param settings further members, such as {@code region} and {@code namespace}
   */
  public DatasourceVariableQuery values(String queryType, JsonObject settings) {
    return variableQuery(queryType, settings.with("queryType", queryType).with("refId", REF_ID));
  }

  private static JsonArray groups(LogGroup... groups) {
    return Json.array(List.of(groups), LogGroup::json);
  }

  /** A log group. */
  public static final class LogGroup extends JsonValue {

    private LogGroup(JsonObject json) {
      super(json);
    }

    /** The log group with this ARN. */
    public static LogGroup logGroup(String name, String arn) {
      return new LogGroup(Json.object().with("arn", arn).with("name", name));
    }

    /** Sets the account that contains the log group, if it is a different one. */
    public LogGroup account(String id, String label) {
      return new LogGroup(json().with("accountId", id).with("accountLabel", label));
    }
  }
}
