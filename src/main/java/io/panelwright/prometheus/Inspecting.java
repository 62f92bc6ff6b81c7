package io.panelwright.prometheus;

import io.panelwright.http.Reply;
import java.util.List;
import java.util.Map;

/** What a Prometheus does, and how it is set up. */
public interface Inspecting {

  /** What it says when it takes queries; else {@link io.panelwright.http.Failure.NotReady}. */
  Reply<String> ready();

  /** What it says when its process is well. */
  Reply<String> healthy();

  /** Its version. */
  Reply<BuildInfo> buildInfo();

  /** Since when it runs, and how long it keeps data. */
  Reply<RuntimeInfo> runtimeInfo();

  /** Its command line, by flag. */
  Reply<Map<String, String>> flags();

  /** Its configuration as YAML, secrets left out by itself. */
  Reply<String> configuration();

  /** How much its head block holds, and from when. */
  Reply<TsdbStatus> tsdb();

  /** The targets that it scrapes. */
  Reply<List<Target>> targets();

  /** What its targets say of their metrics, by name: all, or of one metric. */
  Reply<Map<String, List<MetricMetadata>>> metadata();

  /** {@link #metadata()} of one metric. */
  Reply<Map<String, List<MetricMetadata>>> metadata(String metric);

  /**
   * What the targets with such labels say of their metrics, samples or not.
   *
   * @param selector of targets, such as {@code {job="ai_live"}}
   */
  Reply<List<TargetMetadata>> targetMetadata(String selector);

  /** Its rules, recording and alerting, in groups. */
  Reply<List<RuleGroup>> rules();

  /** The alerts that are pending or firing. */
  Reply<List<Alert>> alerts();
}
