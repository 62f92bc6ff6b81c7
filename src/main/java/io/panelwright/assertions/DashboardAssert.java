package io.panelwright.assertions;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.TextReport;
import io.panelwright.diff.DiffText;
import io.panelwright.diff.Difference;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.VariableView;
import io.panelwright.lint.Configuration;
import io.panelwright.policy.Placed;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;

/** What a test says of a dashboard. */
public final class DashboardAssert extends AbstractAssert<DashboardAssert, Tested> {

  /** Parts of a difference that are told. */
  private static final int MOST = 20;

  DashboardAssert(Tested tested) {
    super(tested, DashboardAssert.class);
    as("dashboard \"%s\"", tested.document().title());
  }

  DashboardAssert isAssembled(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      failWithMessage("expected a dashboard that can be written, found:\n%s", report(findings));
    }
    return this;
  }

  /** Holds it against a contract from here on. */
  public DashboardAssert against(Contract contract) {
    return new DashboardAssert(actual.against(contract));
  }

  /** Holds it against rules as a house wants them from here on. */
  public DashboardAssert withRules(Configuration rules) {
    return new DashboardAssert(actual.with(rules));
  }

  /**
   * The panel of this title or key; a key without its section will do.
   *
   * @throws AssertionError when there is none, or more than one
   */
  public PanelAssert panel(String name) {
    List<Placed> found = actual.panels(name);
    if (found.isEmpty()) {
      failWithMessage("no panel has the title or key \"%s\"%s", name, actual.suggestion(name));
    }
    if (found.size() > 1) {
      List<String> places =
          found.stream().map(panel -> actual.key(panel).orElse(panel.section().title())).toList();
      failWithMessage(
          "%s panels are called \"%s\": say which by its key\nthere are: %s",
          found.size(), name, String.join(", ", places));
    }
    return new PanelAssert(this, actual, found.get(0));
  }

  /** Says the same of every panel. */
  public DashboardAssert allPanels(Consumer<PanelAssert> requirements) {
    actual.subject().panels().stream()
        .map(panel -> new PanelAssert(this, actual, panel))
        .forEach(requirements);
    return this;
  }

  /** Has these sections and no others, from the top. */
  public DashboardAssert hasSections(String... titles) {
    List<String> found = actual.subject().rows().stream().map(row -> row.view().title()).toList();
    if (!found.equals(List.of(titles))) {
      failWithMessage(
          "expected the sections:\n  %s\nfound:\n  %s",
          String.join("\n  ", titles), String.join("\n  ", found));
    }
    return this;
  }

  /** Has a variable of this name, without {@code $}. */
  public DashboardAssert hasVariable(String name) {
    List<String> names = actual.document().variables().stream().map(VariableView::name).toList();
    if (!names.contains(name)) {
      failWithMessage(
          "no variable is called \"%s\"%s\nit has: %s",
          name, Nearest.hint(name, names), String.join(", ", names));
    }
    return this;
  }

  /** Breaks no rule, as {@code panelwright lint} tells it; infos are no findings. */
  public DashboardAssert hasNoFindings() {
    List<Finding> findings = actual.findings(List.of());
    if (!findings.isEmpty()) {
      failWithMessage("expected no findings, found:\n%s", report(findings));
    }
    return this;
  }

  /** Shows the same as another, as {@code panelwright diff} tells it. */
  public DashboardAssert showsTheSameAs(DashboardDocument expected) {
    Difference difference = Difference.between(expected, actual.document());
    if (!difference.isEmpty()) {
      failWithMessage(
          "expected the same, found:\n%s", DiffText.parts(difference, MOST).stripTrailing());
    }
    return this;
  }

  static String report(List<Finding> findings) {
    return TextReport.render(findings).stripTrailing();
  }
}
