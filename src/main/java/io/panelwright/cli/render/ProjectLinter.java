package io.panelwright.cli.render;

import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.WorkerPool;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintResult;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.report.ExcludedFinding;
import io.panelwright.report.ExcludedFindings;
import io.panelwright.report.ReportData;
import io.panelwright.report.ReportRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks the project's own dashboards, rendered in memory, by the rules. */
public final class ProjectLinter {

  private final DraftRun run;
  private final Linter linter;
  private final Predicate<DashboardDraft> isUnchanged;

  private ProjectLinter(DraftRun run, Linter linter, Predicate<DashboardDraft> isUnchanged) {
    this.run = run;
    this.linter = linter;
    this.isUnchanged = isUnchanged;
  }

  private record Checked(List<Finding> findings, List<ExcludedFinding> excluded) {}

  /**
   * The findings at the authors' lines. The rules are skipped if rendering itself finds errors: an
   * incomplete dashboard would cause findings that only follow from those errors.
   */
  public static ReportData lint(DraftRun run, ConfigurationFile configuration, WorkerPool pool) {
    return lint(run, configuration, pool, UnchangedDrafts.NONE);
  }

  /**
   * The same findings, for unchanged dashboards only those of rules that compare dashboards.
   *
   * @param unchanged dashboards with the same JSON as in an earlier commit
   */
  public static ReportData lint(
      DraftRun run, ConfigurationFile configuration, WorkerPool pool, UnchangedDrafts unchanged) {
    List<Rule> rules = RuleRegistry.all();
    List<String> codes = rules.stream().map(rule -> rule.metadata().code()).toList();
    var exclusions = PanelExclusions.collect(run, codes);
    var linter =
        new Linter(
            configuration.configuration().withExclusions(exclusions.exclusions()),
            applicable(rules, run));
    List<Finding> findings = new ArrayList<>(configuration.findings());
    findings.addAll(run.findings());
    findings.addAll(exclusions.findings());
    run.drafts().stream()
        .flatMap(draft -> draft.losses().stream())
        .map(run.names()::fromRoot)
        .forEach(findings::add);
    List<ExcludedFinding> excluded = new ArrayList<>();
    if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
      new ProjectLinter(run, linter, unchanged::contains).lint(pool, findings, excluded);
      findings.addAll(unused(run, linter, unchanged));
    }
    List<String> titles = run.drafts().stream().map(DashboardDraft::title).toList();
    return report(findings, titles, linter, List.of())
        .withExcluded(new ExcludedFindings(excluded, false));
  }

  /** Rules that compare dashboards would report links to a dashboard that cannot be created. */
  private static List<Rule> applicable(List<Rule> rules, DraftRun run) {
    return rules.stream().filter(rule -> run.isComplete() || !rule.comparesDashboards()).toList();
  }

  /**
   * A part of the dashboards cannot show that an exclusion of the configuration matches nothing,
   * and some of the rules cannot show it for any exclusion.
   */
  private static List<Finding> unused(DraftRun run, Linter linter, UnchangedDrafts unchanged) {
    if (!run.isComplete()) {
      return List.of();
    }
    if (run.shard().isWhole() && unchanged.isEmpty()) {
      return linter.reportUnused(run.options().contracts().isEmpty());
    }
    return linter.reportUnusedInSource(
        run.drafts().stream()
            .filter(draft -> !unchanged.contains(draft))
            .map(DashboardDraft::uid)
            .collect(Collectors.toSet()));
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

  private void lint(WorkerPool pool, List<Finding> findings, List<ExcludedFinding> excluded) {
    var all = LintRun.ofOutlines(run.outlines()).withDialects(linter.dialects());
    Consumer<Checked> results =
        checked -> {
          findings.addAll(checked.findings);
          excluded.addAll(checked.excluded);
        };
    if (run.drafts().size() < pool.workers()) {
      // Too few for all threads.
      var onThreads = DashboardLinter.onThreads(linter, pool);
      run.drafts().forEach(draft -> results.accept(lint(draft, all, onThreads)));
    } else {
      var onOneThread = DashboardLinter.onOneThread(linter);
      pool.forEach(run.drafts(), draft -> lint(draft, all, onOneThread), results);
    }
  }

  private Checked lint(DashboardDraft draft, LintRun all, DashboardLinter dashboards) {
    LintedDashboard dashboard = draft.linted(run.folder());
    LintContext context =
        dashboards.analyze(
            dashboard, draft.contract(), GrafanaSchema.forProfile(run.options().profile()), all);
    LintResult result =
        isUnchanged.test(draft)
            ? linter.lintComparing(context, draft.keys())
            : dashboards.lint(context, draft.keys());
    Function<Violation, Finding> toFinding =
        violation -> finding(violation, draft, dashboard.document());
    return new Checked(
        result.violations().stream().filter(this::applies).map(toFinding).toList(),
        excluded(result, toFinding));
  }

  /**
   * A contract has no names of datasources beside their uids, so it cannot check the filters of an
   * environment that has; {@link io.panelwright.environment.EnvironmentDashboards} checks them.
   */
  private boolean applies(Violation violation) {
    return !violation.rule().code().equals("datasource-variable-options")
        || run.environment().stream()
            .flatMap(environment -> environment.values().datasources().stream())
            .flatMap(mapping -> mapping.byUid().values().stream())
            .allMatch(datasource -> datasource.name().equals(datasource.uid()));
  }

  private Finding finding(Violation violation, DashboardDraft draft, DashboardDocument document) {
    CallSite site = draft.assembly().sourceMap().callSite(document, violation.location().pointer());
    return run.names()
        .fromRoot(ViolationConverter.toFinding(violation, document, site.place().position()));
  }
}
