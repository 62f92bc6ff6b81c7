package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.query.DatasourceId;
import io.panelwright.dsl.query.QueryableDatasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Options that all panels have.
 *
 * @param <P> the type of the panel
 */
public abstract class BasePanel<P> extends Panel
    implements PanelOptions<P>, ConditionalRenderingOptions<P> {

  private static final Pattern KEY =
      Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+(?:/[a-z0-9]++(?:-[a-z0-9]++)*+)*+");

  BasePanel(PanelSpec spec) {
    super(spec);
  }

  /** Returns a panel of the same type with this specification. */
  abstract P with(PanelSpec spec);

  @Override
  public P option(String path, Json value) {
    return with(spec().withOptions(spec().options().with(path, value)));
  }

  @Override
  public P options(String path, JsonObject values) {
    JsonObject options = spec().options();
    for (Map.Entry<String, Json> value : values.members().entrySet()) {
      options = options.with(path + "." + value.getKey(), value.getValue());
    }
    return with(spec().withOptions(options));
  }

  /**
   * Sets the stable key, from which the panel's id is derived: {@code latency-p95} within its
   * section, or {@code ai-live/latency-p95} wherever the panel is placed. Set a key before you
   * change a title or move a panel.
   */
  public P key(String key) {
    boolean valid =
        ArgumentValidator.check(
            KEY.matcher(key).matches(),
            "key-invalid",
            "key \"" + key + "\": expected lower-case letters and digits joined by - and /",
            Keys.hint(key));
    PanelSpec.Identity name = spec().identity();
    return valid
        ? with(
            spec()
                .withIdentity(
                    new PanelSpec.Identity(
                        name.type(),
                        name.title(),
                        Optional.of(key),
                        name.exclusions(),
                        name.site())))
        : with(spec());
  }

  /**
   * Excludes a lint rule for this panel. The panel's JSON stays the same; reports count the
   * excluded findings, and {@code --show-excluded} lists them.
   *
   * @param rule the code of the rule, such as {@code panel-unit-missing}
   * @param reason why the rule does not apply to this panel
   */
  public P excludeRule(String rule, String reason) {
    ArgumentValidator.requireText(rule, "rule");
    ArgumentValidator.requireText(reason, "reason");
    return rule.isBlank() || reason.isBlank()
        ? with(spec())
        : excludeRule(new RuleExclusion(rule, reason, CallSite.here()));
  }

  /** Excludes a lint rule for this panel, for sources other than Java. */
  public P excludeRule(RuleExclusion exclusion) {
    PanelSpec.Identity name = spec().identity();
    List<RuleExclusion> all = new ArrayList<>(name.exclusions());
    all.add(exclusion);
    return with(
        spec()
            .withIdentity(
                new PanelSpec.Identity(name.type(), name.title(), name.key(), all, name.site())));
  }

  /**
   * Sets the description in Markdown: what the panel shows, where the data comes from and what to
   * do if it is empty.
   */
  public P description(String markdown) {
    return with(spec().withMember("description", Json.of(markdown.strip())));
  }

  /** Sets the width in columns, from 1 to 24. */
  public P width(int columns) {
    boolean valid =
        ArgumentValidator.check(
            columns >= 1 && columns <= 24,
            "panel-outside-grid",
            "width " + columns + ": expected 1 to 24 columns",
            "use 1 to 24");
    PanelSpec.Placement layout = spec().placement();
    return withPlacement(valid ? layout.withWidth(columns) : layout);
  }

  /** Sets the height in grid units (30 pixels and a gap of 8), at least 1. */
  public P height(int units) {
    boolean valid =
        ArgumentValidator.check(
            units >= 1 && units <= 1000,
            "panel-outside-grid",
            "height " + units + ": expected 1 to 1000",
            "use 1 to 1000");
    PanelSpec.Placement layout = spec().placement();
    return withPlacement(valid ? layout.withHeight(units) : layout);
  }

  /**
   * Sets the upper left corner, for layouts that do not flow; the next panel follows to its right.
   *
   * @param column from the left, 0 to 23
   * @param line in grid units, from the section's first
   */
  public P place(int column, int line) {
    boolean valid =
        ArgumentValidator.check(
            column >= 0 && column <= 23 && line >= 0 && line <= 100_000,
            "panel-outside-grid",
            "place " + column + ", " + line + ": expected a column from 0 to 23 and a line from 0",
            "use a place inside the grid");
    PanelSpec.Placement layout = spec().placement();
    return withPlacement(
        valid ? layout.withGridPosition(new PanelSpec.GridPosition(column, line)) : layout);
  }

  /** Repeats the panel for each value of a variable, side by side over the whole width. */
  public P repeat(String variable) {
    return repeat(new PanelSpec.Repeat(variable, false, Optional.empty()));
  }

  /** Repeats the panel for each value of a variable, at most {@code maxPerRow} side by side. */
  public P repeat(String variable, int maxPerRow) {
    return repeat(new PanelSpec.Repeat(variable, false, Optional.of(maxPerRow)));
  }

  /** Repeats the panel for each value of a variable, one below the other. */
  public P repeatDown(String variable) {
    return repeat(new PanelSpec.Repeat(variable, true, Optional.empty()));
  }

  /** Sets when the panel is shown; Grafana evaluates conditions of panels only in an auto grid. */
  @Override
  public P rendering(ConditionalRendering rendering) {
    return withPlacement(spec().placement().withRendering(rendering));
  }

  private P repeat(PanelSpec.Repeat repeat) {
    return withPlacement(spec().placement().withRepeat(repeat));
  }

  private P withPlacement(PanelSpec.Placement layout) {
    return with(spec().withPlacement(layout));
  }

  /** Removes background and border. */
  public P transparent() {
    return with(spec().withMember("transparent", Json.of(true)));
  }

  /**
   * Sets the panel's own datasource, if it differs from that of its queries. Grafana's editor
   * preselects it; the v2 formats query it instead of the queries' datasources, unless it is Mixed.
   */
  public P datasource(QueryableDatasource offered) {
    DatasourceId id = offered.id();
    Json json = id.json();
    PanelSpec.DataSpec data = spec().data();
    return with(
        spec()
            .withData(
                new PanelSpec.DataSpec(
                    data.queries(),
                    data.transformations(),
                    data.settings().with("datasource", json))));
  }

  /** Adds links to the panel's header. */
  public P links(PanelLink... links) {
    return with(spec().withMember("links", Json.array(List.of(links), PanelLink::json)));
  }

  /** Sets the source position, for sources other than Java. */
  public P at(CallSite site) {
    PanelSpec.Identity name = spec().identity();
    return with(
        spec()
            .withIdentity(
                new PanelSpec.Identity(
                    name.type(), name.title(), name.key(), name.exclusions(), site)));
  }

  /**
   * Sets a value by its path in the panel's JSON, unchecked and last (escape hatch). Prefer a typed
   * method, or {@link #option}, which is checked against Grafana's schema.
   */
  public P raw(String path, Json value) {
    PanelSpec.ExtraMembers extras = spec().extraMembers();
    return with(
        spec()
            .withExtraMembers(
                new PanelSpec.ExtraMembers(
                    extras.members(), extras.raw().with(path, value), extras.pluginVersion())));
  }
}
