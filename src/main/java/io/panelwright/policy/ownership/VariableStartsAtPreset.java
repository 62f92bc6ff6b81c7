package io.panelwright.policy.ownership;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;

/** A datasource variable starts at the datasource that the contract names. */
final class VariableStartsAtPreset implements Policy {

  private static final Rule RULE =
      Rule.error(
          "datasource-preset",
          "a datasource variable starts at another datasource than the contract says",
          """
          Whoever opens the dashboard sees what the default shows. With the wrong one all panels that
          follow the variable are empty until somebody thinks of changing it. In the example the
          contract says that ds starts at prom.
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (ContractVariables found : ContractVariables.of(subject)) {
      JsonObject current = found.variable().view().json().object("current");
      String actual = current.string("value").orElse("");
      String preset = found.choice().preset().uid();
      if (!actual.equals(preset)) {
        report.add(
            Report.of(
                    this,
                    found.variable().where().at("current"),
                    "$"
                        + found.choice().name()
                        + " starts at \""
                        + actual
                        + "\", the contract says \""
                        + preset
                        + "\"",
                    "set its default to " + preset)
                .fixedBy(
                    Fix.set(
                        found.variable().where().at("current"),
                        current.with("text", Json.of(preset)).with("value", Json.of(preset)))));
      }
    }
  }
}
