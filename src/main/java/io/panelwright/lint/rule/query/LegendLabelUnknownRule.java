package io.panelwright.lint.rule.query;

import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedTarget;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.Span;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.promql.analysis.SeriesLabels;
import io.panelwright.text.ShortList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports legends with a label that the query's result cannot have. */
final class LegendLabelUnknownRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "legend-label-unknown",
          "the legend contains a label that the result cannot have",
          """
          Grafana replaces an unknown label with an empty text or the bare name: all lines of the
          graph get the same legend and cannot be distinguished. Group by the label too, or use a
          label that the query keeps.
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

  /** Labels that Grafana replaces in legends (result_transformer.ts). */
  private static final Pattern LABEL = Pattern.compile("\\{\\{\\s*(.+?)\\s*\\}\\}");

  /** Formats that ignore the legend or use it for another purpose. */
  private static final Set<String> OTHERS = Set.of("table", "heatmap");

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    for (DashboardQuery query : context.queries()) {
      query
          .target()
          .filter(target -> !OTHERS.contains(target.view().json().string("format").orElse("")))
          .ifPresent(
              target ->
                  query
                      .analysis()
                      .ifPresent(analysis -> check(target, analysis, context, reporter)));
    }
  }

  private void check(
      LocatedTarget target, Analysis analysis, LintContext context, ViolationReporter reporter) {
    SeriesLabels labels = analysis.labels(analysis.root());
    Set<String> unknown = context.unknownLabels(analysis.root());
    List<String> names = labels.names().stream().filter(name -> !unknown.contains(name)).toList();
    String legend = target.view().legendFormat().orElse("");
    Matcher matcher = LABEL.matcher(legend);
    while (matcher.find()) {
      String label = matcher.group(1);
      if (!GrafanaVariables.containsAny(label) && !labels.canHave(label)) {
        Span span = Span.of(matcher.start(1), matcher.end(1));
        reporter.add(violation(target, label, labels, names).withFragment(legend, span));
      }
    }
  }

  private Violation violation(
      LocatedTarget target, String label, SeriesLabels labels, List<String> names) {
    String next =
        names.isEmpty() && !labels.isOpen()
            ? "use a plain text, or group by the label"
            : names.isEmpty()
                ? "use a label that the query keeps"
                : "use one of: " + ShortList.format(names);
    return ViolationReporter.violation(
        this,
        target.location().at("legendFormat"),
        "the query's result has no label \"" + label + "\"",
        next);
  }
}
