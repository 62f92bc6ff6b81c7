package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.RenderOptions;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleExplanation;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks the project's own dashboards, rendered in memory, by the rules. */
public final class ProjectLinter {

  private final RenderResult rendering;
  private final RenderOptions options;
  private final Linter linter;

  private ProjectLinter(RenderResult rendering, RenderOptions options, Linter linter) {
    this.rendering = rendering;
    this.options = options;
    this.linter = linter;
  }

  /**
   * The findings at the authors' lines. The rules are skipped if rendering itself finds errors: an
   * incomplete dashboard would cause findings that only follow from those errors.
   */
  public static ReportData lint(
      RenderResult rendering, RenderOptions options, ConfigurationFile configuration) {
    return lint(rendering, List.of(), options, configuration);
  }

  /** The same findings, and those about settings that the format of these files lacks. */
  static ReportData lint(
      RenderResult rendering,
      List<RenderedFile> files,
      RenderOptions options,
      ConfigurationFile configuration) {
    var linter = new Linter(configuration.configuration(), RuleRegistry.all());
    List<Finding> findings = new ArrayList<>(configuration.findings());
    findings.addAll(rendering.findings());
    files.stream()
        .flatMap(file -> file.written().losses().stream())
        .map(rendering::fromRoot)
        .forEach(findings::add);
    if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      findings.addAll(new ProjectLinter(rendering, options, linter).findings());
      findings.addAll(linter.reportUnused(options.contracts().isEmpty()));
    }
    List<String> titles =
        rendering.assemblies().values().stream().map(a -> a.document().title()).toList();
    return report(findings, titles, linter, List.of());
  }

  /** Findings with the rules that a linter applied. */
  public static ReportData report(
      List<Finding> findings, List<String> sources, Linter linter, List<String> notes) {
    List<ReportRule> rules = linter.rules().stream().map(ProjectLinter::reportRule).toList();
    return new ReportData(findings, sources, rules, notes);
  }

  private static ReportRule reportRule(RuleMetadata rule) {
    return new ReportRule(
        rule.code(),
        rule.severity(),
        rule.summary(),
        rule.explanation(),
        RuleExplanation.pagePath(rule.code()));
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    rendering.assemblies().forEach((dashboard, assembly) -> lint(dashboard, assembly, findings));
    return findings;
  }

  private void lint(Dashboard dashboard, Assembly assembly, List<Finding> findings) {
    DashboardDocument document = assembly.documentForLint();
    LintContext context =
        LintContext.analyze(
            document,
            rendering.contract(dashboard),
            GrafanaSchema.forProfile(options.profile()),
            Dialect.GRAFANA,
            siblings(document),
            linter.dialects());
    for (Violation violation : linter.check(context, keys(assembly))) {
      findings.add(
          rendering.fromRoot(
              ViolationConverter.toFinding(
                  violation,
                  document,
                  assembly
                      .sourceMap()
                      .callSite(document, violation.location().pointer())
                      .place()
                      .position())));
    }
  }

  private List<DashboardDocument> siblings(DashboardDocument document) {
    return rendering.assemblies().values().stream()
        .map(Assembly::documentForLint)
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
