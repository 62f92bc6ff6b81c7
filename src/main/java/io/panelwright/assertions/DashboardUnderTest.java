package io.panelwright.assertions;

import io.panelwright.assembly.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.Exclusion;
import io.panelwright.lint.ExclusionScope;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LintRun;
import io.panelwright.lint.LintedDashboard;
import io.panelwright.lint.Linter;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.text.Position;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dashboard under test.
 *
 * @param keys of panels by id; empty for a dashboard read from a file
 * @param exclusions of lint rules, beside the panels
 * @param project the configuration of lint rules
 * @param authorContract the contract of the dashboard's owners
 */
record DashboardUnderTest(
    LintContext context,
    Map<Long, String> keys,
    List<Exclusion> exclusions,
    ProjectConfiguration project,
    Optional<Contract> authorContract) {

  /** The maximum number of names in a failure. */
  private static final int MAX_LISTED_NAMES = 20;

  static DashboardUnderTest create(DashboardDocument document) {
    return create(document, Map.of(), List.of());
  }

  static DashboardUnderTest create(Assembly assembly) {
    Map<Long, String> keys = new LinkedHashMap<>();
    List<Exclusion> exclusions = new ArrayList<>();
    assembly.sections().stream()
        .flatMap(section -> section.panels().stream())
        .forEach(
            panel -> {
              keys.put((long) panel.id(), panel.key());
              exclusions.addAll(exclusions(assembly.document().uid(), panel));
            });
    return create(assembly.documentForLint(), keys, exclusions);
  }

  private static DashboardUnderTest create(
      DashboardDocument document, Map<Long, String> keys, List<Exclusion> exclusions) {
    ProjectConfiguration project = ProjectConfiguration.find(Path.of(""));
    return new DashboardUnderTest(
        createContext(document, Optional.empty(), project.rules()),
        keys,
        exclusions,
        project,
        Optional.empty());
  }

  private static List<Exclusion> exclusions(String uid, Assembly.PlacedPanel panel) {
    return panel.exclusions().stream()
        .map(
            exclusion ->
                new Exclusion(
                    exclusion.rule(),
                    new ExclusionScope.OfPanel(uid, panel.id()),
                    exclusion.reason(),
                    exclusion.site().place().position().orElse(new Position(uid, 0, 0))))
        .toList();
  }

  private static LintContext createContext(
      DashboardDocument document, Optional<Contract> contract, LintConfiguration rules) {
    LintedDashboard dashboard = LintedDashboard.of(document);
    return LintContext.analyze(
        dashboard,
        contract,
        GrafanaSchema.forProfile(Profile.DEFAULT),
        Dialect.GRAFANA,
        LintRun.of(List.of(dashboard)).withDialects(rules.dialects()));
  }

  DashboardUnderTest against(Contract contract) {
    return new DashboardUnderTest(
        createContext(document(), Optional.of(contract), project.rules()),
        keys,
        exclusions,
        project,
        authorContract);
  }

  DashboardUnderTest ownedBy(Optional<Contract> contract) {
    return new DashboardUnderTest(context, keys, exclusions, project, contract);
  }

  /** The contract with the servers and the scrape interval of tests with data. */
  Optional<Contract> dataContract() {
    return context.contract().or(() -> authorContract);
  }

  DashboardUnderTest withRules(LintConfiguration other) {
    return new DashboardUnderTest(
        createContext(document(), context.contract(), other),
        keys,
        exclusions,
        ProjectConfiguration.of(other),
        authorContract);
  }

  DashboardDocument document() {
    return context.document();
  }

  /** Panels with this title, key or last part of a key. */
  List<LocatedPanel> panels(String name) {
    return context.panels().stream().filter(panel -> names(panel).anyMatch(name::equals)).toList();
  }

  /** The names by which a test can refer to a panel. */
  private Stream<String> names(LocatedPanel panel) {
    Optional<String> key = key(panel);
    return Stream.of(
            Optional.of(panel.view().title()),
            key,
            key.map(path -> path.substring(path.lastIndexOf('/') + 1)))
        .flatMap(Optional::stream);
  }

  Optional<String> key(LocatedPanel panel) {
    return panel.view().id().flatMap(id -> Optional.ofNullable(keys.get(id)));
  }

  /** A suggestion for a name that no panel has. */
  String suggestion(String name) {
    List<String> names = context.panels().stream().flatMap(this::names).distinct().toList();
    List<String> titles = context.panels().stream().map(LocatedPanel::name).distinct().toList();
    return Suggestions.didYouMean(name, names)
        + "\npanels: "
        + ShortList.format(titles, MAX_LISTED_NAMES);
  }

  /**
   * Errors and warnings of the dashboard, with unused exclusions beside panels. Exclusions of the
   * project's file may match only in a run over all dashboards.
   */
  List<Finding> findings() {
    Linter linter = linter();
    List<Finding> findings = new ArrayList<>(findings(linter, JsonPointer.ROOT));
    findings.addAll(linter.reportUnusedInSource());
    return findings;
  }

  /** Errors and warnings of the part below a pointer. */
  List<Finding> findings(JsonPointer pointer) {
    return findings(linter(), pointer);
  }

  private Linter linter() {
    return new Linter(project.rules().withExclusions(exclusions), RuleRegistry.all());
  }

  private List<Finding> findings(Linter linter, JsonPointer pointer) {
    return linter.check(context, keys).stream()
        .filter(violation -> violation.location().pointer().isWithin(pointer))
        .map(violation -> ViolationConverter.toFinding(violation, document(), Optional.empty()))
        .filter(finding -> finding.severity() != Severity.INFO)
        .toList();
  }
}
