package io.panelwright.cli.lint;

import io.panelwright.assembly.Assembly;
import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CompressedBytes;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.render.RenderResult;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.TextEdit;
import io.panelwright.lint.Violation;
import io.panelwright.lint.ViolationConverter;
import io.panelwright.report.UnifiedDiff;
import io.panelwright.text.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows or writes the fixes of files. For a file that {@code render} writes it lists the source
 * lines to fix instead.
 */
final class FixWriter {

  private final Console console;
  private final RenderOptions options;
  private final List<PlannedFile> plans = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Finding> skipped = new ArrayList<>();
  private Optional<RenderResult> rendering = Optional.empty();

  FixWriter(Console console, RenderOptions options) {
    this.console = console;
    this.options = options;
  }

  /**
   * The edits of one file.
   *
   * @param text the file as it was checked
   * @param fixed the number of findings that the edits fix
   */
  private record PlannedFile(
      DashboardInputs.Input input, CompressedBytes text, List<TextEdit> edits, int fixed) {}

  /** Plans the fixes of a file. */
  void plan(LintedFile linted) {
    FixPlan plan = FixPlan.plan(linted.file(), linted.violations());
    if (!plan.fixed().isEmpty() && linted.file().editableText().isEmpty()) {
      notes.add(
          linted.file().label()
              + " is not fixed: "
              + linted.file().editObstacle().orElse("it is not JSON")
              + "; write it to a JSON file with import --to json, and fix that.");
    } else if (!plan.fixed().isEmpty()) {
      findSource(linted)
          .ifPresentOrElse(
              source -> noteSource(linted, source, plan.fixed()),
              () ->
                  plans.add(
                      new PlannedFile(
                          linted.input(),
                          CompressedBytes.ofText(linted.text()),
                          plan.textEdits(),
                          plan.fixed().size())));
    }
  }

  /** Prints the patches of all files. */
  void printPatches() {
    for (PlannedFile plan : plans) {
      String name = plan.input.name();
      console.out().print(UnifiedDiff.format(name, plan.text.text(), plan.edits));
      console.out().println();
    }
  }

  /** Writes each file in one step, except a file that has changed since it was read. */
  void write() {
    plans.removeIf(plan -> !write(plan));
  }

  private boolean write(PlannedFile plan) {
    Path file = console.resolve(plan.input.path());
    String text = plan.text.text();
    boolean written = AtomicFiles.replace(file, text, TextEdit.apply(text, plan.edits));
    if (!written) {
      skipped.add(changed(plan.input.name()));
    }
    return written;
  }

  private static Finding changed(String file) {
    return Finding.warning(
        "file-changed",
        Location.at(new Position(file, 0, 0)),
        "another program changed the file during this run, so its fixes were not written",
        "run lint --fix again");
  }

  /** A finding for each file that was not fixed because another program has changed it. */
  List<Finding> skipped() {
    return List.copyOf(skipped);
  }

  /** What was fixed, or has to be fixed elsewhere. */
  List<String> notes() {
    return notes("Fixed " + count() + ".");
  }

  /** What the patches fix, or has to be fixed elsewhere. */
  List<String> dryRunNotes() {
    return notes("--fix without --dry-run fixes " + count() + ".");
  }

  private List<String> notes(String summary) {
    if (plans.isEmpty() && notes.isEmpty() && skipped.isEmpty()) {
      return List.of("No safe fixes.");
    }
    List<String> all = new ArrayList<>(notes);
    if (!plans.isEmpty()) {
      all.add(summary);
    }
    return all;
  }

  private String count() {
    int fixed = plans.stream().mapToInt(PlannedFile::fixed).sum();
    return SeverityCounts.plural(fixed, "finding")
        + " in "
        + SeverityCounts.plural(plans.size(), "file");
  }

  /** The assembly of a file that {@code render} writes. */
  private Optional<Assembly> findSource(LintedFile linted) {
    Path out = console.resolve(options.out()).toAbsolutePath().normalize();
    Path file = console.resolve(linted.input().path()).toAbsolutePath().normalize();
    if (linted.input().isStandardInput() || !out.equals(file.getParent())) {
      return Optional.empty();
    }
    if (rendering.isEmpty()) {
      rendering = Optional.of(RenderResult.render(console, options));
    }
    return rendering.get().assemblies().values().stream()
        .filter(own -> own.document().uid().equals(linted.file().document().uid()))
        .filter(own -> file.endsWith(own.document().uid() + ".json"))
        .findFirst();
  }

  private void noteSource(LintedFile linted, Assembly source, List<Violation> violations) {
    notes.add(linted.input().name() + " is rendered: fix its source instead:");
    for (Violation violation : violations) {
      Optional<Position> position =
          source
              .sourceMap()
              .callSite(linted.file().document(), violation.location().pointer())
              .place()
              .position();
      Finding finding =
          rendering
              .orElseThrow()
              .fromRoot(
                  ViolationConverter.toFinding(violation, linted.file().document(), position));
      notes.add(
          "  "
              + finding.location().position().map(Position::toString).orElse("unknown")
              + ": "
              + finding.message()
              + " ["
              + finding.code()
              + "]");
    }
  }
}
