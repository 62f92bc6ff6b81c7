package io.panelwright.policy.panel;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.json.JsonString;
import io.panelwright.policy.Example;
import io.panelwright.policy.FieldProperty;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Placed;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.policy.Where;
import io.panelwright.promql.Variables;
import io.panelwright.vocabulary.Vocabulary;
import java.util.Optional;

/** A unit is one of Grafana's, or one that is made up as Grafana allows it. */
final class UnitIsKnown implements Policy {

  private static final Rule RULE =
      Rule.warning(
          "unit-unknown",
          "Grafana does not know the unit",
          """
          Grafana hangs a unit that it does not know behind the number as it is: "precent" turns 0.25
          into "0.25 precent" instead of "25%". Use one of Grafana's units; where a word behind the
          number is what you want, say so with "suffix:".
          """,
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "precent"}, "overrides": []}}
              """),
          Example.panel(
              """
              {"fieldConfig": {"defaults": {"unit": "suffix:workers"}, "overrides": []}}
              """));

  private static final int SHORT = 3;

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Subject subject, Report report) {
    Vocabulary words = subject.vocabulary();
    for (Placed panel : subject.panels()) {
      Where defaults = panel.where().at("fieldConfig", "defaults", "unit");
      panel.unit().ifPresent(unit -> check(unit, defaults, words, report));
      for (FieldProperty property : panel.fieldProperties()) {
        if (property.id().equals("unit") && property.value() instanceof JsonString unit) {
          check(unit.value(), property.where(), words, report);
        }
      }
    }
  }

  private void check(String unit, Where where, Vocabulary words, Report report) {
    if (unit.isBlank() || words.isUnit(unit) || Variables.anyIn(unit)) {
      return;
    }
    Optional<String> near = near(unit, words);
    String next =
        near.map(
                known ->
                    "write \"" + known + "\"; \"suffix:" + unit + "\" is a word behind the number")
            .orElse("write \"suffix:" + unit + "\" for a word behind the number");
    Violation found = Report.of(this, where, "Grafana knows no unit \"" + unit + "\"", next);
    report.add(near.isPresent() ? found : found.fixedBy(Fix.set(where, Json.of("suffix:" + unit))));
  }

  /** Short words are near to many units by chance. */
  private static Optional<String> near(String unit, Vocabulary words) {
    return Nearest.to(unit, words.units())
        .filter(known -> unit.length() > SHORT || known.equalsIgnoreCase(unit));
  }
}
