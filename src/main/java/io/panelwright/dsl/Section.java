package io.panelwright.dsl;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.Keys;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.ConditionalRenderingOptions;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a dashboard and the panels below it.
 *
 * @param title as shown in Grafana; a section with an empty title needs a key
 * @param owner who is responsible for it; each query keeps its own owner; empty for sections
 *     without PromQL
 * @param panels from left to right and from top to bottom
 * @param key the stable key; by default derived from the title
 * @param rowSettings header, collapsed state and repetition
 * @param v2Settings settings that only Grafana's v2 format has
 * @param site the author's line
 */
public record Section(
    String title,
    Optional<Owner> owner,
    List<Panel> panels,
    Optional<String> key,
    RowSettings rowSettings,
    V2Settings v2Settings,
    CallSite site)
    implements ConditionalRenderingOptions<Section> {

  /**
   * Header, collapsed state and repetition of a section.
   *
   * @param header whether a row with the title is shown
   * @param collapsed whether the section is initially collapsed
   * @param repeat the variable, without {@code $}, for each value of which there is a copy
   */
  public record RowSettings(boolean header, boolean collapsed, Optional<String> repeat) {

    private static final RowSettings EXPANDED = new RowSettings(true, false, Optional.empty());
    private static final RowSettings WITHOUT_HEADER =
        new RowSettings(false, false, Optional.empty());
  }

  /**
   * Settings of a section that Grafana's classic format does not have.
   *
   * @param tab the title of the tab that contains the section
   * @param autoGrid the automatic layout; empty if each panel has a position
   * @param rendering when the section is shown; by default always
   * @param variables those available in this section only
   */
  public record V2Settings(
      Optional<String> tab,
      Optional<AutoGrid> autoGrid,
      Optional<ConditionalRendering> rendering,
      List<Variable> variables) {

    private static final V2Settings NONE =
        new V2Settings(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public V2Settings {
      variables = List.copyOf(variables);
    }
  }

  public Section {
    panels = List.copyOf(panels);
  }

  /** A section with these panels. */
  public static Section section(String title, Owner owner, Panel... panels) {
    return of(title, Optional.of(owner), panels);
  }

  /** A section without an owner, for panels that query no Prometheus. */
  public static Section unowned(String title, Panel... panels) {
    return of(title, Optional.empty(), panels);
  }

  private static Section of(String title, Optional<Owner> owner, Panel... panels) {
    return new Section(
        title,
        owner,
        List.of(panels),
        Optional.empty(),
        RowSettings.EXPANDED,
        V2Settings.NONE,
        CallSite.here());
  }

  /** Collapses the section initially; its queries run when a reader expands it. */
  public Section collapsed() {
    return with(new RowSettings(true, true, rowSettings.repeat));
  }

  /** Repeats the section for each value of a variable. */
  public Section repeat(String variable) {
    return with(new RowSettings(true, rowSettings.collapsed, Optional.of(variable)));
  }

  /**
   * Hides the row with the title; the section is expanded and not repeated. In the classic format
   * only the first section and those after a collapsed section can have no header: the panels of
   * others would belong to the row above them.
   */
  public Section withoutHeader() {
    return with(RowSettings.WITHOUT_HEADER);
  }

  /** Places the section in a tab with the section's title. */
  public Section tab() {
    return tab(title);
  }

  /** Places the section in a tab with this title, with adjacent sections of the same tab. */
  public Section tab(String tabTitle) {
    var tab = Optional.of(ArgumentValidator.requireText(tabTitle, "tab title"));
    return with(
        new V2Settings(tab, v2Settings.autoGrid, v2Settings.rendering, v2Settings.variables));
  }

  /** Lets Grafana place the panels in an auto grid. */
  public Section autoGrid(AutoGrid grid) {
    return with(
        new V2Settings(
            v2Settings.tab, Optional.of(grid), v2Settings.rendering, v2Settings.variables));
  }

  @Override
  public Section rendering(ConditionalRendering rendering) {
    return with(
        new V2Settings(
            v2Settings.tab, v2Settings.autoGrid, Optional.of(rendering), v2Settings.variables));
  }

  /** Sets variables for this section only; their names must be unique in the dashboard. */
  public Section variables(Variable... variables) {
    return with(
        new V2Settings(
            v2Settings.tab, v2Settings.autoGrid, v2Settings.rendering, List.of(variables)));
  }

  /** Sets the stable key, such as {@code ai-live}. Set a key before you change the title. */
  public Section key(String name) {
    boolean valid =
        ArgumentValidator.check(
            name.matches("[a-z0-9]++(?:-[a-z0-9]++)*+"),
            "key-invalid",
            "key \"" + name + "\": expected lower-case letters and digits joined by -",
            Keys.hint(name));
    return new Section(
        title, owner, panels, valid ? Optional.of(name) : key, rowSettings, v2Settings, site);
  }

  /** Adds panels after the existing ones. */
  public Section and(Panel... more) {
    var all = new ArrayList<>(panels);
    all.addAll(List.of(more));
    return new Section(title, owner, all, key, rowSettings, v2Settings, site);
  }

  /** Sets the source position, for sources other than Java. */
  public Section at(CallSite site) {
    return new Section(title, owner, panels, key, rowSettings, v2Settings, site);
  }

  private Section with(RowSettings changed) {
    return new Section(title, owner, panels, key, changed, v2Settings, site);
  }

  private Section with(V2Settings changed) {
    return new Section(title, owner, panels, key, rowSettings, changed, site);
  }
}
