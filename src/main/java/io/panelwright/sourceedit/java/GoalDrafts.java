package io.panelwright.sourceedit.java;

import io.panelwright.sourceedit.ElementGoal;
import java.util.ArrayList;
import java.util.List;

/** Finds the possible edits for a goal. */
final class GoalDrafts {

  private final EditContext context;

  GoalDrafts(EditContext context) {
    this.context = context;
  }

  List<Draft> drafts(ElementGoal goal) {
    if (goal instanceof ElementGoal.PanelChanged changed) {
      List<Draft> drafts = new ArrayList<>(new PanelChangeEditor(context).changed(changed));
      context
          .generator()
          .panel(changed.target())
          .flatMap(value -> new PanelListEditor(context).separated(changed, value))
          .ifPresent(drafts::add);
      return drafts;
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return new PanelListEditor(context).added(added);
    }
    if (goal instanceof ElementGoal.PanelRemoved removed) {
      return new PanelListEditor(context).removed(removed);
    }
    if (goal instanceof ElementGoal.LayoutChanged layout) {
      return new PanelListEditor(context).layout(layout);
    }
    if (goal instanceof ElementGoal.VariableChanged variable) {
      return new SettingChangeEditor(context).variable(variable);
    }
    if (goal instanceof ElementGoal.SettingChanged setting) {
      return new SettingChangeEditor(context).setting(setting);
    }
    if (goal instanceof ElementGoal.PanelMoved moved) {
      return new PanelListEditor(context).moved(moved);
    }
    return new SectionChangeEditor(context).drafts((ElementGoal.SectionChanged) goal);
  }
}
