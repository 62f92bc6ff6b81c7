package io.panelwright.cli;

import io.panelwright.assemble.Assembly;
import io.panelwright.cli.FileDashboards.Checked;
import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import io.panelwright.json.TextChange;
import io.panelwright.lint.ViolationFinding;
import io.panelwright.policy.Violation;
import io.panelwright.report.Patch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows what can be mended in files, and writes it; a rendered file is mended in its source. */
final class Patches {

  private final Console console;
  private final RenderOptions options;
  private final Map<Checked, List<TextChange>> changes = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private int mended;
  private Optional<Rendering> rendering = Optional.empty();

  Patches(Console console, RenderOptions options) {
    this.console = console;
    this.options = options;
  }

  /** Prints the patches of all files. */
  void of(List<Checked> files) {
    for (Checked checked : files) {
      Fixing fixing = Fixing.of(checked.file(), checked.violations());
      if (fixing.mended().isEmpty()) {
        continue;
      }
      Optional<Assembly> source = source(checked);
      if (source.isPresent()) {
        nameSource(checked, source.get(), fixing.mended());
      } else {
        show(checked, fixing);
      }
    }
  }

  private void show(Checked checked, Fixing fixing) {
    List<TextChange> edits = fixing.changes();
    console.out().print(Patch.of(checked.input().name(), checked.file().text(), edits));
    console.out().println();
    changes.put(checked, edits);
    mended += fixing.mended().size();
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Changes the files, each in one step. */
  void write() {
    changes.forEach(
        (checked, edits) ->
            Output.write(
                console.resolve(checked.input().path()),
                TextChange.apply(checked.file().text(), edits)));
  }

  /** What was mended, or could be. */
  List<String> notes(boolean written) {
    List<String> all = new ArrayList<>(notes);
    String what = Counts.plural(mended, "finding") + " in " + Counts.plural(changes.size(), "file");
    if (changes.isEmpty() && notes.isEmpty()) {
      all.add("Nothing can be mended without thinking.");
    } else if (changes.isEmpty()) {
      return all;
    } else if (written) {
      all.add("Mended " + what + ".");
    } else {
      all.add("The patch above mends " + what + "; nothing is written without --write.");
    }
    return all;
  }

  /** What a file was rendered from, when it is one of ours. */
  private Optional<Assembly> source(Checked checked) {
    Path out = console.resolve(options.out()).toAbsolutePath().normalize();
    Path file = console.resolve(checked.input().path()).toAbsolutePath().normalize();
    if (checked.input().isStandardInput() || !out.equals(file.getParent())) {
      return Optional.empty();
    }
    if (rendering.isEmpty()) {
      rendering = Optional.of(Rendering.of(console, options));
    }
    return rendering.get().assemblies().values().stream()
        .filter(own -> own.document().uid().equals(checked.file().document().uid()))
        .filter(own -> file.endsWith(own.document().uid() + ".json"))
        .findFirst();
  }

  private void nameSource(Checked checked, Assembly source, List<Violation> violations) {
    notes.add(checked.input().name() + " is rendered, so it is mended in its source:");
    for (Violation violation : violations) {
      Optional<Position> line =
          source
              .sites()
              .at(checked.file().document(), violation.where().pointer())
              .place()
              .position();
      Finding finding =
          rendering
              .orElseThrow()
              .fromRoot(ViolationFinding.of(violation, checked.file().document(), line));
      notes.add(
          "  "
              + finding.place().position().map(Position::toString).orElse("unknown")
              + ": "
              + finding.message()
              + " ["
              + finding.code()
              + "]");
    }
  }
}
