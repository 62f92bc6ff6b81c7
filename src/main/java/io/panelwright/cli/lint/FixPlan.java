package io.panelwright.cli.lint;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonEditor;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.TextEdit;
import io.panelwright.lint.Fix;
import io.panelwright.lint.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fixes of one file that can be applied together. */
final class FixPlan {

  private final DashboardFile file;
  private final List<JsonEdit> edits = new ArrayList<>();
  private final List<Violation> fixed = new ArrayList<>();

  /** The changed pointers, and their ancestors; only looked up, never iterated. */
  private final Set<JsonPointer> changed = new HashSet<>();

  private final Set<JsonPointer> ancestors = new HashSet<>();

  private FixPlan(DashboardFile file) {
    this.file = file;
  }

  /** Accepts each fix as a whole, except a fix that overlaps with an accepted one. */
  static FixPlan plan(DashboardFile file, List<Violation> violations) {
    var plan = new FixPlan(file);
    violations.forEach(plan::add);
    return plan;
  }

  private void add(Violation violation) {
    List<JsonEdit> fileEdits = violation.fix().flatMap(this::fileEdits).orElse(List.of());
    if (fileEdits.isEmpty() || fileEdits.stream().anyMatch(this::overlaps)) {
      return;
    }
    for (JsonEdit edit : fileEdits) {
      changed.add(edit.pointer());
      ancestors.addAll(edit.pointer().ancestors());
    }
    edits.addAll(fileEdits);
    fixed.add(violation);
  }

  /** The fix as edits of the file; empty if the file lacks a value that the fix changes. */
  private Optional<List<JsonEdit>> fileEdits(Fix fix) {
    List<JsonEdit> fileEdits = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      Optional<JsonEdit> fileEdit = file.sourceEdit(new JsonEdit(edit.pointer(), edit.value()));
      if (fileEdit.isEmpty()) {
        return Optional.empty();
      }
      fileEdits.add(fileEdit.get());
    }
    return Optional.of(fileEdits);
  }

  private boolean overlaps(JsonEdit edit) {
    JsonPointer pointer = edit.pointer();
    return changed.contains(pointer)
        || ancestors.contains(pointer)
        || pointer.ancestors().stream().anyMatch(changed::contains);
  }

  /** The edits of the file's text. */
  List<TextEdit> textEdits() {
    return file.editableText().map(text -> JsonEditor.textEdits(text, edits)).orElse(List.of());
  }

  /** The violations that the edits fix. */
  List<Violation> fixed() {
    return fixed;
  }
}
