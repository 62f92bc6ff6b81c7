package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.ViolationFinding;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.report.Run;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our own dashboards, rendered in memory and held against the rules. */
final class OwnDashboards {

  private final Rendering rendering;
  private final RenderOptions options;
  private final Linter linter;

  private OwnDashboards(Rendering rendering, RenderOptions options, Linter linter) {
    this.rendering = rendering;
    this.options = options;
    this.linter = linter;
  }

  /**
   * All that is wrong, at the authors' lines. While rendering itself finds errors, nothing is held
   * against the rules: what they would say of a dashboard that is not whole helps nobody.
   */
  static Run check(Rendering rendering, RenderOptions options, ConfigurationFile configuration) {
    return check(rendering, List.of(), options, configuration);
  }

  /** The same, and what is lost in the form of these files. */
  static Run check(
      Rendering rendering,
      List<RenderedFile> files,
      RenderOptions options,
      ConfigurationFile configuration) {
    var linter = new Linter(configuration.configuration());
    List<Finding> findings = new ArrayList<>(configuration.findings());
    findings.addAll(rendering.findings());
    files.stream()
        .flatMap(file -> file.written().losses().stream())
        .map(rendering::fromRoot)
        .forEach(findings::add);
    if (findings.stream().noneMatch(found -> found.severity() == Severity.ERROR)) {
      findings.addAll(new OwnDashboards(rendering, options, linter).findings());
      findings.addAll(linter.unused(options.contracts().isEmpty()));
    }
    List<String> names =
        rendering.assemblies().values().stream().map(a -> a.document().title()).toList();
    return Runs.of(findings, names, linter);
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    rendering.assemblies().forEach((dashboard, assembly) -> check(dashboard, assembly, findings));
    return findings;
  }

  private void check(Dashboard dashboard, Assembly assembly, List<Finding> findings) {
    DashboardDocument document = assembly.subject();
    Subject subject =
        Subject.of(
            document,
            rendering.contract(dashboard),
            Vocabulary.of(options.profile()),
            Dialect.GRAFANA,
            siblings(document));
    for (Violation violation : linter.check(subject, keys(assembly))) {
      findings.add(
          rendering.fromRoot(
              ViolationFinding.of(
                  violation,
                  document,
                  assembly.sites().at(document, violation.where().pointer()).place().position())));
    }
  }

  private List<DashboardDocument> siblings(DashboardDocument document) {
    return rendering.assemblies().values().stream()
        .map(Assembly::subject)
        .filter(other -> !other.uid().equals(document.uid()))
        .toList();
  }

  private static Map<Long, String> keys(Assembly assembly) {
    Map<Long, String> keys = new LinkedHashMap<>();
    for (Assembly.PlacedSection section : assembly.sections()) {
      keys.put((long) section.id(), section.key());
      section.panels().forEach(panel -> keys.put((long) panel.id(), panel.key()));
    }
    return keys;
  }
}
