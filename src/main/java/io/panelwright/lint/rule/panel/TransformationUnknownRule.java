package io.panelwright.lint.rule.panel;

import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.text.Suggestions;
import java.util.List;

/** Reports transformations that Grafana does not have. */
final class TransformationUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "transformation-unknown",
          "Grafana has no such transformation",
          """
          Grafana skips an unknown transformation and shows the results unchanged: all columns,
          unsorted and not joined. Correct its id.
          """,
          Example.panel(
              """
              {"type": "table", "transformations": [{"id": "organise", "options": {}}]}
              """),
          Example.panel(
              """
              {"type": "table", "transformations": [{"id": "organize", "options": {}}]}
              """));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    List<String> known = context.schema().transformations();
    for (LocatedPanel panel : context.panels()) {
      JsonArray transformations = panel.view().json().array("transformations");
      for (int i = 0; i < transformations.size(); i++) {
        if (transformations.items().get(i) instanceof JsonObject transformation) {
          String id = transformation.string("id").orElse("");
          if (!known.contains(id)) {
            reporter.add(
                ViolationReporter.violation(
                    this,
                    panel.location().at("transformations", i, "id"),
                    "Grafana has no transformation \""
                        + id
                        + "\""
                        + Suggestions.didYouMean(id, known),
                    "correct the id"));
          }
        }
      }
    }
  }
}
