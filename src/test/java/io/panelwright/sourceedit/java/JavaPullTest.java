package io.panelwright.sourceedit.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.GoogleJavaFormat;
import io.panelwright.sourceedit.BrowserEdit;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.PullRates;
import io.panelwright.sourceedit.SourceEditor;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edits in the browser reach the Java sources of Peak_Trade and of imported dashboards. */
class JavaPullTest {

  private static final double APPLIED = 0.95;

  /** All of them in make test-pull. */
  private static final boolean ALL = Boolean.getBoolean("panelwright.pull");

  /** Every so many dashboards of the corpus. */
  private static final int STEP = 29;

  private static final int PEAK_TRADE_SEEDS = ALL ? 20 : 1;

  private static final SourceEditor EDITOR = JavaSourceEditor.find().orElseThrow();

  /** Edited files that the formatter would change. */
  private final List<String> unformatted = new ArrayList<>();

  private void pull(MemoryProject project, long seed, List<BrowserEdit.Kind> kinds, PullRates rates)
      throws SourceException {
    PullRates.Session session = PullRates.session(project.rendered(), seed, kinds);
    DashboardGoal goal = project.goal(session.dashboard());
    SourceUpdate update =
        SourceUpdate.find(List.of(goal), project.files(), List.of(EDITOR), project);
    rates.add(goal, session, update);
    checkFormat(project.files(), update.files(), goal.dashboard().title());
  }

  private void checkFormat(SourceFiles before, SourceFiles after, String title) {
    after
        .texts()
        .forEach(
            (file, text) -> {
              boolean isEdited = !text.equals(before.texts().get(file));
              if (isEdited && !GoogleJavaFormat.format(text).equals(text)) {
                unformatted.add(title + ": " + file);
              }
            });
  }

  @Test
  void edits_of_the_corpus_are_applied_to_java() throws SourceException {
    PullRates rates = new PullRates();
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 5; i < files.size(); i += ALL ? 1 : STEP) {
      Optional<MemoryProject> project = SampleProjects.imported(files.get(i));
      if (project.isPresent()) {
        for (List<BrowserEdit.Kind> kinds : PullRates.kinds(i, ALL)) {
          pull(project.get(), i, kinds, rates);
        }
      }
    }
    report("corpus", rates);
  }

  @Test
  void edits_of_peak_trade_are_applied_to_java() throws IOException, SourceException {
    PullRates rates = new PullRates();
    MemoryProject project = SampleProjects.peakTrade();
    for (int seed = 1; seed <= PEAK_TRADE_SEEDS; seed++) {
      for (List<BrowserEdit.Kind> kinds : PullRates.kinds(seed, ALL)) {
        pull(project, seed, kinds, rates);
      }
    }
    report("Peak_Trade", rates);
  }

  private void report(String sources, PullRates rates) {
    System.out.print("Java, " + sources + ":\n" + rates.table());
    rates.failures().forEach(System.out::println);
    if (sources.equals("corpus")) {
      // One literal of Peak_Trade is longer than a line, so that its statement keeps its layout.
      assertThat(unformatted).as("not formatted").isEmpty();
    }
    assertThat(rates.wrong()).isEmpty();
    assertThat(rates.total()).isPositive();
    if (ALL || sources.equals("corpus")) {
      for (BrowserEdit.Kind kind : BrowserEdit.Kind.values()) {
        assertThat(rates.share(kind)).as(kind.toString()).isGreaterThanOrEqualTo(APPLIED);
      }
    }
  }
}
