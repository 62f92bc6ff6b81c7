package io.panelwright.sourceedit.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.contract.Contract;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.Importer;
import io.panelwright.json.JsonObject;
import io.panelwright.sourceedit.BrowserEdit;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.PullRates;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.yaml.PanelsYaml;
import io.panelwright.yaml.PanelsYamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import peaktrade.dashboards.PeakTrade;

class YamlPullTest {

  private static final String FILE = "panels.yaml";

  /** All of them in make test-pull. */
  private static final boolean ALL = Boolean.getBoolean("panelwright.pull");

  /** Every so many dashboards; odd, so that each has another of the four kinds of layout. */
  private static final int STEP = 9;

  private static final List<BrowserEdit.Kind> KINDS =
      List.of(BrowserEdit.Kind.values()).subList(0, BrowserEdit.Kind.VARIABLE.ordinal());

  /** Dashboards with sections from a file. */
  private record Project(List<DashboardBundle> bundles, Optional<Contract> contract, String yaml) {

    private List<DashboardGoal> goals(String text, List<DashboardGoal> targets)
        throws SourceException {
      PanelsYaml.Result result = PanelsYaml.apply(FILE, text, bundles);
      List<Finding> findings = new ArrayList<>(result.findings());
      List<DashboardGoal> goals = new ArrayList<>();
      for (int i = 0; i < result.dashboards().size(); i++) {
        Dashboard dashboard = result.dashboards().get(i);
        var assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
        findings.addAll(assembly.findings());
        JsonObject json = targets.isEmpty() ? assembly.document().json() : targets.get(i).target();
        goals.add(new DashboardGoal(dashboard, assembly, contract, json));
      }
      Optional<Finding> error =
          findings.stream().filter(f -> f.severity() == Severity.ERROR).findFirst();
      if (error.isPresent()) {
        throw new SourceException(error.get().toString());
      }
      return goals;
    }
  }

  private static Optional<Project> imported(DashboardCorpus.File file) {
    return DashboardFile.read(file.name(), file.text())
        .file()
        .map(f -> Importer.importDashboard(f, Profile.DEFAULT, Optional.empty()).dashboard())
        .filter(d -> d.sections().stream().allMatch(s -> s.v2Settings().variables().isEmpty()))
        .map(YamlPullTest::imported);
  }

  /** Variables are in Java. */
  private static List<BrowserEdit.Kind> ofYaml(List<BrowserEdit.Kind> kinds) {
    return kinds.stream().filter(KINDS::contains).toList();
  }

  private static Project imported(Dashboard dashboard) {
    String text = PanelsYamlWriter.write(FILE, dashboard.uid(), dashboard.sections()).text();
    Contract contract = new PeakTrade().contract();
    return new Project(
        List.of(new DashboardBundle(contract, List.of(dashboard.sections(List.of())))),
        Optional.empty(),
        text);
  }

  private static void pull(
      Project project, long seed, List<BrowserEdit.Kind> kinds, PullRates rates) {
    List<DashboardGoal> goals;
    try {
      goals = project.goals(project.yaml(), List.of());
    } catch (SourceException e) {
      // A dashboard with errors is not rendered.
      return;
    }
    List<PullRates.Session> sessions = new ArrayList<>();
    List<DashboardGoal> edited = new ArrayList<>();
    for (DashboardGoal goal : goals) {
      var session = PullRates.session(goal.assembly().document().json(), seed, ofYaml(kinds));
      sessions.add(session);
      edited.add(
          new DashboardGoal(
              goal.dashboard(), goal.assembly(), goal.contract(), session.dashboard()));
    }
    SourceUpdate update =
        SourceUpdate.find(
            edited,
            new SourceFiles(Map.of(FILE, project.yaml())),
            List.of(new YamlSourceEditor(FILE)),
            (files, targets) -> project.goals(files.texts().get(FILE), targets));
    for (int i = 0; i < edited.size(); i++) {
      rates.add(edited.get(i), sessions.get(i), update);
    }
  }

  @Test
  void editsOfTheCorpusAreAppliedToYaml() {
    var rates = new PullRates();
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 3; i < files.size(); i += ALL ? 1 : STEP) {
      int seed = i;
      imported(files.get(i))
          .ifPresent(
              project -> PullRates.kinds(seed, ALL).forEach(k -> pull(project, seed, k, rates)));
    }
    report(rates);
  }

  @Test
  void editsOfPeakTradeAreAppliedToYaml() {
    var rates = new PullRates();
    var provider = new PeakTrade();
    Contract contract = provider.contract();
    List<Dashboard> java = provider.dashboards();
    for (Dashboard dashboard : java) {
      String text = PanelsYamlWriter.write(FILE, dashboard.uid(), dashboard.sections()).text();
      var bundle = new DashboardBundle(contract, List.of(dashboard.sections(List.of())));
      var project = new Project(List.of(bundle), Optional.of(contract), text);
      for (int seed = 1; seed <= (ALL ? 20 : 2); seed++) {
        for (List<BrowserEdit.Kind> kinds : PullRates.kinds(seed, true)) {
          pull(project, seed, kinds, rates);
        }
      }
    }
    report(rates);
  }

  /** The sample of make test applies completely. */
  private static void report(PullRates rates) {
    System.out.print(rates.table());
    rates.failures().forEach(System.out::println);
    assertThat(rates.wrong()).isEmpty();
    if (!ALL) {
      assertThat(rates.failures()).isEmpty();
    }
    for (BrowserEdit.Kind kind : KINDS) {
      assertThat(rates.share(kind)).as(kind.toString()).isGreaterThanOrEqualTo(0.95);
    }
  }
}
