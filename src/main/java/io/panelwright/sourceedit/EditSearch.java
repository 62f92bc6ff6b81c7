package io.panelwright.sourceedit;

import io.panelwright.sourceedit.EditProposal.Edits;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.sourceedit.EditTrial.Failure;
import io.panelwright.sourceedit.SourceUpdate.Renderer;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Searches the largest set of proposed edits that is proved by rendering. Edits that overlap are
 * applied one after the other, in several rounds.
 */
final class EditSearch {

  /** Each round applies at least one edit or rejects one. */
  private static final int MAX_ROUNDS = 20;

  private static final String COMPUTED =
      "no size, order or place of its panels gives these positions, for example in an auto grid";

  private static final String NO_EDITOR =
      "its source is not among the files that can be edited, such as a panels.yaml in a jar";

  private final List<SourceEditor> editors;
  private EditTrial trial;

  /** The goals of the first state, which the caller gets back. */
  private final Map<String, ElementGoal> original = new LinkedHashMap<>();

  /** Results for goals without an edit, and for goals whose edit failed. */
  private final Map<String, Manual> manual = new LinkedHashMap<>();

  /** Sections of which not all changes can be applied, so that their positions are left. */
  private final Set<String> partial = new TreeSet<>();

  EditSearch(
      List<DashboardGoal> goals, SourceFiles files, List<SourceEditor> editors, Renderer renderer) {
    this.editors = List.copyOf(editors);
    this.trial = new EditTrial(renderer, files, EditProof.of(goals));
  }

  SourceUpdate search() {
    trial.proof().goals().forEach(goal -> original.put(GoalKeys.key(goal), goal));
    for (int round = 0; round < MAX_ROUNDS; round++) {
      List<Edits> proposals = propose();
      List<Edits> chosen = EditConflicts.withoutConflicts(proposals);
      if (chosen.isEmpty()) {
        break;
      }
      findPartialSections(chosen);
      accept(units(chosen));
    }
    return result();
  }

  private SourceUpdate result() {
    Set<String> left = new TreeSet<>();
    trial.proof().goals().forEach(goal -> left.add(GoalKeys.key(goal)));
    List<ElementGoal> applied =
        original.entrySet().stream()
            .filter(entry -> !left.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    List<Manual> remaining =
        trial.proof().goals().stream()
            .map(
                goal ->
                    manual.getOrDefault(
                        GoalKeys.key(goal),
                        new Manual(
                            goal, "its edits overlap with those of others", "", Optional.empty())))
            .toList();
    return new SourceUpdate(trial.files(), applied, remaining, trial.proof().dashboards());
  }

  /** The proposals for all goals that have not failed. */
  private List<Edits> propose() {
    Map<SourceEditor, List<ElementGoal>> byEditor = new LinkedHashMap<>();
    for (ElementGoal goal : trial.proof().goals()) {
      if (manual.containsKey(GoalKeys.key(goal))) {
        continue;
      }
      if (goal instanceof ElementGoal.LayoutChanged layout && layout.moves().isEmpty()) {
        reject(new Manual(goal, COMPUTED, "", layout.section().site().place().position()));
        continue;
      }
      Optional<SourceEditor> editor = editors.stream().filter(e -> e.edits(goal)).findFirst();
      if (editor.isPresent()) {
        byEditor.computeIfAbsent(editor.get(), key -> new ArrayList<>()).add(goal);
      } else {
        reject(new Manual(goal, NO_EDITOR, "", Optional.empty()));
      }
    }
    List<Edits> edits = new ArrayList<>();
    byEditor.forEach(
        (editor, goals) -> {
          for (EditProposal proposal : editor.propose(goals, trial.files())) {
            if (proposal instanceof Manual left) {
              reject(left);
            } else if (proposal instanceof Edits found) {
              add(found, edits);
            }
          }
        });
    return edits;
  }

  private void add(Edits found, List<Edits> edits) {
    if (EditConflicts.isContradictory(found)) {
      reject(failed(found, "the edits of this change overlap"));
    } else {
      edits.add(found);
    }
  }

  private void reject(Manual proposal) {
    manual.put(GoalKeys.key(proposal.goal()), proposal);
  }

  /** A section counts as partial while one of its goals is rejected or waits for another round. */
  private void findPartialSections(List<Edits> chosen) {
    Set<String> covered = new TreeSet<>();
    chosen.forEach(edits -> covered.add(GoalKeys.key(edits.goal())));
    partial.clear();
    trial.proof().goals().stream()
        .filter(goal -> !covered.contains(GoalKeys.key(goal)))
        .forEach(goal -> GoalKeys.layout(goal).ifPresent(partial::add));
  }

  /** Edits that count together: those of one section's panels, whose positions depend on all. */
  private static List<List<Edits>> units(List<Edits> edits) {
    Map<String, List<Edits>> units = new LinkedHashMap<>();
    for (Edits proposal : edits) {
      String unit = GoalKeys.layout(proposal.goal()).orElse(GoalKeys.key(proposal.goal()));
      units.computeIfAbsent(unit, key -> new ArrayList<>()).add(proposal);
    }
    // A goal without edits is reached by those of others, which therefore come first.
    List<List<Edits>> sorted = new ArrayList<>(units.values());
    sorted.sort(Comparator.comparing(unit -> unit.stream().allMatch(e -> e.edits().isEmpty())));
    return sorted;
  }

  /** Applies all units that are proved; the others are rejected. */
  private void accept(List<List<Edits>> units) {
    List<Edits> proved = prove(List.of(), units);
    if (proved.isEmpty()) {
      return;
    }
    try {
      trial = trial.next(proved);
    } catch (SourceException e) {
      // The same set was proved before: a renderer with changing results proves nothing.
      proved.forEach(edits -> reject(failed(edits, e.getMessage())));
    }
  }

  /**
   * Returns the edits of a proved set that contains {@code base} and as many units as possible.
   *
   * @param base proved before
   */
  private List<Edits> prove(List<Edits> base, List<List<Edits>> units) {
    if (units.isEmpty()) {
      return base;
    }
    List<Edits> all = new ArrayList<>(base);
    units.forEach(all::addAll);
    Optional<Failure> failure = trial.failure(all, partial);
    if (failure.isEmpty()) {
      return all;
    }
    if (units.size() == 1) {
      return proveSingly(base, units.get(0), failure.get().reason());
    }
    List<List<Edits>> suspects =
        units.stream().filter(unit -> unit.stream().anyMatch(failure.get()::concerns)).toList();
    if (!suspects.isEmpty() && suspects.size() < units.size()) {
      List<List<Edits>> others = units.stream().filter(unit -> !suspects.contains(unit)).toList();
      return prove(prove(base, others), suspects);
    }
    int half = units.size() / 2;
    List<Edits> left = prove(base, units.subList(0, half));
    return prove(left, units.subList(half, units.size()));
  }

  /** Proves the edits of one section one by one, as far as each of them is right alone. */
  private List<Edits> proveSingly(List<Edits> base, List<Edits> unit, String reason) {
    if (unit.size() == 1) {
      return proveAlternatives(base, unit.get(0), reason);
    }
    GoalKeys.layout(unit.get(0).goal()).ifPresent(partial::add);
    List<Edits> proved = base;
    for (Edits edits : unit) {
      List<Edits> more = with(proved, edits);
      Optional<Failure> failure = trial.failure(more, partial);
      proved = failure.isEmpty() ? more : proveAlternatives(proved, edits, failure.get().reason());
    }
    return proved;
  }

  /** Tries the alternatives of a failed proposal; rejects it if none is right. */
  private List<Edits> proveAlternatives(List<Edits> base, Edits failed, String reason) {
    for (List<SourceEdit> alternative : failed.alternatives()) {
      List<Edits> more = with(base, new Edits(failed.goal(), alternative));
      boolean free = EditConflicts.withoutConflicts(more).size() == more.size();
      if (free && trial.failure(more, partial).isEmpty()) {
        return more;
      }
    }
    reject(failed(failed, reason));
    return base;
  }

  private static List<Edits> with(List<Edits> base, Edits edits) {
    List<Edits> more = new ArrayList<>(base);
    more.add(edits);
    return more;
  }

  private Manual failed(Edits edits, String reason) {
    return editors.stream()
        .filter(editor -> editor.edits(edits.goal()))
        .findFirst()
        .map(editor -> editor.describe(edits, reason, trial.files()))
        .orElseGet(() -> EditConflicts.manual(edits, reason, trial.files()));
  }
}
