package io.panelwright.policy.query;

import io.panelwright.policy.Ask;
import io.panelwright.policy.Example;
import io.panelwright.policy.QueryPolicy;
import io.panelwright.policy.Report;
import io.panelwright.policy.Rule;
import io.panelwright.policy.Target;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Span;
import io.panelwright.promql.Variables;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.Labels;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A legend names labels that the query's result can have. */
final class LegendLabelExists implements QueryPolicy {

  private static final Rule RULE =
      Rule.warning(
          "legend-label",
          "the legend names a label that the result cannot have",
          """
          Grafana puts nothing, or the bare name, in place of a label that is not there: all lines of
          the graph are called the same, and nobody can tell which is which. Group by the label, too,
          or name one that the query keeps.
          """,
          Example.panel(
              """
              {"targets": [{"refId": "A", "expr": "count by (job) (up)",
                "legendFormat": "{{stack}}"}]}
              """),
          Example.panel(
              """
              {"targets": [{"refId": "A", "expr": "count by (job) (up)",
                "legendFormat": "{{job}}"}]}
              """));

  /** As Grafana replaces them (result_transformer.ts). */
  private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(.+?)\\s*\\}\\}");

  /** Formats in which the legend is used for nothing or for something else. */
  private static final Set<String> OTHERS = Set.of("table", "heatmap");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Ask ask, Analysis analysis, Report report) {
    ask.target()
        .filter(target -> !OTHERS.contains(target.view().json().string("format").orElse("")))
        .ifPresent(target -> check(target, analysis.labels(analysis.root()), report));
  }

  private void check(Target target, Labels labels, Report report) {
    String legend = target.view().legendFormat().orElse("");
    Matcher matcher = LABEL.matcher(legend);
    while (matcher.find()) {
      String label = matcher.group(1);
      if (!Variables.anyIn(label) && !labels.canHave(label)) {
        Span span = Span.of(matcher.start(1), matcher.end(1));
        report.add(violation(target, label, labels).in(legend, span));
      }
    }
  }

  private Violation violation(Target target, String label, Labels labels) {
    String names = String.join(", ", labels.names());
    String next =
        names.isEmpty() && !labels.isOpen()
            ? "write a plain text, or group by the label"
            : names.isEmpty() ? "name a label that the query keeps" : "write one of: " + names;
    return Report.of(
        this,
        target.where().at("legendFormat"),
        "the query's result has no label \"" + label + "\"",
        next);
  }
}
