package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** A difference between what a dashboard renders and what it should render. */
public sealed interface ElementGoal {

  /** The dashboard. */
  DashboardGoal dashboard();

  /** Such as {@code panel "Errors"} or {@code variable $run_id}. */
  String name();

  /** A panel with another content or position. */
  record PanelChanged(
      DashboardGoal dashboard, PlacedPanel panel, JsonObject current, JsonObject target)
      implements ElementGoal {

    @Override
    public String name() {
      return "panel \"" + panel.title() + "\"";
    }
  }

  /**
   * A new panel.
   *
   * @param sectionKey the section that it is in
   * @param after the panel before it; empty for the first of the section
   */
  record PanelAdded(
      DashboardGoal dashboard, JsonObject target, String sectionKey, Optional<PlacedPanel> after)
      implements ElementGoal {

    @Override
    public String name() {
      return "new panel \"" + target.string("title").orElse("") + "\"";
    }
  }

  /** A deleted panel. */
  record PanelRemoved(DashboardGoal dashboard, PlacedPanel panel, JsonObject current)
      implements ElementGoal {

    @Override
    public String name() {
      return "deleted panel \"" + panel.title() + "\"";
    }
  }

  /** A variable that was changed, added or removed. */
  record VariableChanged(
      DashboardGoal dashboard,
      String variable,
      Optional<JsonObject> current,
      Optional<JsonObject> target)
      implements ElementGoal {

    @Override
    public String name() {
      return "variable $" + variable;
    }
  }

  /** A section with another title, position or state; an added or removed section. */
  record SectionChanged(
      DashboardGoal dashboard,
      String section,
      Optional<JsonObject> current,
      Optional<JsonObject> target)
      implements ElementGoal {

    @Override
    public String name() {
      return "section \"" + section + "\"";
    }
  }

  /** Another member of the dashboard: title, tags, time range, links, annotations. */
  record SettingChanged(
      DashboardGoal dashboard, String path, Optional<Json> current, Optional<Json> target)
      implements ElementGoal {

    @Override
    public String name() {
      return "setting " + path;
    }
  }
}
