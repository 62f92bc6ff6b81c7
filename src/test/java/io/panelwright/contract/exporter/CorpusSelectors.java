package io.panelwright.contract.exporter;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFiles;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.LintContext;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Analysis;
import io.panelwright.testing.DashboardCorpus;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The selectors of all dashboards of the corpus that name their metric. */
final class CorpusSelectors {

  private CorpusSelectors() {}

  /**
   * A selector.
   *
   * @param project of its dashboard
   * @param labels of its matchers
   */
  record CorpusSelector(String project, String metric, List<String> labels) {}

  static List<CorpusSelector> read() {
    return DashboardCorpus.files().stream().flatMap(CorpusSelectors::selectors).toList();
  }

  private static Stream<CorpusSelector> selectors(DashboardCorpus.File file) {
    String project = file.name().substring(0, file.name().indexOf('/'));
    return DashboardFiles.read(file.name(), file.text()).dashboards().stream()
        .flatMap(CorpusSelectors::queries)
        .flatMap(query -> query.analysis().map(Analysis::selectors).orElse(List.of()).stream())
        .filter(selector -> selector.metric().filter(CorpusSelectors::isFixed).isPresent())
        .map(selector -> selector(project, selector));
  }

  private static Stream<DashboardQuery> queries(DashboardFile file) {
    return LintContext.analyze(
        file.document(),
        Optional.empty(),
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA)
        .queries()
        .stream();
  }

  private static boolean isFixed(String metric) {
    return !GrafanaVariables.containsAny(metric);
  }

  private static CorpusSelector selector(String project, VectorSelector selector) {
    List<String> labels =
        selector.matchers().stream()
            .filter(matcher -> !matcher.isOnName())
            .map(LabelMatcher::name)
            .toList();
    return new CorpusSelector(project, selector.metric().orElseThrow(), labels);
  }
}
