package io.panelwright.sourceedit;

import io.panelwright.json.TextEdit;
import io.panelwright.sourceedit.EditProposal.Edits;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies edits of several proposals together. */
final class EditConflicts {

  private EditConflicts() {}

  /** The proposals, without those that overlap with an earlier one. */
  static List<Edits> withoutConflicts(List<Edits> proposals) {
    Map<String, List<TextEdit>> taken = new TreeMap<>();
    List<Edits> chosen = new ArrayList<>();
    for (Edits proposal : proposals) {
      boolean free =
          proposal.edits().stream()
              .allMatch(
                  edit ->
                      taken.getOrDefault(edit.file(), List.of()).stream()
                          .noneMatch(other -> overlaps(edit.edit(), other)));
      if (free) {
        chosen.add(proposal);
        proposal
            .edits()
            .forEach(
                edit ->
                    taken.computeIfAbsent(edit.file(), key -> new ArrayList<>()).add(edit.edit()));
      }
    }
    return chosen;
  }

  /** Whether the edits of one proposal overlap with each other. */
  static boolean isContradictory(Edits proposal) {
    List<SourceEdit> edits = proposal.edits();
    for (int i = 0; i < edits.size(); i++) {
      for (SourceEdit other : edits.subList(0, i)) {
        boolean sameFile = other.file().equals(edits.get(i).file());
        if (sameFile && overlaps(other.edit(), edits.get(i).edit())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether two edits cannot be applied together. Two insertions at one place can; an insertion at
   * the edge of a replaced part can, too.
   */
  private static boolean overlaps(TextEdit one, TextEdit other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  /** Applies the edits of proposals that do not overlap; the order of insertions is kept. */
  static SourceFiles apply(SourceFiles files, List<Edits> proposals) {
    Map<String, List<TextEdit>> byFile = new TreeMap<>();
    for (Edits proposal : proposals) {
      for (SourceEdit edit : proposal.edits()) {
        List<TextEdit> list = byFile.computeIfAbsent(edit.file(), key -> new ArrayList<>());
        // The same edit of two goals, such as an import, counts once.
        if (!list.contains(edit.edit())) {
          list.add(edit.edit());
        }
      }
    }
    Map<String, String> texts = new TreeMap<>(files.texts());
    byFile.forEach(
        (file, edits) ->
            texts.computeIfPresent(file, (name, text) -> TextEdit.apply(text, sorted(edits))));
    return new SourceFiles(texts);
  }

  /** Edits in order; new imports at one place in that of their names. */
  private static List<TextEdit> sorted(List<TextEdit> edits) {
    return edits.stream()
        .sorted(
            Comparator.<TextEdit>naturalOrder()
                .thenComparing(
                    edit -> edit.replacement().startsWith("import ") ? edit.replacement() : ""))
        .toList();
  }

  /** A proposal that was not proved, with its text and place. */
  static Manual manual(Edits proposal, String reason, SourceFiles files) {
    String snippet =
        proposal.edits().stream()
            .map(edit -> edit.edit().replacement().strip())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    Optional<Position> position =
        proposal.edits().stream()
            .filter(edit -> files.texts().containsKey(edit.file()))
            .findFirst()
            .map(
                edit ->
                    LineIndex.of(files.texts().get(edit.file()))
                        .position(edit.file(), edit.edit().start()));
    return new Manual(proposal.goal(), reason, snippet, position);
  }
}
