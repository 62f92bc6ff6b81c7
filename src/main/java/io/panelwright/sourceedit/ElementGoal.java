package io.panelwright.sourceedit;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.panel.PanelSpec.GridPosition;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A difference between what a dashboard renders and what it should render. */
public sealed interface ElementGoal {

  /** The dashboard. */
  DashboardGoal dashboard();

  /** Such as {@code panel "Errors"} or {@code variable $run_id}. */
  String name();

  /**
   * A panel with another content. Both have the same id and position; a changed position is in
   * {@link LayoutChanged}. A panel without a key in the source needs one if its title changes: that
   * of {@code panel}, since its id follows from the key.
   *
   * @param current what it renders
   * @param target {@code current} with the changed values only
   */
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
   * @param target as Grafana would save it, with Grafana's id
   * @param sectionKey the section that it is in
   * @param after the panel of the source before it; empty for the first of the section. If that
   *     panel moves, see {@link LayoutChanged}, this is its new place. New panels with the same
   *     panel before them are in their order.
   * @param placement its size and position
   */
  record PanelAdded(
      DashboardGoal dashboard,
      JsonObject target,
      String sectionKey,
      Optional<PlacedPanel> after,
      PanelPlacement placement)
      implements ElementGoal {

    @Override
    public String name() {
      return "new panel \"" + target.string("title").orElse("") + "\"";
    }
  }

  /**
   * Panels of one section in another order, or with other sizes and positions. The positions of all
   * other panels follow from these: {@code assembly} computes the grid from them.
   *
   * @param section the section as it is
   * @param moves the panels with another placement or another place in the order
   * @param order the panels that remain, in their new order
   */
  record LayoutChanged(
      DashboardGoal dashboard,
      PlacedSection section,
      List<PlacementChange> moves,
      List<PlacedPanel> order)
      implements ElementGoal {

    public LayoutChanged {
      moves = List.copyOf(moves);
      order = List.copyOf(order);
    }

    /** Whether the panels have another order. */
    public boolean reorders() {
      List<PlacedPanel> before = section.panels().stream().filter(order::contains).toList();
      return !before.equals(order);
    }

    @Override
    public String name() {
      return moves.size() == 1
          ? "position of panel \"" + moves.get(0).panel().title() + "\""
          : "layout of section \"" + section.title() + "\"";
    }
  }

  /**
   * Another placement of a panel.
   *
   * @param before what the source sets
   * @param after what it should set; an empty member has no call or key in the source
   */
  record PlacementChange(PlacedPanel panel, PanelPlacement before, PanelPlacement after) {}

  /**
   * What the source sets for a panel's size and position.
   *
   * @param width {@code width}, in columns
   * @param height {@code height}, in grid units
   * @param position {@code place}
   */
  record PanelPlacement(
      Optional<Integer> width, Optional<Integer> height, Optional<GridPosition> position) {}

  /**
   * A panel in another section. Its key in the source must stay: an absolute one with a slash.
   *
   * @param after the panel before it there; empty for the first
   */
  record PanelMoved(
      DashboardGoal dashboard,
      PlacedPanel panel,
      String sectionKey,
      Optional<PlacedPanel> after,
      PanelPlacement placement)
      implements ElementGoal {

    @Override
    public String name() {
      return "panel \"" + panel.title() + "\" in section " + sectionKey;
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

  /**
   * A section with another title or state; an added or removed section. An added section has its
   * panels in {@code panels} of the target, with their positions.
   *
   * @param section its key; for an added one its title
   * @param current its row without panels; empty for an added section
   * @param target its row; empty for a removed section
   */
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
