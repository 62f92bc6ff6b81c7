package io.panelwright.scaffold;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The types of generated classes, and short factories of expressions with them. */
final class ContractTypes {

  static final String LIST = "java.util.List";
  static final String STREAM = "java.util.stream.Stream";
  static final String DURATION = "java.time.Duration";

  static final String CONTRACT = contract("Contract");
  static final String STACK = contract("Contract.Stack");
  static final String ALERT_RULE = contract("AlertRule");
  static final String DATASOURCE = contract("Datasource");
  static final String SETTINGS = contract("Datasource.Settings");
  static final String PINNED = contract("DatasourceBinding.Pinned");
  static final String EXPORTER = contract("exporter.Exporter");
  static final String DOMAIN = contract("Domain");
  static final String GRAFANA_SERVER = contract("GrafanaServer");
  static final String LABEL = contract("Label");
  static final String METRIC = contract("Metric");
  static final String METRIC_UNIT = contract("MetricUnit");
  static final String PRESENCE = contract("SeriesPresence");
  static final String PRODUCER = contract("Producer");
  static final String RECORDING_RULE = contract("RecordingRule");
  static final String SERVER = contract("PrometheusServer");

  static final String OWNER = "io.panelwright.dsl.query.Owner";
  static final String DASHBOARD = "io.panelwright.dsl.Dashboard";
  static final String SECTION = "io.panelwright.dsl.Section";
  static final String UNITS = "io.panelwright.dsl.field.Units";
  static final String MAPPING = "io.panelwright.dsl.field.Mapping";
  static final String COLOR = "io.panelwright.dsl.field.Color";
  static final String PANEL = "io.panelwright.dsl.panel.Panel";

  /** Without its package, so that its factories are imported. */
  static final String PANELS = "Panels";

  static final String STATES = "io.panelwright.dsl.panel.States";
  static final String STAT_PANELS = "io.panelwright.dsl.panel.StatPanels";
  static final String QUERY_PATTERNS = "io.panelwright.dsl.query.QueryPatterns";

  /** Simple names that classes of a project must not have, since their sources use them. */
  static final List<String> SIMPLE_NAMES =
      List.of(
          "AlertRule",
          "Color",
          "Contract",
          "Dashboard",
          "DashboardProvider",
          "Datasource",
          "DatasourceBinding",
          "Domain",
          "Duration",
          "Exporter",
          "GrafanaServer",
          "Label",
          "List",
          "Mapping",
          "Metric",
          "MetricUnit",
          "Owner",
          "Panel",
          "Panels",
          "Producer",
          "ProviderDashboards",
          "PrometheusExtension",
          "PrometheusServer",
          "QueryPatterns",
          "RecordingRule",
          "Section",
          "SeriesPresence",
          "StatPanels",
          "States",
          "Stream",
          "Test",
          "Units");

  private ContractTypes() {}

  private static String contract(String type) {
    return "io.panelwright.contract." + type;
  }

  static JavaExpression text(String value) {
    return new StringLiteral(value);
  }

  static JavaExpression number(long value) {
    return new JavaExpression.NumberLiteral(Long.toString(value));
  }

  static JavaExpression duration(Duration value) {
    if (value.isZero()) {
      return new StaticConstant(DURATION, "ZERO");
    }
    long seconds = value.toSeconds();
    boolean whole = value.toMillis() % 1000 == 0;
    if (whole && seconds % 60 == 0) {
      return StaticCall.of(DURATION, "ofMinutes", number(seconds / 60));
    }
    return StaticCall.of(
        DURATION, whole ? "ofSeconds" : "ofMillis", number(whole ? seconds : value.toMillis()));
  }

  /** The value after one call of the method for each entry. */
  static JavaExpression withEntries(
      JavaExpression value, String method, Map<String, String> entries) {
    JavaExpression result = value;
    for (var entry : entries.entrySet()) {
      result = call(result, method, text(entry.getKey()), text(entry.getValue()));
    }
    return result;
  }

  static JavaExpression local(String constant) {
    return new JavaExpression.LocalConstant(constant);
  }

  static JavaExpression constant(String type, Enum<?> value) {
    return new StaticConstant(type, value.name());
  }

  static MethodCall call(JavaExpression value, String method, JavaExpression... arguments) {
    return new MethodCall(value, method, List.of(), List.of(arguments));
  }

  static MethodCall call(
      JavaExpression value, String method, Collection<? extends JavaExpression> arguments) {
    return call(value, method, arguments.toArray(JavaExpression[]::new));
  }

  static JavaExpression list(Collection<? extends JavaExpression> items) {
    return StaticCall.of(LIST, "of", items.toArray(JavaExpression[]::new));
  }
}
