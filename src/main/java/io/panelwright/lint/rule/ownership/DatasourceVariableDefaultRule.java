package io.panelwright.lint.rule.ownership;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.Fix;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;

/** Reports datasource variables with another default than the contract. */
final class DatasourceVariableDefaultRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "datasource-variable-default",
          "the default of a datasource variable differs from the contract",
          """
          The dashboard opens with the default. With the wrong one all panels that use the variable
          are empty until a user changes it. In the example the default of ds in the contract is
          prom.
          """,
          Example.dashboard(
              """
              {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "prometheus",
                "regex": "^(prom|prom_bank)$",
                "current": {"text": "prom_bank", "value": "prom_bank"}}]}}
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
      JsonObject current = found.variable().view().json().object("current");
      String actual = current.string("value").orElse("");
      String preset = found.choice().initialDatasource().uid();
      if (!actual.equals(preset)) {
        reporter.add(
            ViolationReporter.violation(
                    this,
                    found.variable().location().at("current"),
                    "$"
                        + found.choice().name()
                        + " has the default \""
                        + actual
                        + "\", the contract has \""
                        + preset
                        + "\"",
                    "set its default to " + preset)
                .withFix(
                    Fix.set(
                        found.variable().location().at("current"),
                        current.with("text", Json.of(preset)).with("value", Json.of(preset)))));
      }
    }
  }
}
