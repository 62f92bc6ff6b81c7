package io.panelwright.lint.rule.ownership;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.json.Json;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reports datasource variables with other options than the contract. */
final class DatasourceVariableOptionsRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "datasource-variable-options",
          "the options of a datasource variable differ from the contract",
          """
          If a user selects a datasource without the data, all panels are empty; a missing
          datasource cannot be selected at all. The contract lists the allowed datasources: in the
          example prom and prom_bank.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "prometheus",
                "regex": "", "current": {"text": "prom", "value": "prom"}}]}}
              """),
          Example.dashboard(
              """
              {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "prometheus",
                "regex": "^(prom|prom_bank)$",
                "current": {"text": "prom", "value": "prom"}}]}}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (ContractVariable found : ContractVariable.collect(context)) {
      String filter = found.variable().view().json().string("regex").orElse("");
      DashboardLocation location = found.variable().location().at("regex");
      message(filter, found.choice())
          .ifPresent(
              message ->
                  reporter.add(
                      ViolationReporter.violation(
                              this,
                              location,
                              "$" + found.choice().name() + " " + message,
                              "set its filter to " + found.choice().regex())
                          .withFix(Fix.set(location, Json.of(found.choice().regex())))));
    }
  }

  private static Optional<String> message(String filter, DatasourceBinding.Variable choice) {
    if (filter.isBlank()) {
      return Optional.of("has no filter, so it offers every Prometheus");
    }
    try {
      Pattern pattern = Pattern.compile(bare(filter));
      Optional<String> missing =
          choice.allowed().stream()
              .map(Datasource::uid)
              .filter(uid -> !pattern.matcher(uid).find())
              .findFirst();
      boolean others = pattern.matcher(choice.initialDatasource().uid() + "-other").find();
      return missing
          .map(uid -> "does not offer \"" + uid + "\"")
          .or(() -> others ? Optional.of("also offers other datasources") : Optional.empty());
    } catch (PatternSyntaxException e) {
      return Optional.of("has a filter that is not a valid regular expression");
    }
  }

  /** Removes the slashes around a filter, which are optional in Grafana. */
  private static String bare(String filter) {
    int end = filter.lastIndexOf('/');
    return filter.startsWith("/") && end > 0 ? filter.substring(1, end) : filter;
  }
}
