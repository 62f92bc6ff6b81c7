package io.panelwright.policy.ownership;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.json.Json;
import io.panelwright.policy.Example;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Where;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A datasource variable offers those datasources that the contract allows, and no others. */
final class VariableOffersWhatIsAllowed implements Policy {

  private static final Rule RULE =
      Rule.error(
          "datasource-filter",
          "a datasource variable offers other datasources than the contract allows",
          """
          People pick what is offered. A datasource that has none of the data makes all panels empty,
          and one that is missing cannot be looked at. The contract lists what may be picked; in the
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
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    for (ContractVariables found : ContractVariables.of(subject)) {
      String filter = found.variable().view().json().string("regex").orElse("");
      Where where = found.variable().where().at("regex");
      complaint(filter, found.choice())
          .ifPresent(
              complaint ->
                  report.add(
                      Report.of(
                              this,
                              where,
                              "$" + found.choice().name() + " " + complaint,
                              "set its filter to " + found.choice().regex())
                          .fixedBy(Fix.set(where, Json.of(found.choice().regex())))));
    }
  }

  private static Optional<String> complaint(String filter, DatasourceChoice.Variable choice) {
    if (filter.isBlank()) {
      return Optional.of("has no filter and offers every Prometheus");
    }
    try {
      Pattern pattern = Pattern.compile(bare(filter));
      Optional<String> missing =
          choice.allowed().stream()
              .map(Datasource::uid)
              .filter(uid -> !pattern.matcher(uid).find())
              .findFirst();
      boolean others = pattern.matcher(choice.preset().uid() + "-other").find();
      return missing
          .map(uid -> "does not offer \"" + uid + "\"")
          .or(() -> others ? Optional.of("offers other datasources, too") : Optional.empty());
    } catch (PatternSyntaxException e) {
      return Optional.of("has a filter that is no regular expression");
    }
  }

  /** Grafana takes a filter with slashes around it and without. */
  private static String bare(String filter) {
    int end = filter.lastIndexOf('/');
    return filter.startsWith("/") && end > 0 ? filter.substring(1, end) : filter;
  }
}
