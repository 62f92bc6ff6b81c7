package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * All that an author said of a panel.
 *
 * @param name who it is
 * @param data what it asks
 * @param options values by path below {@code options}
 * @param fields values by path below {@code fieldConfig.defaults}
 * @param overrides in the order in which Grafana applies them
 * @param layout where it stands
 * @param extras other members of the panel's JSON, by name, as Grafana writes them
 */
public record PanelSpec(
    Name name,
    Data data,
    JsonObject options,
    JsonObject fields,
    List<FieldOverride> overrides,
    Layout layout,
    Extras extras) {

  /**
   * Who a panel is.
   *
   * @param type the plugin's id
   * @param title what people see; one without needs a key
   * @param key its name within its section, or from the root when it has a slash; made from the
   *     title where the author gives none
   * @param site the author's line
   */
  public record Name(String type, String title, Optional<String> key, CallSite site) {}

  /**
   * What a panel asks.
   *
   * @param queries in order
   * @param transformations in the order in which Grafana applies them
   * @param settings {@code interval}, {@code maxDataPoints}, {@code timeFrom} …, by name
   */
  public record Data(
      List<Target> queries, List<Transformation> transformations, JsonObject settings) {

    public Data {
      queries = List.copyOf(queries);
      transformations = List.copyOf(transformations);
    }
  }

  /**
   * Where a panel stands.
   *
   * @param width in columns of 24; the house style's where the author gives none
   * @param height in units of the grid; the house style's, or its line's, where none is given
   * @param repeat by a variable's values
   * @param spot its left upper corner; behind the panel before it where none is given
   * @param rendering when it is shown; always where nothing is said
   */
  public record Layout(
      Optional<Integer> width,
      Optional<Integer> height,
      Optional<Repeat> repeat,
      Optional<Spot> spot,
      Optional<ConditionalRendering> rendering) {

    static final Layout HOUSE =
        new Layout(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Layout withWidth(int columns) {
      return new Layout(Optional.of(columns), height, repeat, spot, rendering);
    }

    Layout withHeight(int units) {
      return new Layout(width, Optional.of(units), repeat, spot, rendering);
    }

    Layout withRepeat(Repeat wanted) {
      return new Layout(width, height, Optional.of(wanted), spot, rendering);
    }

    Layout withSpot(Spot wanted) {
      return new Layout(width, height, repeat, Optional.of(wanted), rendering);
    }

    Layout withRendering(ConditionalRendering wanted) {
      return new Layout(width, height, repeat, spot, Optional.of(wanted));
    }
  }

  /**
   * A place in a section's grid.
   *
   * @param column from the left, 0 to 23
   * @param line in units of the grid, from the section's first
   */
  public record Spot(int column, int line) {}

  /**
   * One copy for each value of a variable.
   *
   * @param variable without {@code $}
   * @param maxPerRow most copies side by side
   */
  public record Repeat(String variable, boolean vertical, Optional<Integer> maxPerRow) {}

  /**
   * Whatever else stands in a panel's JSON.
   *
   * @param members such as {@code description}, {@code transparent}, {@code links}
   * @param raw values by path in the panel's JSON that no typed word says
   * @param pluginVersion of a plugin that is not part of Grafana
   */
  public record Extras(JsonObject members, JsonObject raw, Optional<String> pluginVersion) {

    static final Extras NONE = new Extras(Json.object(), Json.object(), Optional.empty());
  }

  public PanelSpec {
    overrides = List.copyOf(overrides);
  }

  static PanelSpec of(String type, String title, List<Target> queries) {
    return new PanelSpec(
        new Name(type, title, Optional.empty(), CallSite.here()),
        new Data(queries, List.of(), Json.object()),
        Json.object(),
        Json.object(),
        List.of(),
        Layout.HOUSE,
        Extras.NONE);
  }

  PanelSpec name(Name changed) {
    return new PanelSpec(changed, data, options, fields, overrides, layout, extras);
  }

  PanelSpec data(Data changed) {
    return new PanelSpec(name, changed, options, fields, overrides, layout, extras);
  }

  PanelSpec options(JsonObject changed) {
    return new PanelSpec(name, data, changed, fields, overrides, layout, extras);
  }

  PanelSpec fields(JsonObject changed) {
    return new PanelSpec(name, data, options, changed, overrides, layout, extras);
  }

  PanelSpec overrides(List<FieldOverride> changed) {
    return new PanelSpec(name, data, options, fields, changed, layout, extras);
  }

  PanelSpec layout(Layout changed) {
    return new PanelSpec(name, data, options, fields, overrides, changed, extras);
  }

  PanelSpec extras(Extras changed) {
    return new PanelSpec(name, data, options, fields, overrides, layout, changed);
  }

  PanelSpec member(String key, Json value) {
    return extras(new Extras(extras.members.with(key, value), extras.raw, extras.pluginVersion));
  }
}
