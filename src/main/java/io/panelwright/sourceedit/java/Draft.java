package io.panelwright.sourceedit.java;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A possible edit, before statements are laid out.
 *
 * @param imports the imports that new calls need
 */
record Draft(List<Splice> splices, Set<NewImport> imports) {

  static final Draft EMPTY = new Draft(List.of(), Set.of());

  Draft {
    splices = List.copyOf(splices);
    imports = new LinkedHashSet<>(imports);
  }

  /** A replacement of a part of a file; {@code start == end} for an insertion. */
  record Splice(JavaUnit unit, int start, int end, String text) {}

  /**
   * An import of a file.
   *
   * @param name qualified, of a type or of a static method
   */
  record NewImport(JavaUnit unit, boolean isStatic, String name) {}

  static Draft replace(JavaUnit unit, Tree part, String text) {
    return replace(unit, unit.start(part), unit.end(part), text);
  }

  static Draft replace(JavaUnit unit, int start, int end, String text) {
    return new Draft(List.of(new Splice(unit, start, end, text)), Set.of());
  }

  static Draft insert(JavaUnit unit, int at, String text) {
    return replace(unit, at, at, text);
  }

  /** This draft and another one, which edits other parts. */
  Draft and(Draft other) {
    List<Splice> all = new ArrayList<>(splices);
    other.splices.stream().filter(splice -> !all.contains(splice)).forEach(all::add);
    Set<NewImport> both = new LinkedHashSet<>(imports);
    both.addAll(other.imports);
    return new Draft(all, both);
  }

  boolean isEmpty() {
    return splices.isEmpty();
  }
}
