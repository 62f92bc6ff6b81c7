package io.panelwright.sourceedit;

import java.util.Optional;

/** Names of goals that stay the same when the sources are edited and rendered again. */
final class GoalKeys {

  private GoalKeys() {}

  /** The name of a goal in all dashboards. */
  static String key(ElementGoal goal) {
    return goal.dashboard().dashboard().uid() + " " + local(goal);
  }

  private static String local(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return "panel:" + changed.panel().id();
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return "added:" + PanelRow.id(added.target());
    }
    if (goal instanceof ElementGoal.PanelRemoved removed) {
      return "removed:" + removed.panel().id();
    }
    if (goal instanceof ElementGoal.PanelMoved moved) {
      return "moved:" + moved.panel().id();
    }
    if (goal instanceof ElementGoal.LayoutChanged layout) {
      return "layout:" + layout.section().key();
    }
    if (goal instanceof ElementGoal.VariableChanged variable) {
      return "variable:" + variable.variable();
    }
    if (goal instanceof ElementGoal.SectionChanged section) {
      return "section:" + section.section();
    }
    return "setting:" + ((ElementGoal.SettingChanged) goal).path();
  }

  /** The section whose positions depend on a goal. */
  static Optional<String> layout(ElementGoal goal) {
    Optional<String> section = Optional.empty();
    if (goal instanceof ElementGoal.PanelAdded added) {
      section = Optional.of(added.sectionKey());
    } else if (goal instanceof ElementGoal.LayoutChanged layout) {
      section = Optional.of(layout.section().key());
    } else if (goal instanceof ElementGoal.PanelRemoved removed) {
      section =
          removed.dashboard().assembly().sections().stream()
              .filter(placed -> placed.panels().contains(removed.panel()))
              .map(placed -> placed.key())
              .findFirst();
    }
    return section.map(key -> goal.dashboard().dashboard().uid() + " layout:" + key);
  }
}
