package io.panelwright.sourceedit.java;

import io.panelwright.json.TextEdit;
import io.panelwright.sourceedit.SourceEdit;
import io.panelwright.sourceedit.java.Draft.Splice;
import io.panelwright.sourceedit.java.StatementLayout.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts drafts to edits: lays out the edited statements and completes the imports. */
final class DraftEdits {

  private DraftEdits() {}

  /**
   * The edits of a draft; empty if its parts overlap, its result is not Java, or a comment would be
   * lost.
   */
  static Optional<List<SourceEdit>> convert(Draft draft) {
    Map<String, List<Splice>> byFile = new LinkedHashMap<>();
    draft
        .splices()
        .forEach(
            splice ->
                byFile
                    .computeIfAbsent(splice.unit().file(), file -> new ArrayList<>())
                    .add(splice));
    List<SourceEdit> edits = new ArrayList<>();
    for (List<Splice> splices : byFile.values()) {
      JavaUnit unit = splices.get(0).unit();
      Optional<String> text = edited(unit, splices, draft);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      TextHunks.compare(unit.text(), text.get())
          .forEach(edit -> edits.add(new SourceEdit(unit.file(), edit)));
    }
    return Optional.of(edits);
  }

  /** Whether a replacement, not a removal, would drop an author's comment. */
  private static boolean dropsComment(Splice splice) {
    return !splice.text().isEmpty()
        && CodeText.hasComment(splice.unit().text().substring(splice.start(), splice.end()))
        && !CodeText.hasComment(splice.text());
  }

  private static Optional<String> edited(JavaUnit unit, List<Splice> splices, Draft draft) {
    if (splices.stream().anyMatch(DraftEdits::dropsComment)) {
      return Optional.empty();
    }
    List<Splice> sorted =
        splices.stream()
            .sorted(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).start() < sorted.get(i - 1).end()) {
        return Optional.empty();
      }
    }
    String spliced =
        TextEdit.apply(
            unit.text(),
            sorted.stream()
                .map(splice -> new TextEdit(splice.start(), splice.end(), splice.text()))
                .toList());
    return JavaUnit.parse(unit.file(), spliced)
        .map(
            changed -> {
              String text = layout(unit, changed, sorted);
              for (Draft.NewImport line : draft.imports()) {
                text =
                    line.unit().file().equals(unit.file())
                        ? ImportLines.add(unit.file(), text, line)
                        : text;
              }
              return ImportLines.removeUnused(unit.file(), unit.text(), text);
            });
  }

  /** Lays out the statements that were edited, if the layout prints them as they were before. */
  private static String layout(JavaUnit before, JavaUnit after, List<Splice> splices) {
    StatementLayout old = new StatementLayout(before);
    Map<Integer, Statement> oldStatements = new LinkedHashMap<>();
    old.statements().forEach(statement -> oldStatements.put(statement.start(), statement));
    StatementLayout now = new StatementLayout(after);
    List<TextEdit> edits = new ArrayList<>();
    int done = 0;
    for (Statement statement : now.statements()) {
      Optional<Integer> start = startBefore(statement, splices);
      if (start.isEmpty() || statement.start() < done) {
        continue;
      }
      Optional<Statement> same = Optional.ofNullable(oldStatements.get(start.get()));
      Optional<String> text = now.layout(statement);
      if (text.isPresent() && (start.get() < 0 || same.filter(old::isLaidOut).isPresent())) {
        edits.add(new TextEdit(statement.start(), statement.end(), text.get()));
        done = statement.end();
      }
    }
    return TextEdit.apply(after.text(), edits);
  }

  /**
   * The start of an edited statement before the edit, -1 for a new one; empty for a statement
   * without an edit.
   */
  private static Optional<Integer> startBefore(Statement statement, List<Splice> splices) {
    int shift = 0;
    boolean isEdited = false;
    int start = -2;
    for (Splice splice : splices) {
      int from = splice.start() + shift;
      int to = from + splice.text().length();
      if (start == -2 && from > statement.start()) {
        start = statement.start() - shift;
      } else if (start == -2 && to > statement.start()) {
        start = -1;
      }
      isEdited |= from <= statement.end() && to >= statement.start();
      shift += splice.text().length() - (splice.end() - splice.start());
    }
    int found = start == -2 ? statement.start() - shift : start;
    return isEdited ? Optional.of(found) : Optional.empty();
  }
}
