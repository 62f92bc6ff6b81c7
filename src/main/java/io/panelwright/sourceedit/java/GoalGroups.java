package io.panelwright.sourceedit.java;

import com.sun.source.tree.Tree;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.sourceedit.EditProposal.Edits;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.ElementGoal.PanelChanged;
import io.panelwright.sourceedit.SourceEdit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds goals that one edit reaches: panels of shared code that changed alike, and the list and the
 * positions of one section. The first goal of a group gets the edit; the others get none, and their
 * own as alternatives.
 */
final class GoalGroups {

  private final Map<ElementGoal, List<Draft>> drafts;

  /** Edits of whole groups by their first goal; the edits of the other members are empty. */
  private final Map<ElementGoal, Draft> joint = new LinkedHashMap<>();

  private final List<ElementGoal> reached = new ArrayList<>();

  /**
   * Groups goals.
   *
   * @param drafts the edits of each goal, in order
   */
  GoalGroups(EditContext context, Map<ElementGoal, List<Draft>> drafts) {
    this.drafts = drafts;
    sameChanges(context).forEach(this::add);
    sectionChanges(context).values().forEach(goals -> add(goals, combined(goals)));
  }

  private void add(List<ElementGoal> goals, Optional<Draft> draft) {
    if (goals.size() > 1 && draft.isPresent()) {
      joint.put(goals.get(0), draft.get());
      reached.addAll(goals.subList(1, goals.size()));
    }
  }

  /** The edits of a goal; empty if it has none. */
  Optional<Edits> edits(ElementGoal goal) {
    List<List<SourceEdit>> all = new ArrayList<>();
    Optional.ofNullable(joint.get(goal)).flatMap(DraftEdits::convert).ifPresent(all::add);
    if (reached.contains(goal)) {
      all.add(List.of());
    }
    drafts.getOrDefault(goal, List.of()).stream()
        .flatMap(draft -> DraftEdits.convert(draft).stream())
        .filter(edits -> !all.contains(edits))
        .forEach(all::add);
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Edits(goal, all.get(0), all.subList(1, all.size())));
  }

  /** What changed in which code. */
  private record Change(int code, String factory, List<Object> calls) {}

  private Map<List<ElementGoal>, Optional<Draft>> sameChanges(EditContext context) {
    Map<Change, List<PanelChanged>> alike = new LinkedHashMap<>();
    Map<Change, PartCode.Layer> layers = new LinkedHashMap<>();
    for (ElementGoal goal : drafts.keySet()) {
      if (goal instanceof PanelChanged changed) {
        change(context, changed, layers)
            .ifPresent(
                change -> alike.computeIfAbsent(change, key -> new ArrayList<>()).add(changed));
      }
    }
    Map<List<ElementGoal>, Optional<Draft>> groups = new LinkedHashMap<>();
    alike.forEach(
        (change, goals) -> {
          PartCode.Layer layer = layers.get(change);
          if (goals.size() == context.shared().panels(layer)) {
            PanelChangeEditor editor = new PanelChangeEditor(context);
            groups.put(
                List.copyOf(goals), editor.changed(goals.get(0), layer).stream().findFirst());
          }
        });
    return groups;
  }

  private static Optional<Change> change(
      EditContext context, PanelChanged goal, Map<Change, PartCode.Layer> layers) {
    Optional<PartCode.Layer> shared =
        context.locator().panel(goal.panel()).flatMap(SharedCode::shared);
    Optional<GeneratedChain> before =
        context.generator().panel(goal.current()).flatMap(GeneratedChain::of);
    Optional<GeneratedChain> after =
        context.generator().panel(goal.target()).flatMap(GeneratedChain::of);
    if (shared.isEmpty() || before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    List<Object> calls = new ArrayList<>(before.get().pairs(after.get()));
    calls.removeIf(pair -> ((GeneratedChain.Pair) pair).isSame());
    List<JavaExpression> old = before.get().first().arguments();
    List<JavaExpression> next = after.get().first().arguments();
    if (old.size() != next.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < old.size(); i++) {
      if (!old.get(i).equals(next.get(i))) {
        calls.add(List.of(i, old.get(i), next.get(i)));
      }
    }
    Tree code = shared.get().expression();
    Change change = new Change(System.identityHashCode(code), before.get().first().name(), calls);
    layers.putIfAbsent(change, shared.get());
    return Optional.of(change);
  }

  /** The goals that edit the list and the positions of one section. */
  private Map<String, List<ElementGoal>> sectionChanges(EditContext context) {
    Map<String, List<ElementGoal>> sections = new LinkedHashMap<>();
    for (ElementGoal goal : drafts.keySet()) {
      Optional<String> section = Optional.empty();
      if (goal instanceof ElementGoal.PanelAdded added) {
        section = Optional.of(added.sectionKey());
      } else if (goal instanceof ElementGoal.LayoutChanged layout) {
        section = Optional.of(layout.section().key());
      } else if (goal instanceof ElementGoal.PanelRemoved removed) {
        section = context.section(removed.panel()).map(placed -> placed.key());
      }
      section.ifPresent(key -> sections.computeIfAbsent(key, name -> new ArrayList<>()).add(goal));
    }
    return sections;
  }

  private Optional<Draft> combined(List<ElementGoal> goals) {
    Draft all = Draft.EMPTY;
    for (ElementGoal goal : goals) {
      Optional<Draft> first = drafts.get(goal).stream().findFirst();
      if (first.isEmpty()) {
        return Optional.empty();
      }
      all = all.and(first.get());
    }
    return DraftEdits.convert(all).isPresent() ? Optional.of(all) : Optional.empty();
  }
}
