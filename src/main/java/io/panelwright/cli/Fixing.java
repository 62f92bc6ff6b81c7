package io.panelwright.cli;

import io.panelwright.document.DashboardFile;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonEditor;
import io.panelwright.json.TextChange;
import io.panelwright.policy.Fix;
import io.panelwright.policy.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The fixes of one file's violations that can be made together. */
final class Fixing {

  private final DashboardFile file;
  private final List<JsonEdit> edits = new ArrayList<>();
  private final List<Violation> mended = new ArrayList<>();

  /** Places that are changed, and all places around them; only asked, never iterated. */
  private final Set<List<String>> changed = new HashSet<>();

  private final Set<List<String>> around = new HashSet<>();

  private Fixing(DashboardFile file) {
    this.file = file;
  }

  /** Takes each fix as a whole, unless it touches what another one changes. */
  static Fixing of(DashboardFile file, List<Violation> violations) {
    var fixing = new Fixing(file);
    violations.forEach(fixing::take);
    return fixing;
  }

  private void take(Violation violation) {
    List<JsonEdit> inFile = violation.fix().flatMap(this::inFile).orElse(List.of());
    if (inFile.isEmpty() || inFile.stream().anyMatch(this::touches)) {
      return;
    }
    for (JsonEdit edit : inFile) {
      changed.add(edit.pointer());
      for (int length = 0; length < edit.pointer().size(); length++) {
        around.add(edit.pointer().subList(0, length));
      }
    }
    edits.addAll(inFile);
    mended.add(violation);
  }

  /** The fix as changes of the file; empty when the file has no such places. */
  private Optional<List<JsonEdit>> inFile(Fix fix) {
    List<JsonEdit> found = new ArrayList<>();
    for (Fix.Edit edit : fix.edits()) {
      Optional<JsonEdit> inFile = file.edit(new JsonEdit(edit.pointer(), edit.value()));
      if (inFile.isEmpty()) {
        return Optional.empty();
      }
      found.add(inFile.get());
    }
    return Optional.of(found);
  }

  private boolean touches(JsonEdit edit) {
    List<String> pointer = edit.pointer();
    for (int length = 1; length <= pointer.size(); length++) {
      if (changed.contains(pointer.subList(0, length))) {
        return true;
      }
    }
    return around.contains(pointer);
  }

  /** The changes of the file's text. */
  List<TextChange> changes() {
    return JsonEditor.changes(file.text(), edits);
  }

  /** The violations that they mend. */
  List<Violation> mended() {
    return mended;
  }
}
