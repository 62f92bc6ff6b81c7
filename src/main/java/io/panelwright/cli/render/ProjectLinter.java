package io.panelwright.cli.render;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.RenderOptions;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.report.ExcludedFinding;
import io.panelwright.report.ExcludedFindings;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Checks the project's own dashboards, rendered in memory, by the rules. */
public final class ProjectLinter {

  private final RenderResult rendering;
  private final DashboardOptions options;
  private final Path folder;
  private final Linter linter;

  private ProjectLinter(
      RenderResult rendering, DashboardOptions options, Path folder, Linter linter) {
    this.rendering = rendering;
    this.options = options;
    this.folder = folder;
    this.linter = linter;
  }

  /**
   * The findings at the authors' lines. The rules are skipped if rendering itself finds errors: an
   * incomplete dashboard would cause findings that only follow from those errors.
   */
  public static ReportData lint(
      RenderResult rendering, RenderOptions options, ConfigurationFile configuration) {
    return lint(rendering, List.of(), options, options.out(), configuration);
  }

  /** The same findings, and those about settings that the format of these files lacks. */
  static ReportData lint(
      RenderResult rendering,
      List<RenderedFile> files,
      DashboardOptions options,
      Path folder,
      ConfigurationFile configuration) {
    var exclusions = PanelExclusions.collect(rendering);
    var linter =
        new Linter(
            configuration.configuration().withExclusions(exclusions.exclusions()),
            RuleRegistry.all());
    List<Finding> findings = new ArrayList<>(configuration.findings());
    findings.addAll(rendering.findings());
    findings.addAll(exclusions.findings());
    files.stream()
        .flatMap(file -> file.written().losses().stream())
        .map(rendering::fromRoot)
        .forEach(findings::add);
    List<ExcludedFinding> excluded = new ArrayList<>();
    if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      new ProjectLinter(rendering, options, folder, linter).lint(findings, excluded);
      findings.addAll(linter.reportUnused(options.contracts().isEmpty()));
    }
    List<String> titles =
        rendering.assemblies().values().stream().map(a -> a.document().title()).toList();
    return report(findings, titles, linter, List.of())
        .withExcluded(new ExcludedFindings(excluded, false));
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
        Optional.of("panelwright lint --explain " + rule.code()));
  }

  /** The excluded violations as findings. */
  public static List<ExcludedFinding> excluded(
      LintResult result, Function<Violation, Finding> toFinding) {
    return result.excluded().stream()
        .map(
            excluded ->
                new ExcludedFinding(
                    toFinding.apply(excluded.violation()),
                    excluded.exclusion().reason(),
                    excluded.exclusion().position(),
                    excluded.exclusion().scope().isInSource()))
        .toList();
  }

  private void lint(List<Finding> findings, List<ExcludedFinding> excluded) {
    Map<Assembly, LintedDashboard> dashboards = new LinkedHashMap<>();
    rendering
        .assemblies()
        .values()
        .forEach(assembly -> dashboards.put(assembly, dashboard(assembly)));
    var run = LintRun.of(List.copyOf(dashboards.values())).withDialects(linter.dialects());
    rendering
        .assemblies()
        .forEach(
            (dashboard, assembly) -> {
              LintResult result =
                  lint(
                      dashboards.get(assembly), rendering.contract(dashboard), run, keys(assembly));
              Function<Violation, Finding> toFinding = violation -> finding(violation, assembly);
              result.violations().stream()
                  .filter(this::applies)
                  .map(toFinding)
                  .forEach(findings::add);
              excluded.addAll(excluded(result, toFinding));
            });
  }

  /**
   * A contract has no names of datasources beside their uids, so it cannot check the filters of an
   * environment that has; {@link io.panelwright.environment.EnvironmentDashboards} checks them.
   */
  private boolean applies(Violation violation) {
    return !violation.rule().code().equals("datasource-variable-options")
        || rendering.environment().stream()
            .flatMap(environment -> environment.values().datasources().stream())
            .flatMap(mapping -> mapping.byUid().values().stream())
            .allMatch(datasource -> datasource.name().equals(datasource.uid()));
  }

  private LintedDashboard dashboard(Assembly assembly) {
    DashboardDocument document = assembly.documentForLint();
    String file = folder.resolve(RenderedFile.name(document)).toString();
    return new LintedDashboard(file.replace('\\', '/'), DashboardFileFormat.CLASSIC, document);
  }

  private LintResult lint(
      LintedDashboard dashboard, Optional<Contract> contract, LintRun run, Map<Long, String> keys) {
    LintContext context =
        LintContext.analyze(
            dashboard, contract, GrafanaSchema.forProfile(options.profile()), Dialect.GRAFANA, run);
    return linter.lint(context, keys);
  }

  private Finding finding(Violation violation, Assembly assembly) {
    DashboardDocument document = assembly.documentForLint();
    CallSite site = assembly.sourceMap().callSite(document, violation.location().pointer());
    return rendering.fromRoot(
        ViolationConverter.toFinding(violation, document, site.place().position()));
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
