package io.panelwright.sourceedit;

import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An edit of a dashboard in the browser.
 *
 * @param panel the id of the panel that was changed, added or deleted; empty for a variable
 * @param variable the name of the changed variable
 * @param description such as {@code unit of "Errors": ms}
 * @param dashboard what Grafana saved after it
 */
public record BrowserEdit(
    Kind kind,
    Optional<Long> panel,
    Optional<String> variable,
    String description,
    JsonObject dashboard) {

  /** The kinds of edits that people make. */
  public enum Kind {
    TITLE,
    UNIT,
    THRESHOLD,
    SIZE,
    POSITION,
    QUERY,
    LEGEND,
    NEW_PANEL,
    DELETED_PANEL,
    VARIABLE;

    /** Whether the positions of other panels can change. */
    boolean isOfLayout() {
      return this == SIZE || this == POSITION || this == NEW_PANEL || this == DELETED_PANEL;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Whether one of these goals is a part of this edit. */
  public boolean isAmong(List<? extends ElementGoal> goals) {
    return goals.stream().anyMatch(this::has);
  }

  /** Whether a goal is a part of this edit. */
  public boolean has(ElementGoal goal) {
    if (goal instanceof ElementGoal.VariableChanged changed) {
      return variable.filter(changed.variable()::equals).isPresent();
    }
    if (goal instanceof ElementGoal.PanelChanged changed) {
      return is(changed.panel().id());
    }
    if (goal instanceof ElementGoal.PanelAdded added) {
      return is(PanelRow.id(added.target()));
    }
    if (goal instanceof ElementGoal.PanelRemoved removed) {
      return is(removed.panel().id());
    }
    if (goal instanceof ElementGoal.PanelMoved moved) {
      return is(moved.panel().id());
    }
    if (goal instanceof ElementGoal.LayoutChanged layout) {
      return kind.isOfLayout() && isNear(layout);
    }
    return false;
  }

  private boolean is(long id) {
    return panel.filter(own -> own == id).isPresent();
  }

  private boolean isNear(ElementGoal.LayoutChanged layout) {
    boolean own = layout.section().panels().stream().anyMatch(other -> is(other.id()));
    return own
        || layout.dashboard().elements().stream()
            .anyMatch(
                goal ->
                    goal instanceof ElementGoal.PanelAdded added
                        && added.sectionKey().equals(layout.section().key())
                        && is(PanelRow.id(added.target())));
  }
}
