package io.panelwright.assertions;

import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.VariableView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DiffText;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a dashboard. */
public final class DashboardAssert extends AbstractAssert<DashboardAssert, DashboardUnderTest> {

  /** The maximum number of differences in a failure. */
  private static final int MAX_DIFFERENCES = 20;

  DashboardAssert(DashboardUnderTest tested) {
    super(tested, DashboardAssert.class);
    as("dashboard \"%s\"", tested.document().title());
  }

  /**
   * Verifies that the assembly has no errors.
   *
   * @param nextStep further advice; may be empty
   */
  DashboardAssert isAssembled(List<Finding> findings, String nextStep) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      failWithMessage(
          "expected a dashboard without errors, found:\n%s%s", report(findings), nextStep);
    }
    return this;
  }

  /** Uses this contract for the following assertions. */
  public DashboardAssert against(Contract contract) {
    return new DashboardAssert(actual.against(contract));
  }

  /** Uses this rule configuration for the following assertions. */
  public DashboardAssert withRules(LintConfiguration rules) {
    return new DashboardAssert(actual.withRules(rules));
  }

  /**
   * Returns assertions on the panel with this title or key; the section part of a key is optional.
   *
   * @throws AssertionError if there is no such panel, or more than one
   */
  public PanelAssert panel(String name) {
    List<LocatedPanel> panels = actual.panels(name);
    if (panels.isEmpty()) {
      failWithMessage("no panel has the title or key \"%s\"%s", name, actual.suggestion(name));
    }
    if (panels.size() > 1) {
      List<String> keys =
          panels.stream().map(panel -> actual.key(panel).orElse(panel.section().title())).toList();
      failWithMessage(
          "%s panels have the title or key \"%s\"; use one of the keys: %s",
          panels.size(), name, String.join(", ", keys));
    }
    return new PanelAssert(this, actual, panels.get(0));
  }

  /** Assertions on the first panel. */
  PanelAssert firstPanel() {
    return new PanelAssert(this, actual, actual.context().panels().get(0));
  }

  /** Applies the requirements to every panel. */
  public DashboardAssert allPanels(Consumer<PanelAssert> requirements) {
    actual.context().panels().stream()
        .map(panel -> new PanelAssert(this, actual, panel))
        .forEach(requirements);
    return this;
  }

  /** Verifies that the dashboard has exactly these sections, from the top. */
  public DashboardAssert hasSections(String... titles) {
    List<String> actualTitles =
        actual.context().rows().stream().map(row -> row.view().title()).toList();
    if (!actualTitles.equals(List.of(titles))) {
      failWithMessage(
          "expected the sections:\n  %s\nfound:\n  %s",
          String.join("\n  ", titles), String.join("\n  ", actualTitles));
    }
    return this;
  }

  /** Verifies that the dashboard has a variable with this name, without {@code $}. */
  public DashboardAssert hasVariable(String name) {
    List<String> names = actual.document().variables().stream().map(VariableView::name).toList();
    if (!names.contains(name)) {
      failWithMessage(
          "no variable has the name \"%s\"%s\nvariables: %s",
          name, Suggestions.didYouMean(name, names), String.join(", ", names));
    }
    return this;
  }

  /**
   * Verifies that {@code panelwright lint} reports no errors and no warnings, with the rules of the
   * project's {@code .panelwright.yaml}.
   */
  public DashboardAssert hasNoFindings() {
    requireConfiguration();
    List<Finding> findings = actual.findings();
    if (!findings.isEmpty()) {
      failWithMessage("expected no findings, found:\n%s", report(findings));
    }
    return this;
  }

  /** Fails if the project's configuration of rules has errors. */
  void requireConfiguration() {
    actual
        .project()
        .errors()
        .ifPresent(
            errors -> failWithMessage("the configuration of the rules has errors:\n%s", errors));
  }

  /** Verifies that {@code panelwright diff} reports no difference to another dashboard. */
  public DashboardAssert showsTheSameAs(DashboardDocument expected) {
    DashboardDiff difference = DashboardDiff.compare(expected, actual.document());
    if (!difference.isEmpty()) {
      failWithMessage(
          "expected no difference, found:\n%s",
          DiffText.renderElements(difference, MAX_DIFFERENCES).stripTrailing());
    }
    return this;
  }

  static String report(List<Finding> findings) {
    return FindingFormatter.format(findings).stripTrailing();
  }
}
