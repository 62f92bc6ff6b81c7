package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.query.Target;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * The author's settings of a panel.
 *
 * @param identity type, title, key and exclusions of lint rules
 * @param data queries and transformations
 * @param options values by path below {@code options}
 * @param fields values by path below {@code fieldConfig.defaults}
 * @param overrides in the order in which Grafana applies them
 * @param placement size, position, repetition and conditions
 * @param extraMembers other members of the panel's JSON, by name, as Grafana writes them
 */
public record PanelSpec(
    Identity identity,
    DataSpec data,
    JsonObject options,
    JsonObject fields,
    List<FieldOverride> overrides,
    Placement placement,
    ExtraMembers extraMembers) {

  /**
   * Type, title, key and exclusions of a panel.
   *
   * @param type the plugin's id
   * @param title as shown in Grafana; a panel with an empty title needs a key
   * @param key within its section, or from the root if it contains a slash; by default derived from
   *     the title
   * @param exclusions lint rules that do not apply to the panel
   * @param site the author's line
   */
  public record Identity(
      String type,
      String title,
      Optional<String> key,
      List<RuleExclusion> exclusions,
      CallSite site) {

    public Identity {
      exclusions = List.copyOf(exclusions);
    }
  }

  /**
   * Queries and transformations of a panel.
   *
   * @param queries in order
   * @param transformations in the order in which Grafana applies them
   * @param settings {@code interval}, {@code maxDataPoints}, {@code timeFrom} …, by name
   */
  public record DataSpec(
      List<Target> queries, List<Transformation> transformations, JsonObject settings) {

    public DataSpec {
      queries = List.copyOf(queries);
      transformations = List.copyOf(transformations);
    }
  }

  /**
   * Size, position, repetition and conditions of a panel.
   *
   * @param width in columns of 24; by default the house style's
   * @param height in grid units; by default the house style's, or that of the panel's line
   * @param repeat by a variable's values
   * @param gridPosition its upper left corner; by default after the previous panel
   * @param rendering when it is shown; by default always
   */
  public record Placement(
      Optional<Integer> width,
      Optional<Integer> height,
      Optional<Repeat> repeat,
      Optional<GridPosition> gridPosition,
      Optional<ConditionalRendering> rendering) {

    static final Placement EMPTY =
        new Placement(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Placement withWidth(int columns) {
      return new Placement(Optional.of(columns), height, repeat, gridPosition, rendering);
    }

    Placement withHeight(int units) {
      return new Placement(width, Optional.of(units), repeat, gridPosition, rendering);
    }

    Placement withRepeat(Repeat repeat) {
      return new Placement(width, height, Optional.of(repeat), gridPosition, rendering);
    }

    Placement withGridPosition(GridPosition position) {
      return new Placement(width, height, repeat, Optional.of(position), rendering);
    }

    Placement withRendering(ConditionalRendering condition) {
      return new Placement(width, height, repeat, gridPosition, Optional.of(condition));
    }
  }

  /**
   * A position in a section's grid.
   *
   * @param column from the left, 0 to 23
   * @param line in grid units, from the section's first
   */
  public record GridPosition(int column, int line) {}

  /**
   * Repetition for each value of a variable.
   *
   * @param variable without {@code $}
   * @param maxPerRow maximum number of copies side by side
   */
  public record Repeat(String variable, boolean vertical, Optional<Integer> maxPerRow) {}

  /**
   * Other members of a panel's JSON.
   *
   * @param members such as {@code description}, {@code transparent}, {@code links}
   * @param raw values by path in the panel's JSON, without a typed method
   * @param pluginVersion of a plugin that is not part of Grafana
   */
  public record ExtraMembers(JsonObject members, JsonObject raw, Optional<String> pluginVersion) {

    static final ExtraMembers NONE =
        new ExtraMembers(Json.object(), Json.object(), Optional.empty());
  }

  public PanelSpec {
    overrides = List.copyOf(overrides);
  }

  static PanelSpec of(String type, String title, List<Target> queries) {
    return new PanelSpec(
        new Identity(type, title, Optional.empty(), List.of(), CallSite.here()),
        new DataSpec(queries, List.of(), Json.object()),
        Json.object(),
        Json.object(),
        List.of(),
        Placement.EMPTY,
        ExtraMembers.NONE);
  }

  PanelSpec withIdentity(Identity changed) {
    return new PanelSpec(changed, data, options, fields, overrides, placement, extraMembers);
  }

  PanelSpec withData(DataSpec changed) {
    return new PanelSpec(identity, changed, options, fields, overrides, placement, extraMembers);
  }

  PanelSpec withOptions(JsonObject changed) {
    return new PanelSpec(identity, data, changed, fields, overrides, placement, extraMembers);
  }

  PanelSpec withFields(JsonObject changed) {
    return new PanelSpec(identity, data, options, changed, overrides, placement, extraMembers);
  }

  PanelSpec withOverrides(List<FieldOverride> changed) {
    return new PanelSpec(identity, data, options, fields, changed, placement, extraMembers);
  }

  PanelSpec withPlacement(Placement changed) {
    return new PanelSpec(identity, data, options, fields, overrides, changed, extraMembers);
  }

  PanelSpec withExtraMembers(ExtraMembers changed) {
    return new PanelSpec(identity, data, options, fields, overrides, placement, changed);
  }

  PanelSpec withMember(String key, Json value) {
    return withExtraMembers(
        new ExtraMembers(
            extraMembers.members.with(key, value), extraMembers.raw, extraMembers.pluginVersion));
  }
}
