package io.panelwright.contract;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.ParseError;
import io.panelwright.promql.ParseResult;
import io.panelwright.promql.Promql;
import io.panelwright.promql.ValueType;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Validates the recording rules of a contract: names, expressions, servers, cycles. */
final class RecordingRuleValidator {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_:]*:[a-zA-Z0-9_:]*");
  private static final Pattern FIRST = Pattern.compile("[a-zA-Z_:].*");
  private static final Pattern LABEL = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");

  private final Contract contract;
  private final List<Finding> findings = new ArrayList<>();
  private Location location = Location.unknown();

  RecordingRuleValidator(Contract contract) {
    this.contract = contract;
  }

  /** All findings, in the order of the rules. */
  List<Finding> validate() {
    Set<List<Object>> rules = new HashSet<>();
    for (Domain domain : contract.domains()) {
      for (RecordingRule rule : domain.recordingRules()) {
        location =
            Location.of("contract of " + contract.name(), "recording rule \"" + rule.name() + "\"");
        validateName(rule, rules);
        validateServer(rule, domain);
        validateExpression(rule);
      }
    }
    findings.addAll(new RecordingRuleCycles(contract).validate());
    return findings;
  }

  private void validateName(RecordingRule rule, Set<List<Object>> rules) {
    String name = rule.name();
    if (!NAME.matcher(name).matches() || !FIRST.matcher(name).matches()) {
      add(
          "recording-rule-name-invalid",
          "\"" + name + "\" does not have the form level:metric:operations",
          "name the labels of the result, the metric and the functions, such as"
              + " job:http_errors:rate5m");
    }
    if (!rules.add(List.of(name, rule.evaluatedBy(), rule.labels()))) {
      add(
          "recording-rule-duplicate",
          "two recording rules have the name \"" + name + "\"",
          "rename one of them, or add a label by which their series differ");
    }
    contract.index().owners(name).ownerships().stream()
        .findFirst()
        .ifPresent(
            owner ->
                add(
                    "recording-rule-metric-conflict",
                    "\"" + name + "\" is also a series of the metric " + owner.metric().name(),
                    "rename the rule"));
    for (String label : rule.labels().keySet()) {
      if (!LABEL.matcher(label).matches()) {
        add(
            "recording-rule-label-invalid",
            "\"" + label + "\" cannot be a label",
            "use letters, digits and _, without __ at the start");
      }
    }
  }

  private void validateServer(RecordingRule rule, Domain domain) {
    PrometheusServer server = rule.evaluatedBy();
    if (!contract.stack().servers().contains(server)) {
      add(
          "contract-invalid",
          "it is evaluated by an unknown server",
          "add " + server.name() + " to the stack's servers");
    }
    List<Datasource> datasources = domain.datasource().datasources();
    if (!datasources.isEmpty() && !datasources.contains(server.datasource())) {
      add(
          "recording-rule-server-wrong",
          "it is evaluated by "
              + server.describe()
              + ", but \""
              + domain.name()
              + "\" queries "
              + domain.datasource().uid(),
          "move it to a domain with the datasource " + server.datasource().uid());
    }
  }

  private void validateExpression(RecordingRule rule) {
    ParseResult parsed = Promql.parse(rule.expression(), Dialect.PROMETHEUS);
    for (ParseError error : parsed.errors()) {
      add("promql-syntax", rule, error.span().start(), error.message(), "");
    }
    parsed.expr().ifPresent(expr -> validateExpression(rule, expr));
  }

  private void validateExpression(RecordingRule rule, Expr expr) {
    if (expr.type() != ValueType.VECTOR && expr.type() != ValueType.SCALAR) {
      add(
          "recording-rule-type-wrong",
          rule,
          0,
          "the result is a " + expr.type().name().toLowerCase(Locale.ROOT),
          "write an expression whose result is an instant vector");
    }
    for (ContractViolation violation : contract.queryValidator().validate(expr)) {
      add(violation.code(), rule, violation.span().start(), violation.message(), violation.hint());
    }
    Analysis analysis = Analysis.analyze(expr, contract);
    analysis.selectors().forEach(selector -> validateServer(rule, selector));
    validateLevel(rule, analysis);
  }

  /** A server evaluates rules with its own series only. */
  private void validateServer(RecordingRule rule, VectorSelector selector) {
    List<PrometheusServer> servers = servers(selector);
    if (!servers.isEmpty() && !servers.contains(rule.evaluatedBy())) {
      add(
          "recording-rule-server-wrong",
          rule,
          selector.span().start(),
          "these series are on "
              + servers.get(0).describe()
              + ", but the rule is evaluated by "
              + rule.evaluatedBy().describe(),
          "evaluate the rule on the server that stores its series");
    }
  }

  /** The servers that store the series of a selector; none if they are unknown. */
  private List<PrometheusServer> servers(VectorSelector selector) {
    SeriesOwners owners = contract.owners(selector);
    boolean isLibraryMetric = selector.metric().filter(BuiltinMetrics::isLibraryMetric).isPresent();
    if (!owners.isEmpty() && !isLibraryMetric) {
      return owners.servers();
    }
    // Every producer of a server can have the metrics of client libraries.
    List<Producer> others = isLibraryMetric ? contract.producers() : List.of();
    return BuiltinMetrics.job(selector).map(contract::producers).orElse(others).stream()
        .map(Producer::scrapedBy)
        .toList();
  }

  /** The level of a name must not contain labels that the expression drops. */
  private void validateLevel(RecordingRule rule, Analysis analysis) {
    String level = "_" + rule.name().replaceFirst(":.*", "") + "_";
    SeriesLabels result = analysis.labels(analysis.root());
    Set<String> inputs = new TreeSet<>();
    analysis.selectors().forEach(selector -> inputs.addAll(analysis.labels(selector).names()));
    for (String label : inputs) {
      boolean present = result.canHave(label) || rule.labels().containsKey(label);
      if (!present && level.contains("_" + label + "_")) {
        add(
            "recording-rule-label-dropped",
            rule,
            0,
            "the level of the name contains \"" + label + "\", which the expression drops",
            "add the label to by (…), or remove it from the name");
      }
    }
  }

  private void add(String code, String message, String hint) {
    findings.add(Finding.error(code, location, message, hint));
  }

  private void add(String code, RecordingRule rule, int index, String message, String hint) {
    findings.add(
        Finding.error(code, location, message, hint)
            .withExcerpt(Excerpt.extract(rule.expression(), index)));
  }
}
