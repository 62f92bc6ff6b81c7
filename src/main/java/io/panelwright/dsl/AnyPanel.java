package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words that all panels have.
 *
 * @param <P> the kind of panel
 */
public abstract class AnyPanel<P> extends Panel implements OptionWords<P>, RenderingWords<P> {

  AnyPanel(PanelSpec spec) {
    super(spec);
  }

  /** The same kind of panel, saying this. */
  abstract P with(PanelSpec spec);

  @Override
  public P option(String path, Json value) {
    return with(spec().options(spec().options().with(path, value)));
  }

  @Override
  public P options(String path, JsonObject values) {
    JsonObject options = spec().options();
    for (Map.Entry<String, Json> value : values.members().entrySet()) {
      options = options.with(path + "." + value.getKey(), value.getValue());
    }
    return with(spec().options(options));
  }

  /**
   * Its stable name, from which its id is made: {@code latency-p95} within its section, or {@code
   * ai-live/latency-p95} wherever it stands. Give it before you change a title or move a panel.
   */
  public P key(String key) {
    boolean fine =
        Check.that(
            key.matches("[a-z0-9]++(?:-[a-z0-9]++)*+(?:/[a-z0-9]++(?:-[a-z0-9]++)*+)*+"),
            "key",
            "key \"" + key + "\": expected small letters and digits joined by - and /",
            Keys.advice(key));
    PanelSpec.Name name = spec().name();
    return fine
        ? with(
            spec()
                .name(new PanelSpec.Name(name.type(), name.title(), Optional.of(key), name.site())))
        : with(spec());
  }

  /** What it shows, where the data comes from and what to do when it is empty; Markdown. */
  public P description(String markdown) {
    return with(spec().member("description", Json.of(markdown.strip())));
  }

  /** Width in columns, from 1 to 24. */
  public P width(int columns) {
    boolean fine =
        Check.that(
            columns >= 1 && columns <= 24,
            "grid",
            "width " + columns + ": the grid has 24 columns",
            "give 1 to 24");
    PanelSpec.Layout layout = spec().layout();
    return layout(fine ? layout.withWidth(columns) : layout);
  }

  /** Height in units of the grid (30 pixels and a gap of 8), at least 1. */
  public P height(int units) {
    boolean fine =
        Check.that(
            units >= 1 && units <= 1000,
            "grid",
            "height " + units + ": expected 1 to 1000",
            "give 1 to 1000");
    PanelSpec.Layout layout = spec().layout();
    return layout(fine ? layout.withHeight(units) : layout);
  }

  /**
   * Its left upper corner, for layouts that do not flow; the next panel follows to its right.
   *
   * @param column from the left, 0 to 23
   * @param line in units of the grid, from the section's first
   */
  public P place(int column, int line) {
    boolean fine =
        Check.that(
            column >= 0 && column <= 23 && line >= 0 && line <= 100_000,
            "grid",
            "place " + column + ", " + line + ": expected a column from 0 to 23 and a line from 0",
            "give a place that the grid has");
    PanelSpec.Layout layout = spec().layout();
    return layout(fine ? layout.withSpot(new PanelSpec.Spot(column, line)) : layout);
  }

  /** One copy for each value of a variable, side by side; Grafana gives them the whole width. */
  public P repeat(String variable) {
    return repeat(new PanelSpec.Repeat(variable, false, Optional.empty()));
  }

  /** One copy for each value of a variable, so many side by side. */
  public P repeat(String variable, int maxPerRow) {
    return repeat(new PanelSpec.Repeat(variable, false, Optional.of(maxPerRow)));
  }

  /** One copy for each value of a variable, one below the other. */
  public P repeatDown(String variable) {
    return repeat(new PanelSpec.Repeat(variable, true, Optional.empty()));
  }

  /** Shown as this says; Grafana asks of panels only in an auto grid. */
  @Override
  public P rendering(ConditionalRendering rendering) {
    return layout(spec().layout().withRendering(rendering));
  }

  private P repeat(PanelSpec.Repeat repeat) {
    return layout(spec().layout().withRepeat(repeat));
  }

  private P layout(PanelSpec.Layout layout) {
    return with(spec().layout(layout));
  }

  /** Without ground and border. */
  public P transparent() {
    return with(spec().member("transparent", Json.of(true)));
  }

  /**
   * The panel's own datasource, where that is not what its queries ask. Unless it is a mixture,
   * Grafana's editor offers it, and forms from v2 on ask it instead of what the queries say.
   */
  public P datasource(AnyDatasource offered) {
    DatasourceId id = offered.id();
    Json json = id.json();
    PanelSpec.Data data = spec().data();
    return with(
        spec()
            .data(
                new PanelSpec.Data(
                    data.queries(),
                    data.transformations(),
                    data.settings().with("datasource", json))));
  }

  /** Links in the panel's corner. */
  public P links(PanelLink... links) {
    return with(
        spec()
            .member(
                "links",
                new JsonArray(List.of(links).stream().<Json>map(PanelLink::json).toList())));
  }

  /** Notes where it was written, for sources that are not Java. */
  public P at(CallSite site) {
    PanelSpec.Name name = spec().name();
    return with(spec().name(new PanelSpec.Name(name.type(), name.title(), name.key(), site)));
  }

  /**
   * The escape hatch: sets a value by its path in the panel's JSON, unchecked and last. Prefer a
   * typed word, or {@link #option}, which Grafana's vocabulary checks.
   */
  public P raw(String path, Json value) {
    PanelSpec.Extras extras = spec().extras();
    return with(
        spec()
            .extras(
                new PanelSpec.Extras(
                    extras.members(), extras.raw().with(path, value), extras.pluginVersion())));
  }
}
